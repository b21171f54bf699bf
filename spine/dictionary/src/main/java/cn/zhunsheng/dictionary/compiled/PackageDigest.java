package cn.zhunsheng.dictionary.compiled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// SHA-256 of a package's sources, 64 hexadecimal digits in lower case: what a compiled package was compiled
/// from.
public record PackageDigest(String hex) {
    static final int BYTES = 32;

    /// The digest so spelled.
    ///
    /// @throws IllegalArgumentException unless it is 64 hexadecimal digits in lower case
    public PackageDigest {
        if (hex.length() != BYTES * 2 || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("A package digest is 64 hexadecimal digits, not '%s'".formatted(hex));
        }
    }

    /// The digest of every file in the folder: names relative to it, with `/` between their parts, in the
    /// order of their characters, each followed by its length and bytes.
    ///
    /// @throws IOException when the folder or a file cannot be read
    public static PackageDigest of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
            for (String name : names) {
                byte[] spelled = name.getBytes(StandardCharsets.UTF_8);
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                digest.update(ByteBuffer.allocate(Integer.BYTES)
                        .putInt(spelled.length)
                        .array());
                digest.update(spelled);
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
                digest.update(bytes);
            }
        }
        return new PackageDigest(HexFormat.of().formatHex(digest.digest()));
    }

    /// This digest together with those of the packages it depends on. A rule is compiled against elements
    /// that may stand in them, so who keeps compiled packages keeps them under this.
    public PackageDigest with(List<PackageDigest> dependencies) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        dependencies.stream()
                .map(PackageDigest::hex)
                .sorted()
                .forEach(h -> digest.update(HexFormat.of().parseHex(h)));
        return new PackageDigest(HexFormat.of().formatHex(digest.digest()));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
