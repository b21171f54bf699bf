package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The outside of a backup: one line that names the form and the key, then everything else sealed as a stream
/// (AES-256-GCM in segments of 1 MB, each bound to its place, to the line and to whether it is the last).
record Seal(BackupKey key) {
    static final int FORM = 1;

    private static final String NAME = "zhunsheng-backup";
    private static final Pattern LINE = Pattern.compile(NAME + " (\\d{1,9})( [0-9a-f]{16})?.*");
    private static final int LONGEST_LINE = 100;
    private static final int KEY_BYTES = 32;
    private static final int SEGMENT_BYTES = 1 << 20;

    /// What was sealed is not what is read: altered, or cut off.
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super("The backup was altered or is not whole", cause);
        }
    }

    private String line() {
        return NAME + " " + FORM + " " + key.number() + "\n";
    }

    /// Seals what is written; whole only when the stream is closed.
    OutputStream sealing(OutputStream file) throws IOException {
        byte[] line = line().getBytes(StandardCharsets.US_ASCII);
        file.write(line);
        try {
            return cipher().newEncryptingStream(file, line);
        } catch (GeneralSecurityException e) {
            throw new IOException("The cipher is not to be had", e);
        }
    }

    /// Gives what was sealed, or [Broken] at the first segment that is not as it was.
    ///
    /// @throws Refusal when it is no backup, of a form that we do not know, or of another key
    InputStream opening(InputStream file, String where) throws Refusal, IOException {
        demandOurs(firstLine(file), where);
        try {
            byte[] line = line().getBytes(StandardCharsets.US_ASCII);
            return new Opened(cipher().newDecryptingStream(file, line));
        } catch (GeneralSecurityException e) {
            throw new IOException("The cipher is not to be had", e);
        }
    }

    private AesGcmHkdfStreaming cipher() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.secret(), "HmacSha256", KEY_BYTES, SEGMENT_BYTES, 0);
    }

    private static String firstLine(InputStream file) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = file.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = file.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private void demandOurs(String line, String where) throws Refusal {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || (Integer.parseInt(parts.group(1)) == FORM && parts.group(2) == null)) {
            throw new Refusal(
                    "restore.form_unknown",
                    new Words("'" + where + "' 不是准绳的备份文件", "'" + where + "' is no backup of Zhunsheng"),
                    where,
                    new Words("给出 zs backup 写的文件", "Give a file that zs backup wrote"));
        }
        if (Integer.parseInt(parts.group(1)) != FORM) {
            throw new Refusal(
                    "restore.form_newer",
                    new Words(
                            "备份的格式是第 %s 版，本程序只认得第 %d 版".formatted(parts.group(1), FORM),
                            "The backup is of form %s; this program knows form %d".formatted(parts.group(1), FORM)),
                    where,
                    new Words("用做备份的那一版程序恢复", "Restore it with the version that made it"));
        }
        String made = parts.group(2).strip();
        if (!made.equals(key.number())) {
            throw new Refusal(
                    "restore.key_other",
                    new Words(
                            "备份是用另一把密钥封存的（编号 %s，所给的是 %s）".formatted(made, key.number()),
                            "The backup was sealed with another key (number %s; given is %s)"
                                    .formatted(made, key.number())),
                    where,
                    new Words(
                            "用 --key-file 给出编号为 " + made + " 的密钥",
                            "Give the key of number " + made + " with --key-file"));
        }
    }

    /// Tells a broken seal from a disk that cannot be read.
    private static final class Opened extends FilterInputStream {
        Opened(InputStream sealed) {
            super(sealed);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (IOException e) {
                throw isOfTheDisk(e) ? e : new Broken(e);
            }
        }

        /// The cipher's own carry their cause, or say that the text is too short or that it failed before.
        private static boolean isOfTheDisk(IOException e) {
            String said = String.valueOf(e.getMessage());
            return !(e.getCause() instanceof GeneralSecurityException)
                    && !said.startsWith("Ciphertext is too short")
                    && !said.startsWith("Decryption failed");
        }
    }
}
