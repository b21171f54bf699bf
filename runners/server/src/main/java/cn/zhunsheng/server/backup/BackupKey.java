package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key that seals backups: 32 random bytes, which a file holds in base64 or in hexadecimal.
final class BackupKey {
    private static final int BYTES = 32;
    private static final int NUMBER_BYTES = 8;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    /// @throws Refusal when the file is not there, holds no key, or is open to others than its owner
    static BackupKey read(Path file) throws Refusal, IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "backup.key_absent",
                    new Words("没有密钥文件 '" + file + "'", "There is no key file '" + file + "'"),
                    file.toString(),
                    new Words("用 zs backup --new-key FILE 生成密钥", "Make a key by zs backup --new-key FILE"));
        }
        demandOwners(file);
        return new BackupKey(bytes(text)
                .orElseThrow(() -> new Refusal(
                        "backup.key_unreadable",
                        new Words("密钥文件里不是 32 字节的密钥", "The file does not hold a key of 32 bytes"),
                        file.toString(),
                        new Words(
                                "给出 base64 或十六进制写的 32 字节；zs backup --new-key FILE 生成一个",
                                "Give 32 bytes in base64 or hexadecimal; zs backup --new-key FILE makes them"))));
    }

    private static void demandOwners(Path file) throws Refusal, IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (rights.contains(PosixFilePermission.GROUP_READ) || rights.contains(PosixFilePermission.OTHERS_READ)) {
            throw new Refusal(
                    "backup.key_exposed",
                    new Words("密钥文件可被别人读取", "Others may read the key file"),
                    file.toString(),
                    new Words("chmod 600 后再试；若可能已泄露，换一把密钥", "chmod 600 it; if it may have been read, change the key"));
        }
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = text.length() == BYTES * 2
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
            return Optional.of(bytes).filter(key -> key.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Makes a file with a new key, for its owner alone.
    ///
    /// @throws Refusal when there is a file of that name: a key that seals backups is never overwritten
    static BackupKey make(Path file, SecureRandom random) throws Refusal, IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(
                    "backup.key_taken",
                    new Words("'" + file + "' 已经存在，不会覆盖", "'" + file + "' is there already and is not overwritten"),
                    file.toString(),
                    new Words("换一个文件名", "Choose another name"));
        }
        Files.writeString(file, Base64.getEncoder().encodeToString(secret) + "\n");
        Durable.file(file);
        return new BackupKey(secret);
    }

    /// By which one key is told from another; says nothing of its bytes.
    String number() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            byte[] sum = mac.doFinal("zhunsheng backup key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sum, 0, NUMBER_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + MAC, e);
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public String toString() {
        return "BackupKey " + number();
    }
}
