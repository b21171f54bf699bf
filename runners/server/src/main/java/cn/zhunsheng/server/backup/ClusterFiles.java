package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The files of a running PostgreSQL, copied while it writes: torn and half-changed pages are mended by the WAL that
/// is copied after them. What is left out is what `pg_basebackup` leaves out.
record ClusterFiles(Path cluster, String name) {
    private static final String WAL = "pg_wal";
    private static final String CONTROL = "global/pg_control";
    private static final int CONTROL_TRIES = 100;

    /// Kept as empty folders: their content means nothing to another run of the server.
    private static final Set<String> EMPTIED = Set.of(
            "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans", WAL);

    private static final Pattern LEFT_OUT = Pattern.compile("postmaster\\.(pid|opts)|backup_label.*|tablespace_map.*"
            + "|backup_manifest|current_logfiles.*|postgresql\\.auto\\.conf\\.tmp");

    /// At any depth: caches, sorts, tables of sessions.
    private static final Pattern OF_THE_RUN = Pattern.compile("pgsql_tmp.*|pg_internal\\.init.*|t\\d+_\\d+.*");

    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    void copy(ArchiveWriter archive) throws IOException {
        archive.folder(name, Rights.of(cluster));
        for (Path each : sorted(cluster)) {
            String plain = each.getFileName().toString();
            if (EMPTIED.contains(plain)) {
                archive.folder(name + "/" + plain, Rights.of(each));
            } else if (!LEFT_OUT.matcher(plain).matches()) {
                copy(each, name + "/" + plain, archive);
            }
        }
        for (String folder : List.of("archive_status", "summaries")) {
            archive.folder(name + "/" + WAL + "/" + folder, Rights.of(cluster));
        }
        archive.bytes(name + "/" + CONTROL, control(), Rights.OWN_FILE);
    }

    private void copy(Path file, String as, ArchiveWriter archive) throws IOException {
        String plain = file.getFileName().toString();
        if (OF_THE_RUN.matcher(plain).matches() || as.equals(name + "/" + CONTROL)) {
            return;
        }
        try {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                folder(file, as, archive);
            } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                archive.file(as, file, Rights.OWN_FILE);
            }
        } catch (NoSuchFileException e) {
            return; // dropped since its folder was listed
        }
    }

    private void folder(Path folder, String as, ArchiveWriter archive) throws IOException {
        archive.folder(as, Rights.of(folder));
        for (Path each : sorted(folder)) {
            copy(each, as + "/" + each.getFileName(), archive);
        }
    }

    /// In the order of their names; nothing when the folder was dropped meanwhile.
    static List<Path> sorted(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(all::add);
        } catch (NoSuchFileException e) {
            return List.of();
        }
        Collections.sort(all);
        return all;
    }

    /// One page that is never mended: it is read until two readings agree.
    private byte[] control() throws IOException {
        byte[] last = new byte[0];
        for (int tries = 0; tries < CONTROL_TRIES; tries++) {
            byte[] now = Files.readAllBytes(cluster.resolve(CONTROL));
            if (Arrays.equals(now, last)) {
                return now;
            }
            last = now;
        }
        throw new IOException(CONTROL + " changes all the time");
    }

    /// The segments of the WAL from one to another, which the server must still have.
    void wal(String from, String to, ArchiveWriter archive) throws IOException {
        Path folder = cluster.resolve(WAL);
        long copied = 0;
        for (Path each : sorted(folder)) {
            String plain = each.getFileName().toString();
            boolean needed = SEGMENT.matcher(plain).matches() && plain.compareTo(from) >= 0 && plain.compareTo(to) <= 0;
            if (needed || plain.endsWith(".history")) {
                archive.file(name + "/" + WAL + "/" + plain, each, Rights.OWN_FILE);
                copied += needed ? 1 : 0;
            }
        }
        if (copied != number(to) - number(from) + 1) {
            throw new IOException("Of the WAL from %s to %s there are %d segments".formatted(from, to, copied));
        }
    }

    /// Segments have 16 MB, as initdb makes them: 256 of them have the same middle part of their name.
    private static long number(String segment) {
        return Long.parseLong(segment.substring(8, 16), 16) * 256 + Long.parseLong(segment.substring(16), 16);
    }
}
