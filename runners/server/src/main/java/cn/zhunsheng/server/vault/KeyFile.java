package cn.zhunsheng.server.vault;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// The key that files are kept under, 64 hexadecimal digits in a file that only its owner may read.
public final class KeyFile {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final byte[] key;

    private KeyFile(byte[] key) {
        this.key = key;
    }

    /// The key in the file; made at random, and the file with it, where there is none.
    ///
    /// @throws Refusal when the file holds no key or others may read it
    public static KeyFile kept(Path file, SecureRandom random) throws Refusal, IOException {
        if (!Files.exists(file)) {
            byte[] key = new byte[BYTES];
            random.nextBytes(key);
            Path half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(OWN));
            Files.writeString(half, HexFormat.of().formatHex(key) + "\n", StandardOpenOption.DSYNC);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return given(file);
    }

    /// The key in a file that the operator made.
    ///
    /// @throws Refusal when there is none, it holds no key, or others may read it
    public static KeyFile given(Path file) throws Refusal, IOException {
        if (!Files.isRegularFile(file)) {
            throw refusal("vault.key_absent", file, "没有密钥文件", "There is no key file");
        }
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw refusal("vault.key_exposed", file, "其他用户能读密钥文件", "Other users may read the key file");
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-fA-F]{64}")) {
            throw refusal(
                    "vault.key_unreadable",
                    file,
                    "密钥文件里不是 64 位十六进制数",
                    "The key file does not hold 64 hexadecimal digits");
        }
        return new KeyFile(HexFormat.of().parseHex(text));
    }

    private static Refusal refusal(String code, Path file, String zh, String en) {
        return new Refusal(
                code,
                new Words(zh + " '" + file + "'", en + " '" + file + "'"),
                file.toString(),
                new Words(
                        "放回原来的密钥文件并执行 chmod 600；没有它，已保存的文件打不开",
                        "Put the old key file back and run chmod 600 on it; without it kept files cannot be opened"));
    }

    /// A key of its own for a purpose, drawn from the one in the file: who learns one learns no other.
    ///
    /// @return 32 bytes
    public byte[] key(String purpose) {
        try {
            return Hkdf.computeHkdf("HMACSHA256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is there on every Java platform", e);
        }
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "KeyFile";
    }
}
