package cn.zhunsheng.check.source;

import cn.zhunsheng.check.jsonlines.JsonLines;
import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.ChannelBytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.HeldBytes;
import cn.zhunsheng.check.scan.MappedFile;
import cn.zhunsheng.check.scan.StreamWindow;
import cn.zhunsheng.check.workbook.Workbook;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Opens sources: undoes gzip, tells their kind by their first bytes, reads the byte order mark, settles encoding and
/// delimiter, reads the header.
public final class Opening {
    private static final int SMALL = 1 << 20;
    private static final int STREAM_LOOK = 64 << 20;

    private final SourceOptions options;

    public Opening(SourceOptions options) {
        this.options = options;
    }

    /// Opens the source; the caller closes it.
    ///
    /// @throws Refusal when the source is not there, is of a kind that cannot be read, or has no header
    public OpenSource open(Source source) throws Refusal, IOException {
        if (source instanceof Source.File file) {
            return file(file);
        }
        if (source instanceof Source.Table table) {
            return table(table);
        }
        if (source instanceof Source.Held held) {
            return held(held);
        }
        Source.Stream stream = (Source.Stream) source;
        return stream(stream.name(), Optional.empty(), stream.in());
    }

    private OpenSource table(Source.Table table) {
        List<Words> notes = new ArrayList<>(table.notes());
        notes.addAll(Unasked.ofTable(table.name(), options));
        Content content = new Content.Fed(table.feed(), new TreeMap<>(), "", InputStream.nullInputStream());
        String encoding = table.feed().encoding().label();
        return new OpenSource(table.name(), Optional.empty(), encoding, table.columns(), content, options, notes);
    }

