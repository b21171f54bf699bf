package cn.zhunsheng.server.vault;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.UUID;

/// A file while it is written. One that is closed without being kept leaves nothing. One thread writes it.
public final class Draft extends OutputStream {
    private final UUID id;
    private final Path draft;
    private final Path target;
    private final long most;
    private final OutputStream sealing;
    private final MessageDigest digest;
    private long size;
    private boolean closed;

    Draft(UUID id, Path draft, Path target, long most, StreamingAead cipher, byte[] bound) throws IOException {
        this.id = id;
        this.draft = draft;
        this.target = target;
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.sealing = cipher.newEncryptingStream(new Synced(created(draft)), bound);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("File " + id + " cannot be encrypted", e);
        }
    }

    private static FileChannel created(Path draft) throws IOException {
        return FileChannel.open(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /// Bytes in clear so far.
    public long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /// @throws TooLarge when there are more than allowed
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > most - size) {
            throw new TooLarge(most);
        }
        sealing.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    /// Ends the file and puts it, whole and on the disk, under its name.
    public Stored keep() throws IOException {
        closed = true;
        sealing.close();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(target.resolveSibling("."))) {
            folder.force(true);
        }
        return new Stored(id, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            sealing.close();
        }
        Files.deleteIfExists(draft);
    }
}
