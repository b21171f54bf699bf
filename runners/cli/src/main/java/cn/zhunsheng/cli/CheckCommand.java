package cn.zhunsheng.cli;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.report.CsvReport;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `zs check`: judges files by a model and reports.
final class CheckCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv");
    private static final List<String> FAIL_ON = List.of("error", "warning", "never");

    private final Texts texts;

    CheckCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("check");
        spec.usageMessage().description(texts.of("check"));
        spec.addPositional(Options.positional("SOURCE", "1..*", texts.of("check.source")));
        spec.addOption(Options.value("--model", "ID|FILE.yaml", texts.of("check.model")));
        spec.addOption(Options.choice("--format", FORMATS, texts.of("check.format")));
        spec.addOption(Options.value("--output", "FILE", texts.of("check.output")));
        spec.addOption(Options.value("--map", "FILE.yaml", texts.of("check.map")));
        spec.addOption(Options.choice("--encoding", CheckArguments.ENCODINGS, texts.of("check.encoding")));
        spec.addOption(Options.value("--delimiter", "C", texts.of("check.delimiter")));
        spec.addOption(Options.number("--header-row", "N", texts.of("check.header-row")));
        spec.addOption(OptionSpec.builder("--with")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("NAME=SOURCE")
                .description(texts.of("check.with"))
                .build());
        spec.addOption(Options.number("--max-examples", "N", texts.of("check.max-examples")));
        spec.addOption(Options.flag("--show-values", texts.of("check.show-values")));
        spec.addOption(Options.choice("--fail-on", FAIL_ON, texts.of("check.fail-on")));
        spec.addOption(Options.choice("--digest", CheckArguments.DIGESTS, texts.of("check.digest")));
        spec.addOption(Options.number("--threads", "N", texts.of("check.threads")));
        spec.addOption(Options.value("--as-of", "DATE", texts.of("check.as-of")));
        return spec;
    }

    @Override
    public int run(ParseResult arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        String format = Options.chosen(arguments, "--format", FORMATS);
        String failOn = Options.chosen(arguments, "--fail-on", FAIL_ON);
        CheckArguments given = new CheckArguments(arguments, streams);
        List<Source> sources = given.sources();
        Optional<Path> modelFile = given.modelFile();
        Optional<String> model = Options.text(arguments, "--model");
        Dictionary dictionary;
        if (modelFile.isPresent()) {
            Library.WithModel withModel = library.withModel(modelFile.get());
            dictionary = withModel.dictionary();
            model = Optional.of(withModel.model());
        } else {
            dictionary = library.dictionary();
        }
        CheckOptions options = given.options(model);
        Check check = new Check(dictionary, given.day());
        CheckResult result;
        try (Output output = Output.open(Options.text(arguments, "--output"), streams)) {
            if (format.equals("csv")) {
                CsvReport csv = new CsvReport(output.writer(), streams.language());
                FailureListener listener = csv::failure;
                result = check.run(sources, options, Optional.of(listener));
            } else {
                result = check.run(sources, options, Optional.empty());
                write(format, result, dictionary, output, streams);
            }
            output.keep();
        }
        if (options.model().isEmpty()) {
            streams.note(Notes.chosen(result));
        }
        if (!format.equals("text")) {
            Notes.unmapped(result).ifPresent(streams::note);
        }
        return exit(result, failOn);
    }

    private static void write(String format, CheckResult result, Dictionary dictionary, Output output, Streams streams)
            throws IOException {
        IndicatorNames names = new IndicatorNames(dictionary);
        if (format.equals("json")) {
            new JsonReport(Version.NUMBER, streams.language(), names).write(result, output.writer());
        } else {
            output.writer().write(new TextReport(streams.language(), names).of(result));
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
