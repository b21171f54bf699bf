package cn.zhunsheng.server.vault;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder of files that are encrypted while they are written and opened only by their id. Safe for threads.
///
/// Each file has a key of its own, drawn from the master key, and its id is sealed into it: a file under another's name
/// cannot be opened. A name that exists is a file that was written to its end.
public final class Vault {
    private static final String DRAFT = ".draft";

    /// A part is decrypted whole: small enough to go back to a single row, large enough that 500 MB/s pass.
    private static final int SEGMENT = 1 << 15;

    private final Path folder;
    private final StreamingAead cipher;

    private Vault(Path folder, StreamingAead cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    /// The vault in a folder, which is made when it is not there, and is then ours alone. What was not written to its
    /// end is removed: one process owns the folder.
    public static Vault open(Path folder, KeyFile key) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Vault vault = new Vault(folder, cipher(key));
        vault.remove(name -> name.endsWith(DRAFT));
        return vault;
    }

    private static StreamingAead cipher(KeyFile key) {
        try {
            return new AesGcmHkdfStreaming(key.key(), "HmacSha256", 32, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM and HMAC", e);
        }
    }

    private interface Which {
        boolean named(String name);
    }

    private void remove(Which which) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (which.named(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// A new file, not there until it is kept; of at most so many bytes in clear.
    public Draft draft(UUID id, long most) throws IOException {
        return new Draft(id, folder.resolve(id + DRAFT), folder.resolve(id.toString()), most, cipher, bound(id));
    }

    private static byte[] bound(UUID id) {
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Whether a file of that id is there.
    public boolean holds(UUID id) {
        return Files.exists(folder.resolve(id.toString()));
    }

    /// The file in clear, read anywhere. Reading fails where a bit was changed, and at the end when the file was cut.
    ///
    /// @throws IOException when it is not there, was cut, or is under another key
    public SeekableByteChannel open(UUID id) throws IOException {
        SeekableByteChannel sealed = Files.newByteChannel(folder.resolve(id.toString()));
        try {
            SeekableByteChannel clear = cipher.newSeekableDecryptingChannel(sealed, bound(id));
            if (clear.size() == 0) {
                demandSealed(id);
            }
            return new Opened(clear);
        } catch (GeneralSecurityException | IOException e) {
            sealed.close();
            throw new IOException(
                    "File " + id + " of the vault cannot be opened: was it cut, or the key exchanged?", e);
        }
    }

    /// An empty file has nothing to be read that would tell whether it was meant to be empty.
    private void demandSealed(UUID id) throws IOException, GeneralSecurityException {
        try (InputStream in =
                cipher.newDecryptingStream(Files.newInputStream(folder.resolve(id.toString())), bound(id))) {
            if (in.read() >= 0) {
                throw new IOException("It is not empty");
            }
        }
    }

    /// The file in clear from its first byte to its last.
    ///
    /// @throws IOException as for [#open]
    public InputStream read(UUID id) throws IOException {
        return Channels.newInputStream(open(id));
    }

    /// Removes the file; nothing when it is not there.
    public void delete(UUID id) throws IOException {
        Files.deleteIfExists(folder.resolve(id.toString()));
    }

    /// Removes every file but those of the given ids, and no draft: somebody may be writing it.
    public void sweep(Set<UUID> kept) throws IOException {
        remove(name -> !name.endsWith(DRAFT)
                && kept.stream().noneMatch(id -> id.toString().equals(name)));
    }

    /// Bytes that the disk has room for.
    public long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
