package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.MappedFile;
import cn.zhunsheng.check.scan.StreamWindow;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Opens sources: undoes gzip, reads the byte order mark, settles encoding and delimiter, reads the header.
public final class Opening {
    private static final int HEAD = 4;
    private static final int STREAM_LOOK = 64 << 20;

    private final SourceOptions options;

    public Opening(SourceOptions options) {
        this.options = options;
    }

    /// Opens the source; the caller closes it.
    ///
    /// @throws Refusal when the source is not there, is of a kind that cannot be read, or has no header
    public OpenSource open(Source source) throws Refusal, IOException {
        return switch (source) {
            case Source.File file -> file(file);
            case Source.Stream stream -> stream(stream.name(), Optional.empty(), stream.in());
        };
    }

    private OpenSource file(Source.File file) throws Refusal, IOException {
        Path path = file.path();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw SourceRefusals.absent(path);
        }
        long size = Files.size(path);
        byte[] head = head(path);
        SourceRefusals.refuseOtherKinds(file.name(), head);
        Mark mark = Mark.of(head);
        if (gzipped(head) || mark.transcoded()) {
            return stream(file.name(), Optional.of(size), Files.newInputStream(path));
        }
        Bytes bytes = new MappedFile(path, mark.length());
        return headed(file.name(), Optional.of(size), bytes, mark, Long.MAX_VALUE);
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private OpenSource stream(String name, Optional<Long> size, InputStream raw) throws Refusal, IOException {
        try {
            return decoded(name, size, raw);
        } catch (Refusal | IOException e) {
            raw.close();
            throw e;
        }
    }

    private OpenSource decoded(String name, Optional<Long> size, InputStream raw) throws Refusal, IOException {
        InputStream in = peekable(raw);
        if (gzipped(peek(in))) {
            in = peekable(new GZIPInputStream(in, 1 << 16));
        }
        byte[] head = peek(in);
        SourceRefusals.refuseOtherKinds(name, head);
        Mark mark = Mark.of(head);
        in.skipNBytes(mark.length());
        if (mark.transcoded()) {
            in = new TranscodedStream(in, mark.charset());
        }
        return headed(name, size, new StreamWindow(in), mark, STREAM_LOOK);
    }

    private static InputStream peekable(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    private static boolean gzipped(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    private OpenSource headed(String name, Optional<Long> size, Bytes bytes, Mark mark, long look)
            throws Refusal, IOException {
        try {
            Encoding encoding = mark.encoding().or(options::encoding).orElse(Encoding.UTF_8);
            if (mark.encoding().isEmpty() && options.encoding().isEmpty()) {
                encoding = EncodingGuess.of(bytes, look);
            }
            String label = mark.transcoded() ? mark.charset().name() : encoding.label();
            Header header = Header.read(name, bytes, encoding, options);
            Dialect dialect = new Dialect(header.delimiter(), encoding);
            return new OpenSource(
                    name, size, label, bytes, dialect, header.cells(), header.firstRow(), header.firstLine(), options);
        } catch (Refusal | IOException e) {
            bytes.close();
            throw e;
        }
    }

    /// A byte order mark: how long it is and what it says. Absent: length 0, nothing said.
    private record Mark(int length, Optional<Encoding> encoding, Charset charset, boolean transcoded) {
        static Mark of(byte[] head) {
            if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
                return new Mark(3, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_8, false);
            }
            if (startsWith(head, 0x84, 0x31, 0x95, 0x33)) {
                return new Mark(4, Optional.of(Encoding.GB18030), Encoding.GB18030.charset(), false);
            }
            if (startsWith(head, 0xFF, 0xFE)) {
                return new Mark(2, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_16LE, true);
            }
            if (startsWith(head, 0xFE, 0xFF)) {
                return new Mark(2, Optional.of(Encoding.UTF_8), StandardCharsets.UTF_16BE, true);
            }
            return new Mark(0, Optional.empty(), StandardCharsets.UTF_8, false);
        }

        private static boolean startsWith(byte[] head, int... mark) {
            byte[] bytes = new byte[mark.length];
            for (int i = 0; i < mark.length; i++) {
                bytes[i] = (byte) mark[i];
            }
            return head.length >= mark.length && Arrays.equals(head, 0, mark.length, bytes, 0, mark.length);
        }
    }
}
