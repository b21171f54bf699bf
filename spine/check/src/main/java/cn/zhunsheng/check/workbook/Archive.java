package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;

/// The archive that a workbook is, part by part. Archives inside it are never opened.
final class Archive implements AutoCloseable {
    /// A sheet of 1,048,576 rows with 20 columns has about one gigabyte.
    private static final long MOST_BYTES = 16L << 30;

    private static final long MOST_HELD = 64L << 20;
    private static final int MOST_PARTS = 10_000;

    private final Zip zip;
    private final Allowance allowance;

    Archive(Path file) throws IOException {
        this(new FileZip(file), Files.size(file));
    }

    /// Takes the channel over.
    Archive(SeekableByteChannel channel) throws IOException {
        this(new ChannelZip(channel), channel.size());
    }

    private Archive(Zip zip, long size) throws IOException {
        this.zip = zip;
        allowance = new Allowance(size, MOST_BYTES);
        if (zip.entries().size() > MOST_PARTS) {
            zip.close();
            throw new ArchiveBomb();
        }
    }

    boolean holds(String path) {
        return entry(path).isPresent();
    }

    /// A part that is read through once: a sheet, the strings.
    XmlPull streamed(String path) throws IOException {
        return open(path, MOST_BYTES);
    }

    /// A part that is kept in memory as far as it is needed.
    XmlPull held(String path) throws IOException {
        return open(path, MOST_HELD);
    }

    private XmlPull open(String path, long most) throws IOException {
        return new XmlPull(bytes(path, most));
    }

    /// The names of the parts, in the archive's order.
    List<String> names() {
        return zip.entries().stream()
                .filter(entry -> !entry.isDirectory())
                .<String>map(ZipEntry::getName)
                .toList();
    }

    /// A part as it stands, to be copied.
    InputStream copied(String path) throws IOException {
        return bytes(path, MOST_BYTES);
    }

    /// A part in memory.
    byte[] whole(String path) throws IOException {
        try (InputStream in = bytes(path, MOST_HELD)) {
            return in.readAllBytes();
        }
    }

    private InputStream bytes(String path, long most) throws IOException {
        ZipEntry entry = entry(path).orElseThrow(() -> new DamagedWorkbook("it lacks the part " + path));
        return new BoundedStream(zip.open(entry), Math.max(1, entry.getCompressedSize()), most, allowance);
    }

    /// Some programs write names of parts in other letters than they refer to them.
    private Optional<ZipEntry> entry(String path) {
        ZipEntry exact = zip.entry(path);
        return exact != null
                ? Optional.of(exact)
                : zip.entries().stream()
                        .filter(entry -> entry.getName().equalsIgnoreCase(path))
                        .findFirst();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
