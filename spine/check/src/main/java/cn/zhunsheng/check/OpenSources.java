package cn.zhunsheng.check;

import cn.zhunsheng.check.source.OpenSource;
import cn.zhunsheng.check.source.Opening;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sources of one check, open until it is over, and the digests of their bytes as given.
final class OpenSources implements AutoCloseable {
    private final CheckOptions options;
    private final Opening opening;
    private final List<Source> sources = new ArrayList<>();
    private final List<OpenSource> open = new ArrayList<>();
    private final List<OpenSource> beside = new ArrayList<>();
    private final List<FileStamp> stamps = new ArrayList<>();
    private final List<Optional<DigestInputStream>> digesting = new ArrayList<>();

    OpenSources(CheckOptions options) {
        this.options = options;
        this.opening = new Opening(options.reading());
    }

    List<OpenSource> all() {
        return open;
    }

    /// The sheet that holds a record, counted from 1, of a source of the data set or of one read beside it.
    Optional<String> sheet(int source, long record) {
        return source < open.size() ? open.get(source).sheet(record) : Optional.empty();
    }

    void add(Source source) throws Refusal, IOException {
        Source opened = source;
        Optional<DigestInputStream> stream = Optional.empty();
        if (source instanceof Source.Stream given && options.digest().isPresent()) {
            DigestInputStream digest =
                    new DigestInputStream(given.in(), options.digest().get().get());
            stream = Optional.of(digest);
            opened = new Source.Stream(given.name(), digest);
        }
        if (source instanceof Source.File file && Files.exists(file.path())) {
            stamps.add(FileStamp.of(file.path()));
        }
        open.add(opening.open(opened));
        sources.add(source);
        digesting.add(stream);
    }

    /// A source that is not part of the data set.
    OpenSource beside(Source source) throws Refusal, IOException {
        if (source instanceof Source.File file && Files.exists(file.path())) {
            stamps.add(FileStamp.of(file.path()));
        }
        OpenSource opened = new Opening(options.reading().besideDataSet()).open(source);
        beside.add(opened);
        return opened;
    }

    /// @throws Refusal when one of the files is not any more what it was when it was opened
    void demandUnchanged() throws Refusal, IOException {
        for (FileStamp stamp : stamps) {
            stamp.demandUnchanged();
        }
    }

    /// The columns of a source by whose values its rows are found, counted from 0.
    List<Integer> keyColumns(int source) {
        return source < open.size() ? open.get(source).keyColumns() : List.of();
    }

    /// The values of those columns in a record counted from 1.
    List<String> key(int source, long record) throws IOException {
        return open.get(source).key(record);
    }

    /// The digest in hexadecimal, if one was asked for; a table has no bytes to make one of. To be called when the
    /// source was read to its end.
    Optional<String> digest(int source) throws IOException {
        if (options.digest().isEmpty() || sources.get(source) instanceof Source.Table) {
            return Optional.empty();
        }
        MessageDigest digest = digest(sources.get(source), digesting.get(source));
        return Optional.of(digest.getAlgorithm().toLowerCase(Locale.ROOT).replace("-", "") + ":"
                + HexFormat.of().formatHex(digest.digest()));
    }

    private MessageDigest digest(Source source, Optional<DigestInputStream> stream) throws IOException {
        if (source instanceof Source.File file) {
            return ofWhole(Files.newInputStream(file.path()));
        }
        return source instanceof Source.Held held
                ? ofWhole(Channels.newInputStream(held.opener().open()))
                : ofStream(stream.orElseThrow());
    }

    private MessageDigest ofWhole(InputStream whole) throws IOException {
        MessageDigest digest = options.digest().orElseThrow().get();
        try (InputStream in = whole) {
            byte[] buffer = new byte[1 << 18];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return digest;
    }

    private static MessageDigest ofStream(DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        return in.getMessageDigest();
    }

    @Override
    public void close() throws IOException {
        for (OpenSource source : open) {
            source.close();
        }
        for (OpenSource source : beside) {
            source.close();
        }
    }
}
