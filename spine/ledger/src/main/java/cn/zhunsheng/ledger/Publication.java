package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The files that everyone may read, laid out as C2SP tlog-tiles says. Each appears whole or not at all, so
/// readers need no lock; what they make of it is durable only after [#sync], and before that in the journal.
/// One owner, one thread.
final class Publication {
    static final String ENTRIES = "entries";

    private final Path published;
    private final Path drafts;
    private long partialBytes;

    Publication(LogFolder folder) {
        this.published = folder.published();
        this.drafts = folder.drafts();
    }

    void tile(int level, long index, List<byte[]> hashes) throws IOException {
        write(tilePath(Integer.toString(level), index, hashes.size()), joined(hashes));
    }

    static byte[] joined(List<byte[]> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.LENGTH);
        hashes.forEach(bytes::put);
        return bytes.array();
    }

    void entries(long index, Bundle bundle) throws IOException {
        byte[] bytes = bundle.bytes();
        write(tilePath(ENTRIES, index, bundle.count()), bytes);
        partialBytes += bundle.count() < Edge.WIDTH ? bytes.length : 0;
    }

    void checkpoint(String note) throws IOException {
        write(published.resolve("checkpoint"), note.getBytes(StandardCharsets.UTF_8));
    }

    /// The text of the checkpoint that readers see; none where there is no file.
    Optional<String> checkpoint() throws IOException {
        return read(published.resolve("checkpoint")).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// The first hashes or entries of a tile or bundle: from the partial one, or from the full one that took
    /// its place.
    Optional<byte[]> partial(String level, long index, int width) throws IOException {
        Optional<byte[]> partial = read(tilePath(level, index, width));
        return partial.isPresent() ? partial : read(tilePath(level, index, Edge.WIDTH));
    }

    /// Bytes of partial bundles written since they were last counted.
    long partialBytes() {
        return partialBytes;
    }

    /// Makes durable what was published since the log had `from` entries.
    void sync(long from, long size) throws IOException {
        List<Path> files = new ArrayList<>(List.of(published.resolve("checkpoint")));
        for (int level = 0; level < Edge.levels(size); level++) {
            files(Integer.toString(level), level, from, size, files);
        }
        files(ENTRIES, 0, from, size, files);
        Set<Path> folders = new LinkedHashSet<>();
        for (Path file : files) {
            Durable.file(file);
            Path up = file.resolveSibling("");
            while (up.startsWith(published) && folders.add(up)) {
                up = up.resolveSibling("");
            }
        }
        for (Path folder : folders) {
            Durable.folder(folder);
        }
    }

    private void files(String name, int level, long from, long size, List<Path> files) {
        for (long index = Edge.tiles(from, level); index < Edge.tiles(size, level); index++) {
            files.add(tilePath(name, index, Edge.WIDTH));
        }
        if (Edge.width(size, level) > 0) {
            files.add(tilePath(name, Edge.tiles(size, level), Edge.width(size, level)));
        }
    }

    /// Takes away the partial tiles of full ones that are durable.
    ///
    /// @param keep for so many of the last full tiles they stay, for readers under way
    void clean(long from, long size, int keep) throws IOException {
        partialBytes = 0;
        for (int level = 0; level < Edge.levels(size); level++) {
            clean(Integer.toString(level), level, from, size, keep);
        }
        clean(ENTRIES, 0, from, size, keep);
    }

    private void clean(String name, int level, long from, long size, int keep) throws IOException {
        for (long index = Math.max(0, Edge.tiles(from, level) - 1); index < Edge.tiles(size, level) - keep; index++) {
            Path folder = tilePath(name, index, 1).resolveSibling("");
            if (Files.isDirectory(folder)) {
                empty(folder);
                Files.delete(folder);
            }
        }
    }

    /// Writes again those partial tiles narrower than `width` that are not as they should be.
    void mend(String name, long index, int width, IntFunction<byte[]> wanted) throws IOException {
        for (int narrower = 1; narrower < width; narrower++) {
            Path file = tilePath(name, index, narrower);
            Optional<byte[]> bytes = read(file);
            if (bytes.isPresent() && !Arrays.equals(bytes.get(), wanted.apply(narrower))) {
                write(file, wanted.apply(narrower));
            }
        }
    }

    /// Deletes the files of a folder.
    static void empty(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private void write(Path target, byte[] bytes) throws IOException {
        Path draft = drafts.resolve("draft");
        Files.write(draft, bytes);
        Path folder = target.resolveSibling("");
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// `tile/0/x001/x234/067`, with `.p/17` where it has but 17 hashes. Readers have their own way of writing
    /// this: see the package.
    Path tilePath(String level, long index, int width) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        if (width < Edge.WIDTH) {
            path.append(".p/").append(width);
        }
        return published.resolve("tile").resolve(level).resolve(path.toString());
    }
}
