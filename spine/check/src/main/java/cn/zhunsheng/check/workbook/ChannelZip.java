package cn.zhunsheng.check.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// An archive whose bytes a channel gives, which the JDK's own reader cannot take.
final class ChannelZip implements Zip {
    private final ZipFile zip;

    /// Takes the channel over, and closes it.
    ChannelZip(SeekableByteChannel channel) throws IOException {
        try {
            zip = ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException e) {
            channel.close();
            throw damaged(e) ? new ZipException(e.getMessage()) : e;
        }
    }

    /// Whether the list of parts is at fault, and not what gives the bytes; the library wraps what it met.
    private static boolean damaged(Throwable e) {
        return e instanceof EOFException
                || e instanceof ZipException
                || e instanceof ArchiveException
                || (e.getCause() != null && damaged(e.getCause()));
    }

    @Override
    public List<ZipEntry> entries() {
        return List.copyOf(Collections.list(zip.getEntries()));
    }

    @Override
    public @Nullable ZipEntry entry(String name) {
        return zip.getEntry(name);
    }

    @Override
    public InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream((ZipArchiveEntry) entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
