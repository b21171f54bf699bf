package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Reads the inside of a backup and holds every file against the manifest at its end. One owner, one thread.
final class ArchiveReader {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final int RIGHTS = 0777;

    /// Files and folders; no links, no devices.
    private static final Set<Byte> KINDS = Set.of(TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_DIR);

    /// Where the content goes.
    interface Sink {
        void folder(String name, int mode) throws IOException;

        /// Closed when the file is whole.
        OutputStream file(String name, int mode) throws IOException;
    }

    private final Sink sink;
    private final List<Manifest.Line> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    private ArchiveReader(Sink sink) {
        this.sink = sink;
    }

    /// Gives all content to the sink and returns the manifest, when all is as it says.
    ///
    /// @throws Refusal when a name would lead out of the folder, or content and manifest disagree
    static Manifest read(InputStream opened, String where, Sink sink) throws Refusal, IOException {
        Manifest manifest;
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BufferedInputStream(new GZIPInputStream(opened, BUFFER_BYTES), BUFFER_BYTES))) {
            ArchiveReader reader = new ArchiveReader(sink);
            manifest = reader.entries(tar, where);
            drain(opened);
            if (!manifest.files().equals(reader.found)) {
                throw contentOther(where);
            }
        }
        return manifest;
    }

    /// The seal says only at its end that nothing was cut off.
    private static void drain(InputStream opened) throws IOException {
        opened.transferTo(OutputStream.nullOutputStream());
    }

    private Manifest entries(TarArchiveInputStream tar, String where) throws Refusal, IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.getName().equals(Manifest.NAME)) {
                return Manifest.read(tar.readAllBytes());
            }
            String name = named(entry, where);
            if (entry.isDirectory()) {
                sink.folder(name, entry.getMode() & RIGHTS);
            } else {
                found.add(file(name, entry, tar));
            }
        }
        throw contentOther(where);
    }

    private Manifest.Line file(String name, TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        long size = 0;
        try (OutputStream out = sink.file(name, entry.getMode() & RIGHTS)) {
            for (int count = tar.read(buffer); count >= 0; count = tar.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return new Manifest.Line(HexFormat.of().formatHex(digest.digest()), size, name);
    }

    /// Below the folder of data, once, and plain: whoever has the key may have made another archive than we do.
    private String named(TarArchiveEntry entry, String where) throws Refusal {
        String whole = entry.getName();
        boolean ours = whole.startsWith(ArchiveWriter.DATA) && KINDS.contains(entry.getLinkFlag());
        String name = ours ? whole.substring(ArchiveWriter.DATA.length()) : "";
        String plain = entry.isDirectory() && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (!ours || !isPlain(plain) || !names.add(plain)) {
            throw new Refusal(
                    "restore.name_unsafe",
                    new Words(
                            "备份里有不能用的文件名 '" + whole + "'",
                            "The backup has an entry that is not taken: '" + whole + "'"),
                    where,
                    new Words("只恢复自己用 zs backup 做的备份", "Restore only backups that you made with zs backup"));
        }
        return plain;
    }

    private static boolean isPlain(String name) {
        return name.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static Refusal contentOther(String where) {
        return new Refusal(
                "restore.content_other",
                new Words("备份的内容与它的清单不符", "The content of the backup is not what its manifest says"),
                where,
                new Words("换一份备份恢复，并保留这份查明原因", "Restore another backup, and keep this one to find out why"));
    }
}
