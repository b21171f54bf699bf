package cn.zhunsheng.library;

import cn.zhunsheng.dictionary.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files of a package folder as text, by their paths in it (`codesets/GB-T-2261.1.csv`), in the order of these.
///
/// Immutable. What is in it need not be a sound package.
public record PackageText(SortedMap<String, String> files) {
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final List<String> ENDINGS = List.of(".csv", ".yaml", ".md");

    public PackageText {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// The tables, structures and notes of a folder; other files are no part of a package.
    public static PackageText of(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, 2)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (ENDINGS.stream().anyMatch(path::endsWith)) {
                    files.put(path, Files.readString(file));
                }
            }
        }
        return new PackageText(files);
    }

    /// What [#zip] wrote.
    static PackageText ofZip(byte[] zip) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                files.put(name.substring(name.indexOf('/') + 1), read(in));
            }
        }
        return new PackageText(files);
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /// An archive with one folder of that name; equal packages give equal bytes.
    public byte[] zip(String folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                write(file.getValue(), out);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes every file below a folder, which is made.
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException("A file of a package would lie outside of it: " + file.getKey());
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }

    /// The file's text without a byte order mark; empty when there is none.
    public String file(String path) {
        String text = files.getOrDefault(path, "");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The same with a file of that text; without the file where the text is empty.
    public PackageText with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(files);
        if (text.isEmpty()) {
            changed.remove(path);
        } else {
            changed.put(path, text);
        }
        return new PackageText(changed);
    }

    /// The same as another version.
    public PackageText as(Version version) {
        String heading = file("package.yaml").replaceFirst("(?m)^version:.*$", "version: " + version);
        return with("package.yaml", heading);
    }
}
