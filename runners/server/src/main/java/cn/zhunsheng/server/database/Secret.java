package cn.zhunsheng.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The password of the database's only user, in a file that only we may read.
record Secret(String value) {
    private static final int BYTES = 24;
    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// The password in the file; made at random, and the file with it, where there is none.
    static Secret kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            Files.createFile(half, OWN);
            Files.writeString(half, HexFormat.of().formatHex(random), StandardOpenOption.DSYNC);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Secret(Files.readString(file));
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
