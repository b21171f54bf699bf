package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// An archive that is a file.
final class FileZip implements Zip {
    private final ZipFile zip;

    FileZip(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    @Override
    public List<ZipEntry> entries() {
        return zip.stream().<ZipEntry>map(entry -> entry).toList();
    }

    @Override
    public @Nullable ZipEntry entry(String name) {
        return zip.getEntry(name);
    }

    @Override
    public InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
