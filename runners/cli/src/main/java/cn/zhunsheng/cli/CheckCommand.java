package cn.zhunsheng.cli;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.report.CsvReport;
import cn.zhunsheng.check.report.HtmlReport;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `zs check`: judges files by a model and reports.
final class CheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "html", "csv", "xlsx");
    /// Set by the launcher when standard error is a terminal, which Java cannot tell.
    private static final String ON_TERMINAL = "zhunsheng.terminal";

    private static final List<String> FAIL_ON = List.of("error", "warning", "never");

    private final Texts texts;

    CheckCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("check"))
                .taking("SOURCE...", 1, Integer.MAX_VALUE, texts.of("check.source"))
                .value("model", "ID|FILE.yaml", texts.of("check.model"))
                .value("format", String.join("|", FORMATS), texts.of("check.format"))
                .value("output", "FILE", texts.of("check.output"))
                .value("map", "FILE.yaml", texts.of("check.map"))
                .value("encoding", String.join("|", CheckArguments.ENCODINGS), texts.of("check.encoding"))
                .value("delimiter", "C", texts.of("check.delimiter"))
                .value("header-row", "N", texts.of("check.header-row"))
                .value("sheet", "NAME", texts.of("check.sheet"))
                .value("with", "NAME=SOURCE", texts.of("check.with"))
                .value("table", "T", texts.of("check.table"))
                .value("schema", "S", texts.of("check.schema"))
                .value("dialect", String.join("|", TablesCheck.DIALECTS), texts.of("check.dialect"))
                .value("credentials", "FILE", texts.of("check.credentials"))
                .value("drivers", "DIR", texts.of("check.drivers"))
                .value("max-examples", "N", texts.of("check.max-examples"))
                .flag("show-values", texts.of("check.show-values"))
                .value("fail-on", String.join("|", FAIL_ON), texts.of("check.fail-on"))
                .value("digest", String.join("|", CheckArguments.DIGESTS), texts.of("check.digest"))
                .value("threads", "N", texts.of("check.threads"))
                .value("as-of", "DATE", texts.of("check.as-of"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        String format = arguments.chosen("format", FORMATS);
        String failOn = arguments.chosen("fail-on", FAIL_ON);
        CheckArguments given = new CheckArguments(arguments, streams);
        Optional<String> model = arguments.text("model");
        Dictionary dictionary;
        if (model.isPresent()) {
            Library.WithModel named = library.model(model.get(), streams.folder());
            dictionary = named.dictionary();
            model = Optional.of(named.model());
        } else {
            dictionary = library.dictionary();
        }
        Asked asked = new Asked(format, failOn, given, given.options(model), dictionary, arguments, streams);
        if (LiveDatabase.asked(arguments)) {
            try (LiveDatabase database = LiveDatabase.open(arguments, streams)) {
                return arguments.has("table") ? rows(asked, List.of(database.table())) : database(asked, database);
            }
        }
        List<Source> sources = given.sources();
        TablesCheck tables = new TablesCheck(arguments, dictionary, streams);
        return tables.asked(sources) ? declared(asked, tables, sources) : rows(asked, sources);
    }

    /// What was asked, read from the arguments.
    private record Asked(
            String format,
            String failOn,
            CheckArguments given,
            CheckOptions options,
            Dictionary dictionary,
            Arguments arguments,
            Streams streams) {}

    private static int database(Asked asked, LiveDatabase database) throws Refusal, IOException, InterruptedException {
        TablesCheck.demandFormat(asked.format);
        List<CheckedTable> tables = database.tables(asked.dictionary, asked.options, asked.given.day(), asked.streams);
        return new TablesCheck(asked.arguments, asked.dictionary, asked.streams)
                .report(tables, asked.format, asked.failOn);
    }

    private static int declared(Asked asked, TablesCheck tables, List<Source> sources) throws Refusal, IOException {
        TablesCheck.demandFormat(asked.format);
        List<CheckedTable> checked = tables.declared(sources, asked.options, asked.given.day());
        return tables.report(checked, asked.format, asked.failOn);
    }

    private static int rows(Asked asked, List<Source> sources) throws Refusal, IOException, InterruptedException {
        Streams streams = asked.streams;
        CheckOptions options = asked.options;
        String format = asked.format;
        ProgressLine line = new ProgressLine(streams, bytes(sources), System::nanoTime);
        Check check = Boolean.getBoolean(ON_TERMINAL)
                ? new Check(asked.dictionary, asked.given.day(), line)
                : new Check(asked.dictionary, asked.given.day());
        Optional<String> output = asked.arguments.text("output");
        CheckResult result;
        try {
            result = format.equals("xlsx")
                    ? new MarkedCopy(check, options, streams).write(sources, output)
                    : report(format, check, sources, options, asked.arguments, asked.dictionary, streams);
        } finally {
            line.end();
        }
        result.sources().forEach(source -> source.notes().forEach(streams::note));
        if (options.model().isEmpty()) {
            streams.note(Notes.chosen(result));
        }
        if (format.equals("html") && output.isEmpty() && Output.onTerminal()) {
            streams.note(Notes.SAVE);
        }
        if (!format.equals("text")) {
            Notes.unmapped(result).ifPresent(streams::note);
        }
        Notes.untested(result.model(), options.with().keySet()).ifPresent(streams::note);
        Notes.unused(result.model(), options.with().keySet()).ifPresent(streams::note);
        return exit(result, asked.failOn);
    }

    /// The bytes that will be judged, 0 when they are not known beforehand: of streams and of what is compressed.
    private static long bytes(List<Source> sources) throws IOException {
        long bytes = 0;
        for (Source source : sources) {
            if (!(source instanceof Source.File file) || !plain(file.path())) {
                return 0;
            }
            bytes += Files.size(file.path());
        }
        return bytes;
    }

    private static boolean plain(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && !name.endsWith(".gz") && !name.endsWith(".xlsx");
    }

    private static CheckResult report(
            String format,
            Check check,
            List<Source> sources,
            CheckOptions options,
            Arguments arguments,
            Dictionary dictionary,
            Streams streams)
            throws Refusal, IOException, InterruptedException {
        CheckResult result;
        try (Output output = Output.open(arguments.text("output"), streams)) {
            if (format.equals("csv")) {
                CsvReport csv = new CsvReport(output.writer(), streams.language());
                FailureListener listener = csv::failure;
                result = check.run(sources, options, Optional.of(listener));
                csv.finish(result);
            } else {
                result = check.run(sources, options, Optional.empty());
                write(format, result, dictionary, output, streams);
            }
            output.keep();
        }
        return result;
    }

    private static void write(String format, CheckResult result, Dictionary dictionary, Output output, Streams streams)
            throws IOException {
        IndicatorNames names = new IndicatorNames(dictionary);
        switch (format) {
            case "json" -> new JsonReport(Version.NUMBER, streams.language(), names).write(result, output.writer());
            case "html" ->
                output.writer().write(new HtmlReport(Version.NUMBER, streams.language(), dictionary).of(result));
            default -> output.writer().write(new TextReport(streams.language(), names).of(result));
        }
    }

    private static int exit(CheckResult result, String failOn) {
        boolean fails = switch (failOn) {
            case "error" -> result.fails(Severity.ERROR);
            case "warning" -> result.fails(Severity.WARNING);
            default -> false;
        };
        return fails ? Exit.FINDINGS : Exit.CLEAN;
    }
}
