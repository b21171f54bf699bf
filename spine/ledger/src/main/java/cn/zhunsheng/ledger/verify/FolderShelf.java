package cn.zhunsheng.ledger.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Published files in a folder. A folder with `public` in it, as the writer has, stands for that.
public record FolderShelf(Path folder) implements Shelf {
    public FolderShelf {
        Path published = folder.resolve("public");
        folder = Files.isDirectory(published) ? published : folder;
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(path))) {
            return Optional.of(in.readNBytes(most + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    /// The paths of all tiles and bundles that lie there, partial ones too, in order.
    List<String> paths() throws IOException {
        Path tiles = folder.resolve("tile");
        if (!Files.isDirectory(tiles)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tiles)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
