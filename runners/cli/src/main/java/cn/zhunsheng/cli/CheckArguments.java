package cn.zhunsheng.cli;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The arguments of `zs check`, read into what the check asks for.
final class CheckArguments {
    static final List<String> ENCODINGS = List.of("auto", "utf-8", "gb18030");
    static final List<String> DIGESTS = List.of("none", "sha256", "sm3");
    private static final int EXAMPLES = 10;
    private static final int MOST_EXAMPLES = 100_000;

    /// Each thread holds batches of its own; reports do not depend on their number.
    private static final int MOST_THREADS = 256;

    private final Arguments arguments;
    private final Streams streams;

    CheckArguments(Arguments arguments, Streams streams) {
        this.arguments = arguments;
        this.streams = streams;
    }

    List<Source> sources() throws Refusal {
        List<Source> sources = new ArrayList<>();
        for (String name : arguments.positionals()) {
            sources.add(source(name));
        }
        return sources;
    }

    private Source source(String name) throws Refusal {
        if (name.startsWith("jdbc:")) {
            throw new Refusal(
                    "cli.database_accompanied",
                    new Words("引用的来源不能是数据库", "A source that references point to cannot be a database"),
                    "",
                    new Words("把那张表导出为 CSV", "Export that table as CSV"));
        }
        return streams.source(name);
    }

    LocalDate day() throws Refusal {
        return arguments.day("as-of", streams.today());
    }

    /// `model` is the model to judge by, empty to choose by the header.
    CheckOptions options(Optional<String> model) throws Refusal, IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = Math.min(arguments.number("threads", processors, 1), MOST_THREADS);
        int examples = Math.min(arguments.number("max-examples", EXAMPLES, 0), MOST_EXAMPLES);
        return new CheckOptions(
                model,
                reading(),
                mapping(),
                with(),
                Settings.of(threads, examples),
                arguments.has("show-values"),
                digest());
    }

    /// How the sources are written, as far as the user said.
    SourceOptions reading() throws Refusal {
        return new SourceOptions(encoding(), delimiter(), headerRow(), arguments.text("sheet"));
    }

    private Optional<Integer> headerRow() throws Refusal {
        int row = arguments.number("header-row", 1, 1);
        return arguments.text("header-row").map(given -> row);
    }

    private Optional<Encoding> encoding() throws Refusal {
        return encoding(arguments);
    }

    /// The encoding that was named, empty to find out.
    static Optional<Encoding> encoding(Arguments arguments) throws Refusal {
        return switch (arguments.chosen("encoding", ENCODINGS)) {
            case "utf-8" -> Optional.of(Encoding.UTF_8);
            case "gb18030" -> Optional.of(Encoding.GB18030);
            default -> Optional.empty();
        };
    }

    private Optional<Character> delimiter() throws Refusal {
        Optional<String> given = arguments.text("delimiter").map(d -> d.equals("\\t") ? "\t" : d);
        if (given.isPresent() && given.get().length() != 1) {
            throw new Refusal(
                    "source.delimiter_unusable",
                    new Words(
                            "分隔符 '" + given.get() + "' 不是一个字符", "Delimiter '" + given.get() + "' is not one character"),
                    "",
                    new Words("使用一个 ASCII 符号，如 , ; | 或 \\t", "Use one ASCII mark such as , ; | or \\t"));
        }
        return given.map(d -> d.charAt(0));
    }

    private GivenMapping mapping() throws Refusal, IOException {
        Optional<String> file = arguments.text("map");
        return file.isEmpty() ? GivenMapping.NONE : MapFile.read(streams.path(file.get()));
    }

    private Map<String, Source> with() throws Refusal {
        Map<String, Source> with = new HashMap<>();
        for (String pair : arguments.all("with")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Refusal(
                        "cli.with_unreadable",
                        new Words("--with '" + pair + "' 缺少名称", "--with '" + pair + "' has no name"),
                        "",
                        new Words("写作 --with 名称=文件", "Write it as --with NAME=FILE"));
            }
            with.put(pair.substring(0, equals), source(pair.substring(equals + 1)));
        }
        return with;
    }

    private Optional<Supplier<MessageDigest>> digest() throws Refusal {
        return switch (arguments.chosen("digest", DIGESTS)) {
            case "sha256" -> Optional.of(Digests::sha256);
            case "sm3" -> Optional.of(Digests::sm3);
            default -> Optional.empty();
        };
    }
}
