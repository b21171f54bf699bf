package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/// Who may do what with a file, as a number of nine bits.
final class Rights {
    static final int OWN_FILE = 0600;
    static final int OWN_FOLDER = 0700;
    static final int OPEN_FILE = 0644;
    static final int OPEN_FOLDER = 0755;

    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_READ,
    };

    private Rights() {}

    static int of(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        int mode = 0;
        for (int bit = 0; bit < BITS.length; bit++) {
            mode |= rights.contains(BITS[bit]) ? 1 << bit : 0;
        }
        return mode;
    }

    static void set(Path file, int mode) throws IOException {
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            if ((mode & 1 << bit) != 0) {
                rights.add(BITS[bit]);
            }
        }
        Files.setPosixFilePermissions(file, rights);
    }
}
