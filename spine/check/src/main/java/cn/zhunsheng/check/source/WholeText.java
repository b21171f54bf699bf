package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.HeldBytes;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A source read whole as text, for what is no table of rows: a script.
public final class WholeText {
    private WholeText() {}

    /// The text without its byte order mark; gzip is undone, the encoding found out as for rows. What is no character
    /// of the encoding becomes the replacement character.
    ///
    /// @throws Refusal when the source is not there, is no text, or has more than `most` bytes
    public static String read(Source source, SourceOptions options, int most) throws Refusal, IOException {
        byte[] bytes = bytes(source, most);
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Kind.HEAD));
        Mark mark = Mark.of(head);
        if (mark.length() == 0 && options.encoding().isEmpty() && Mark.missing(head)) {
            throw SourceRefusals.markMissing(source.name());
        }
        int from = mark.length();
        return new String(bytes, from, bytes.length - from, charset(bytes, mark, options));
    }

    private static Charset charset(byte[] bytes, Mark mark, SourceOptions options) throws IOException {
        if (mark.length() > 0) {
            return mark.charset();
        }
        Encoding encoding = options.encoding().isPresent()
                ? options.encoding().get()
                : EncodingGuess.of(new HeldBytes(bytes, 0), Long.MAX_VALUE);
        return encoding.charset();
    }

    private static byte[] bytes(Source source, int most) throws Refusal, IOException {
        try (InputStream in = opened(source)) {
            byte[] bytes = bounded(in, source, most);
            return Kind.gzipped(bytes)
                    ? bounded(new GZIPInputStream(new ByteArrayInputStream(bytes)), source, most)
                    : bytes;
        } catch (ZipException | EOFException e) {
            throw new Refusal(
                    "source.compression_torn",
                    new Words("压缩文件不完整或已损坏", "A compressed source is torn or damaged"),
                    source.name(),
                    new Words("重新取得该文件后再检查", "Get the file again and check that"));
        }
    }

    private static InputStream opened(Source source) throws Refusal, IOException {
        if (source instanceof Source.File file) {
            Path path = file.path();
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw SourceRefusals.absent(path);
            }
            return Files.newInputStream(path);
        }
        if (source instanceof Source.Held held) {
            return HeldStart.stream(held);
        }
        if (source instanceof Source.Stream stream) {
            return stream.in();
        }
        throw new IllegalArgumentException("A table has no text");
    }

    private static byte[] bounded(InputStream in, Source source, int most) throws Refusal, IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(
                    "source.text_too_large",
                    new Words(
                            "'" + source.name() + "' 超过 " + (most >> 20) + " MB",
                            "'" + source.name() + "' has more than " + (most >> 20) + " MB"),
                    source.name(),
                    new Words("只导出结构，不要数据", "Export the structure alone, without data"));
        }
        return bytes;
    }
}
