package cn.zhunsheng.server.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// The inside of a backup: a tar, lightly compressed, that ends with its [Manifest]. One owner, one thread.
final class ArchiveWriter implements Closeable {
    /// Before the names of what lies in the folder of data.
    static final String DATA = "data/";

    private static final int BUFFER_BYTES = 1 << 17;

    private final TarArchiveOutputStream tar;
    private final Instant made;
    private final List<Manifest.Line> files = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /// @param made what all entries bear as their time: that of single files means nothing
    ArchiveWriter(OutputStream sealed, Instant made) throws IOException {
        this.made = made;
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        fast.setBufferSize(BUFFER_BYTES);
        tar = new TarArchiveOutputStream(
                new BufferedOutputStream(new GzipCompressorOutputStream(sealed, fast), BUFFER_BYTES),
                StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    void folder(String name, int mode) throws IOException {
        put(DATA + name + "/", 0, mode);
        tar.closeArchiveEntry();
    }

    void bytes(String name, byte[] bytes, int mode) throws IOException {
        copy(name, new ByteArrayInputStream(bytes), bytes.length, mode);
    }

    /// Copies as many bytes as the file has now, whatever is written to it meanwhile. Nothing when it is gone.
    void file(String name, Path file, int mode) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            copy(name, Channels.newInputStream(channel), channel.size(), mode);
        } catch (NoSuchFileException e) {
            return; // dropped since its folder was listed
        }
    }

    private void put(String name, long size, int mode) throws IOException {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("The name of a file has a control character: " + name);
        }
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(mode);
        entry.setModTime(Date.from(made));
        tar.putArchiveEntry(entry);
    }

    private void copy(String name, InputStream in, long size, int mode) throws IOException {
        put(DATA + name, size, mode);
        MessageDigest digest = sha256();
        long left = size;
        while (left > 0) {
            int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                count = (int) Math.min(buffer.length, left);
                Arrays.fill(buffer, 0, count, (byte) 0); // it became shorter: what lacks is noughts
            }
            digest.update(buffer, 0, count);
            tar.write(buffer, 0, count);
            left -= count;
        }
        tar.closeArchiveEntry();
        files.add(new Manifest.Line(HexFormat.of().formatHex(digest.digest()), size, name));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /// Writes the manifest of all that was written.
    Manifest finish(String program, String postgresql) throws IOException {
        Manifest manifest = new Manifest(program, postgresql, made, files);
        byte[] text = manifest.text();
        put(Manifest.NAME, text.length, 0600);
        tar.write(text);
        tar.closeArchiveEntry();
        tar.finish();
        return manifest;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
