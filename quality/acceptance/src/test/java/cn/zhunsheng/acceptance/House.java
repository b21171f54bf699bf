package cn.zhunsheng.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The repository as a reader meets it: every file that is written by people, by its path from the root.
///
/// Folders that tools make are left out, so that it reads the same in a checkout and in an unpacked archive.
final class House {
    static final Path ROOT = Path.of(System.getProperty("zhunsheng.house"));

    private static final Set<String> MADE = Set.of("target", ".git", ".idea", ".vscode", ".settings", "node_modules");
    private static final Set<String> TEXT = Set.of(
            "java",
            "md",
            "xml",
            "yaml",
            "yml",
            "csv",
            "properties",
            "mjs",
            "sh",
            "sql",
            "html",
            "css",
            "js",
            "json",
            "txt");
    private static final Set<String> TEXT_BY_NAME =
            Set.of("zs", "run", "NOTICE", "LICENSE", ".gitignore", ".gitattributes");

    private House() {}

    static List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean made = MADE.contains(folder.getFileName().toString());
                    return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(ROOT.relativize(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    static List<Path> files(String folder, String ending) {
        return endingIn(ending).stream().filter(file -> file.startsWith(folder)).toList();
    }

    static List<Path> endingIn(String ending) {
        return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /// Text that people wrote. The conformance suite is left out: its files are bytes, broken on purpose.
    static List<Path> texts() {
        return files().stream().filter(House::isText).toList();
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean suite = file.startsWith("quality/testkit/src/main/resources/conformance") && !ending.equals("md");
        return !suite && (TEXT.contains(ending) || TEXT_BY_NAME.contains(name));
    }

    /// Java that ships: nothing of `quality/`, no tests.
    static List<Path> mainSources() {
        return Stream.of("spine", "runners")
                .flatMap(folder -> files(folder, ".java").stream())
                .filter(file -> file.toString().contains("/src/main/"))
                .toList();
    }

    static List<Path> documents() {
        return endingIn(".md");
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " as UTF-8", e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holds(Path path) {
        return Files.exists(ROOT.resolve(path));
    }
}
