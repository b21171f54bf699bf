package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked from the class path once for a version: whole or not at all.
record Programs(Path folder) {
    static final String VERSION = "18.6";
    private static final int OWNER_MAY_RUN = 0100;

    /// The programs in the folder, unpacked when they are not there yet.
    static Programs unpacked(Path folder) throws Refusal, IOException {
        if (!Files.exists(folder)) {
            Path half = folder.resolveSibling(folder.getFileName() + ".half");
            DataFolder.remove(half);
            unpack(archive(), half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Programs(folder.toRealPath());
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine =
                System.getProperty("os.arch").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        return "/postgres-%s-%s.txz".formatted(system, machine);
    }

    private static void unpack(String archive, Path target) throws Refusal, IOException {
        InputStream packed = DataFolder.resource(archive);
        if (packed == null) {
            throw new Refusal(
                    "server.platform_unserved",
                    new Words(
                            "没有适用于本机的 PostgreSQL 程序（" + archive + "）",
                            "No PostgreSQL for this machine is included (" + archive + ")"),
                    "",
                    new Words("用 --jdbc-url 连接您自己的 PostgreSQL 18", "Use your own PostgreSQL 18 with --jdbc-url"));
        }
        try (TarArchiveInputStream in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                unpack(entry, in, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream in, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(in, file);
        String rights = (entry.getMode() & OWNER_MAY_RUN) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
