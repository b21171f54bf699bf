package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A package folder changed in a copy beside it: what does not verify never reaches the folder.
final class PackageEdit implements AutoCloseable {
    private static final long MOST_BYTES = 64L << 20;

    private final Path target;
    private final Path around;
    private final Path draft;
    private final Set<String> written = new LinkedHashSet<>();

    private PackageEdit(Path target, Path around) {
        this.target = target;
        this.around = around;
        this.draft = around.resolve(Objects.requireNonNull(target.getFileName()));
    }

    /// The folder may be there or not; the one around it must be.
    static PackageEdit of(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(target.getParent());
        PackageEdit edit = new PackageEdit(target, Files.createTempDirectory(parent, ".zs-"));
        Files.createDirectories(edit.draft);
        if (Files.isDirectory(target)) {
            edit.copy();
        }
        return edit;
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(target, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) <= MOST_BYTES) {
                    Path to = draft.resolve(target.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(to.getParent()));
                    Files.copy(file, to);
                }
            }
        }
    }

    /// The file's text; empty when there is none.
    String text(String file) throws IOException {
        Path path = draft.resolve(file);
        String text = Files.isRegularFile(path) ? Files.readString(path) : "";
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    void write(String file, String text) throws IOException {
        Path path = draft.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
        written.add(file);
    }

    /// What makes the changed package unusable, as `zs packages verify` says it; packages of `named` stand beside it.
    List<Problem> errors(List<Path> named, LocalDate today) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path folder : named) {
            if (!folder.toAbsolutePath().normalize().equals(target)) {
                folders.add(folder);
            }
        }
        folders.add(draft);
        Loaded loaded = Library.read(folders);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        problems.addAll(Verification.of(Library.withBundled(loaded.packages()), loaded.places(), today));
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .distinct()
                .toList();
    }

    /// Puts the changes in place, each file at one stroke; a new folder as a whole.
    void keep() throws IOException {
        if (!Files.exists(target)) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        for (String file : written) {
            Path to = target.resolve(file);
            Files.createDirectories(Objects.requireNonNull(to.getParent()));
            Files.move(draft.resolve(file), to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> left = Files.walk(around)) {
            for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
