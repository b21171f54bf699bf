package cn.zhunsheng.database;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// Who reads a database. Its text never shows the secret; either part may be empty.
public final class Credentials {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final String user;
    private final String password;

    private Credentials(String user, String password) {
        this.user = user;
        this.password = password;
    }

    /// From `ZS_JDBC_USER` and `ZS_JDBC_PASSWORD`.
    public static Credentials of(Map<String, String> environment) {
        return new Credentials(
                environment.getOrDefault("ZS_JDBC_USER", ""), environment.getOrDefault("ZS_JDBC_PASSWORD", ""));
    }

    /// From a file with the lines `user=…` and `password=…`.
    ///
    /// @throws Refusal when it cannot be read, or others can read it
    public static Credentials of(Path file) throws Refusal, IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw DatabaseRefusals.credentialsAbsent(file);
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw DatabaseRefusals.credentialsReadable(file);
        }
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw DatabaseRefusals.credentialsAbsent(file);
        }
        return new Credentials(lines.getProperty("user", ""), lines.getProperty("password", ""));
    }

    void into(Properties properties) {
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
    }

    /// What somebody said, without the password.
    String scrubbed(String said) {
        return password.isEmpty() ? said : said.replace(password, "***");
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }
}
