package cn.zhunsheng.cli;

import cn.zhunsheng.library.PackageCache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Command lines run in this process, called from a folder, on a day that does not change.
final class Shell {
    static final Path HOUSE = Path.of(System.getProperty("zhunsheng.house"));
    static final Path RESIDENTS = HOUSE.resolve("docs/tutorial/residents.csv");
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Path folder;
    private final Path cache;

    Shell(Path folder) {
        this(folder, folder.resolve("cache"));
    }

    Shell(Path folder, Path cache) {
        this.folder = folder;
        this.cache = cache;
    }

    /// What came of a command line.
    record Ran(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Ran zs(String... arguments) {
        return reading(new byte[0], arguments);
    }

    Ran reading(String input, String... arguments) {
        return reading(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Ran reading(byte[] input, String... arguments) {
        return reading(new ByteArrayInputStream(input), arguments);
    }

    Ran reading(InputStream input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLineRunner runner =
                new CommandLineRunner(input, utf8(out), utf8(err), folder, new PackageCache(cache), DAY);
        int exit = runner.run(arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /// A file in the folder that commands are called from; returns its name.
    String file(String name, String... lines) throws IOException {
        return file(StandardCharsets.UTF_8, name, lines);
    }

    String file(Charset charset, String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(charset));
        return name;
    }

    String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /// A workbook of one sheet; cells stand between commas.
    void book(String name, String sheet, String... rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet);
            for (int row = 0; row < rows.length; row++) {
                List<String> cells = List.of(rows[row].split(",", -1));
                for (int column = 0; column < cells.size(); column++) {
                    page.value(row, column, cells.get(column));
                }
            }
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// The names of what lies in the folder.
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /// A copy of a package of the house, to be broken.
    Path copy(String name) throws IOException {
        Path from = HOUSE.resolve("standards").resolve(name);
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
