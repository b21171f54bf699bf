package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The folder of a log: `public` for everyone, `private` for its writer alone, `keys` for whoever is to verify.
record LogFolder(Path root) {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    Path published() {
        return root.resolve("public");
    }

    Path drafts() {
        return root.resolve("private/drafts");
    }

    Path journal() {
        return root.resolve("private/journal");
    }

    Path key() {
        return root.resolve("private/key");
    }

    Path lock() {
        return root.resolve("private/lock");
    }

    void make() throws IOException {
        Files.createDirectories(published());
        Files.createDirectory(root.resolve("private"), only("rwx------"));
        Files.createDirectory(drafts());
    }

    void writeKeys(String text) throws IOException {
        Files.createFile(key(), only("rw-------"));
        Files.writeString(key(), text, StandardCharsets.UTF_8);
        Durable.file(key());
    }

    /// The public keys, which reach those who verify by another way than the log.
    void writeVerifiers(List<SigningKey> keys) throws IOException {
        Path file = root.resolve("keys");
        Files.write(file, keys.stream().map(SigningKey::verifierText).toList());
        Durable.file(file);
    }

    /// A folder made as a temporary one is its owner's alone; of a log, the outside is everyone's.
    void open() throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// The keys that sign, in the order in which the file has them.
    ///
    /// @throws LedgerRefusal when the file is open to others than its owner, or holds none
    List<SigningKey> keys(SecureRandom random) throws IOException, LedgerRefusal {
        if (keysAreExposed()) {
            throw new LedgerRefusal(
                    "ledger.key_exposed",
                    new Phrase("私钥文件可被别人读取", "Others may read the file of private keys"),
                    key().toString(),
                    new Phrase("chmod 600 后再试；若可能已泄露，换一把密钥", "chmod 600 it; if it may have been read, change the key"));
        }
        List<SigningKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(key())) {
            keys.add(SigningKey.read(line, random));
        }
        return keys;
    }

    /// Whether others than the owner may read the keys.
    private boolean keysAreExposed() throws IOException {
        if (!POSIX) {
            return false;
        }
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(key());
        return rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ);
    }

    private static FileAttribute<?>[] only(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
