package cn.zhunsheng.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The one conformance suite, which every runner passes. Its cases are folders, not code: see [ConformanceCase].
public final class Conformance {
    private static final String SUITE = "/conformance";

    private Conformance() {}

    /// All cases in the order of their ids, unpacked below the folder, which the caller removes.
    public static List<ConformanceCase> cases(Path into) throws IOException {
        URL suite = Conformance.class.getResource(SUITE);
        if (suite == null) {
            throw new IOException("The class path holds no folder " + SUITE);
        }
        try {
            URI uri = suite.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath(SUITE), into);
                }
            } else {
                copy(Path.of(uri), into);
            }
        } catch (URISyntaxException e) {
            throw new IOException("The suite's place " + suite + " is no URI", e);
        }
        pack(into);
        return found(into);
    }

    /// Makes a workbook of every folder named as one: its parts stand in the suite as text.
    private static void pack(Path suite) throws IOException {
        List<Path> books;
        try (Stream<Path> files = Files.walk(suite)) {
            books = files.filter(
                            file -> Files.isDirectory(file) && file.toString().endsWith(".xlsx"))
                    .toList();
        }
        for (Path book : books) {
            Path parts = book.resolveSibling("parts");
            Files.move(book, parts);
            Xlsx.of(parts).write(book);
        }
    }

    /// Runs the case and gives every difference from what must hold, each in one line; empty when there is none.
    public static List<String> verify(ConformanceCase of, Runner runner) throws IOException {
        List<String> arguments = of.arguments();
        Runner.Ran ran = runner.run(arguments, of.folder());
        List<String> differences = Expectation.read(of.expected()).differences(ran);
        if (differences.isEmpty()) {
            return List.of();
        }
        List<String> told = new ArrayList<>();
        told.add(of.id() + ": zs " + String.join(" ", arguments));
        told.addAll(differences);
        if (!ran.stderr().isBlank()) {
            told.add("standard error: " + ran.stderr().strip());
        }
        return told;
    }

    private static void copy(Path from, Path into) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = into.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static List<ConformanceCase> found(Path suite) throws IOException {
        try (Stream<Path> files = Files.walk(suite, 3)) {
            return files.filter(file -> file.endsWith("expected.json"))
                    .map(file -> suite.relativize(file))
                    .sorted()
                    .map(file -> new ConformanceCase(
                            file.getName(0).toString(), file.getName(1).toString(), suite.resolve(file.subpath(0, 2))))
                    .toList();
        }
    }
}
