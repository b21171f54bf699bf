package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of one package folder, and nothing outside it.
final class PackageFiles {
    /// What one table may have: every village of the country has half of it.
    static final int MOST_BYTES = 64 << 20;

    /// What a file of YAML may have: a model of a thousand fields has a tenth of it.
    static final int MOST_YAML = 1 << 20;

    /// What all files of a package may have.
    private static final long MOST_IN_ALL = 256L << 20;

    private final Path folder;
    private final String name;
    private final Problems problems;
    private long taken;

    private PackageFiles(Path folder, String name, Problems problems) {
        this.folder = folder;
        this.name = name;
        this.problems = problems;
    }

    static Optional<PackageFiles> open(Path folder, Problems problems) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            if (Files.isDirectory(folder)) {
                return Optional.of(new PackageFiles(folder.toRealPath(), name, problems));
            }
            folderMissing(folder, name, problems);
        } catch (IOException e) {
            unreadable(name, e, problems);
        }
        return Optional.empty();
    }

    /// A file as problems name it.
    String place(String file) {
        return name + "/" + file;
    }

    /// A line of a file as problems name it; lines count from 1.
    String place(String file, long line) {
        return place(file) + ", line " + line;
    }

    boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /// The file's text without a byte order mark, or empty when there is no such file or it cannot be taken.
    Optional<String> text(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(folder)) {
                outside(file);
                return Optional.empty();
            }
            if (!Files.isRegularFile(real)) {
                unreadable(place(file), new IOException("it is no regular file"), problems);
                return Optional.empty();
            }
            return taken(file, real).flatMap(bytes -> decoded(file, bytes));
        } catch (IOException e) {
            unreadable(place(file), e, problems);
            return Optional.empty();
        }
    }

    /// The bytes within the limits. What the folder says of a file's size is not believed.
    private Optional<byte[]> taken(String file, Path real) throws IOException {
        int most = file.endsWith(".csv") ? MOST_BYTES : MOST_YAML;
        try (InputStream in = Files.newInputStream(real)) {
            byte[] bytes = in.readNBytes(most + 1);
            taken += bytes.length;
            if (bytes.length > most) {
                tooLarge(file, new Words("文件超过 %d 字节。", "The file has more than %d bytes."), most);
                return Optional.empty();
            }
            if (taken > MOST_IN_ALL) {
                Words what = new Words("到这个文件为止，包超过 %d 字节。", "With this file the package has more than %d bytes.");
                tooLarge(file, what, MOST_IN_ALL);
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }

    /// Names of the files in a sub-folder that end so, sorted, with the sub-folder before them.
    List<String> in(String subFolder, String ending) {
        Path path = folder.resolve(subFolder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(f -> subFolder + "/" + f.getFileName())
                    .filter(f -> f.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable(place(subFolder), e, problems);
            return List.of();
        }
    }

    /// Names of the tables and structures that stand in the folder itself, sorted.
    List<String> top() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith(".csv") || f.endsWith(".yaml") || f.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable(name, e, problems);
            return List.of();
        }
    }

    private Optional<String> decoded(String file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, characters, true);
        if (result.isError()) {
            notUtf8(file, bytes, input.position());
            return Optional.empty();
        }
        characters.flip();
        String text = characters.toString();
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void notUtf8(String file, byte[] bytes, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        problems.error(
                "package.encoding_unknown",
                place(file, line),
                new Words("这一行不是 UTF-8 编码。", "The line is not UTF-8."),
                new Words("把文件另存为 UTF-8。", "Save the file as UTF-8."));
    }

    private void tooLarge(String file, Words what, long most) {
        problems.error(
                "package.file_too_large",
                place(file),
                new Words(what.zh().formatted(most), what.en().formatted(most)),
                new Words("拆成较小的包。", "Split it into smaller packages."));
    }

    private void outside(String file) {
        problems.error(
                "package.path_outside",
                place(file),
                new Words("文件是指向包文件夹之外的链接。", "The file is a link that leads out of the package folder."),
                new Words("把文件本身放进包文件夹。", "Put the file itself into the package folder."));
    }

    private static void folderMissing(Path folder, String name, Problems problems) {
        problems.error(
                "package.folder_missing",
                name,
                new Words("没有文件夹 '%s'。".formatted(folder), "There is no folder '%s'.".formatted(folder)),
                new Words("给出含有 package.yaml 的文件夹。", "Name a folder that holds package.yaml."));
    }

    private static void unreadable(String where, IOException e, Problems problems) {
        problems.error(
                "package.file_unreadable",
                where,
                new Words("读不了：%s。".formatted(e), "Cannot be read: %s.".formatted(e)),
                new Words("检查文件是否存在、是否有读取权限。", "Check that the file exists and may be read."));
    }
}