    private OpenSource file(Source.File file) throws Refusal, IOException {
        Path path = file.path();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw SourceRefusals.absent(path);
        }
        Optional<Long> size = Optional.of(Files.size(path));
        byte[] head = head(path);
        Mark mark = Mark.of(head);
        if (Kind.gzipped(head) || mark.transcoded()) {
            return stream(file.name(), size, Files.newInputStream(path));
        }
        return switch (Kind.of(file.name(), head, mark, options)) {
            case WORKBOOK ->
                workbook(
                        file.name(),
                        size,
                        Workbook.open(path, file.name(), options.sheet(), options.headerRow()),
                        InputStream.nullInputStream());
            case JSON_LINES -> lines(file.name(), size, bytes(path, mark), mark);
            case DELIMITED -> delimited(file.name(), size, bytes(path, mark), mark, Long.MAX_VALUE);
        };
    }

    private OpenSource held(Source.Held held) throws Refusal, IOException {
        String name = held.name();
        Optional<Long> size = Optional.of(held.size());
        byte[] head = HeldStart.of(held);
        Mark mark = Mark.of(head);
        if (Kind.gzipped(head)) {
            HeldStart.demandNoWorkbookInside(held, options);
        }
        if (Kind.gzipped(head) || mark.transcoded()) {
            return stream(name, size, HeldStart.stream(held));
        }
        return switch (Kind.of(name, head, mark, options)) {
            case WORKBOOK ->
                workbook(
                        name,
                        size,
                        Workbook.open(held.opener().open(), name, options.sheet(), options.headerRow()),
                        InputStream.nullInputStream());
            case JSON_LINES -> lines(name, size, bytes(held, mark), mark);
            case DELIMITED -> delimited(name, size, bytes(held, mark), mark, Long.MAX_VALUE);
        };
    }

    private static Bytes bytes(Source.Held held, Mark mark) throws IOException {
        if (held.size() > SMALL) {
            return new ChannelBytes(held.opener(), mark.length());
        }
        try (InputStream in = HeldStart.stream(held)) {
            return new HeldBytes(in.readAllBytes(), mark.length());
        }
    }

    /// A small file is read whole: to map one costs more than to check it.
    private static Bytes bytes(Path path, Mark mark) throws IOException {
        return Files.size(path) <= SMALL
                ? new HeldBytes(Files.readAllBytes(path), mark.length())
                : new MappedFile(path, mark.length());
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Kind.HEAD);
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
        if (Kind.gzipped(peek(in))) {
            in = peekable(new GZIPInputStream(in, 1 << 16));
        }
        Mark mark = Mark.of(peek(in));
        if (mark.transcoded()) {
            in.skipNBytes(mark.length());
            in = peekable(new TranscodedStream(in, mark.bigEndian()));
        }
        Kind kind = Kind.of(name, peek(in), mark, options);
        if (!mark.transcoded()) {
            in.skipNBytes(mark.length());
        }
        return switch (kind) {
            case WORKBOOK -> spooled(name, size, in);
            case JSON_LINES -> lines(name, size, new StreamWindow(in), mark);
            case DELIMITED -> delimited(name, size, new StreamWindow(in), mark, STREAM_LOOK);
        };
    }

    private static InputStream peekable(InputStream in) {
        return new BufferedInputStream(in, 1 << 16);
    }

    private static byte[] peek(InputStream in) throws IOException {
        in.mark(Kind.HEAD);
        byte[] head = in.readNBytes(Kind.HEAD);
        in.reset();
        return head;
    }

    /// A workbook's list of parts stands at its end, so a stream is kept in a file as long as it takes to open it.
    private OpenSource spooled(String name, Optional<Long> size, InputStream in) throws Refusal, IOException {
        Path file = Files.createTempFile("zhunsheng-", ".xlsx");
        try {
            SpoolLimit.copy(name, in, file, SpoolLimit.MOST);
            return workbook(name, size, Workbook.open(file, name, options.sheet(), options.headerRow()), in);
        } finally {
            Files.delete(file);
        }
    }

    private OpenSource workbook(String name, Optional<Long> size, Workbook book, Closeable origin) {
        List<Words> notes = new ArrayList<>(book.notes());
        notes.addAll(Unasked.ofWorkbook(name, options));
        Content content = new Content.Fed(book.feed(), book.below(), book.place(), origin);
        return new OpenSource(name, size, Encoding.UTF_8.label(), book.header(), content, options, notes);
    }

    private OpenSource lines(String name, Optional<Long> size, Bytes bytes, Mark mark) throws Refusal, IOException {
        try {
            JsonLines lines = JsonLines.open(bytes).orElseThrow(() -> SourceRefusals.noJsonLines(name));
            String label = mark.transcoded() ? mark.charset().name() : Encoding.UTF_8.label();
            Content content = new Content.Fed(lines, new TreeMap<>(), "", InputStream.nullInputStream());
            return new OpenSource(
                    name, size, label, lines.header(), content, options, Unasked.ofJsonLines(name, options));
        } catch (Refusal | IOException e) {
            bytes.close();
            throw e;
        }
    }

    private OpenSource delimited(String name, Optional<Long> size, Bytes bytes, Mark mark, long look)
            throws Refusal, IOException {
        try {
            Encoding encoding = mark.encoding().or(options::encoding).orElse(Encoding.UTF_8);
            if (mark.encoding().isEmpty() && options.encoding().isEmpty()) {
                encoding = EncodingGuess.of(bytes, look);
            }
            String label = mark.transcoded() ? mark.charset().name() : encoding.label();
            Optional<Character> named = options.headerRow().isPresent() ? Optional.empty() : DelimiterLine.of(bytes);
            SourceOptions said = named.map(delimiter -> DelimiterLine.with(options, delimiter))
                    .orElse(options);
            List<Words> notes = new ArrayList<>(Unasked.ofDelimited(name, options));
            named.ifPresent(line -> notes.add(DelimiterLine.note(name)));
            Header header = Header.read(name, bytes, encoding, said);
            Dialect dialect = new Dialect(header.delimiter(), encoding);
            Content content = new Content.Delimited(bytes, dialect, header.firstRow(), header.firstLine());
            return new OpenSource(name, size, label, header.cells(), content, said, notes);
        } catch (Refusal | IOException e) {
            bytes.close();
            throw e;
        }
    }
}
