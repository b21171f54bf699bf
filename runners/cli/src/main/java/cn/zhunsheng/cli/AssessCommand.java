package cn.zhunsheng.cli;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.Version;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.assessment.Assessment;
import cn.zhunsheng.match.assessment.AssessmentCsv;
import cn.zhunsheng.match.assessment.AssessmentHtml;
import cn.zhunsheng.match.assessment.AssessmentJson;
import cn.zhunsheng.match.assessment.AssessmentText;
import cn.zhunsheng.match.assessment.Assessor;
import cn.zhunsheng.match.assessment.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `zs assess SOURCE…`: 落标评估, how far the columns of tables follow the standard.
final class AssessCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv", "html");
    private static final List<String> VIEWS = List.of("asset", "standard");
    private static final List<String> FAIL_ON = List.of("error", "never");

    private final Texts texts;

    AssessCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("assess"))
                .taking("SOURCE...", 1, Integer.MAX_VALUE, texts.of("match.source"))
                .value("format", String.join("|", FORMATS), texts.of("assess.format"))
                .value("view", String.join("|", VIEWS), texts.of("assess.view"))
                .value("output", "FILE", texts.of("match.output"))
                .value("proposals", "FILE.csv", texts.of("match.proposals"))
                .value("model", "ID|FILE.yaml", texts.of("assess.model"))
                .value("rules", "FILE.yaml", texts.of("match.rules"))
                .value("system", "NAME", texts.of("match.system"))
                .flag("structure", texts.of("assess.structure"))
                .value("table", "T", texts.of("assess.table"))
                .value("schema", "S", texts.of("check.schema"))
                .value("dialect", String.join("|", TablesCheck.DIALECTS), texts.of("assess.dialect"))
                .value("encoding", String.join("|", CheckArguments.ENCODINGS), texts.of("check.encoding"))
                .value("delimiter", "C", texts.of("check.delimiter"))
                .value("header-row", "N", texts.of("check.header-row"))
                .value("sheet", "NAME", texts.of("check.sheet"))
                .value("credentials", "FILE", texts.of("check.credentials"))
                .value("drivers", "DIR", texts.of("check.drivers"))
                .value("fail-on", String.join("|", FAIL_ON), texts.of("assess.fail-on"))
                .value("threads", "N", texts.of("check.threads"))
                .value("as-of", "DATE", texts.of("check.as-of"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        String format = arguments.chosen("format", FORMATS);
        boolean standardSide = arguments.chosen("view", VIEWS).equals("standard");
        boolean never = arguments.chosen("fail-on", FAIL_ON).equals("never");
        CheckArguments given = new CheckArguments(arguments, streams);
        Library.Spelled spelled = library.spelled();
        Dictionary dictionary = spelled.dictionary();
        Optional<String> model = arguments.text("model");
        if (model.isPresent()) {
            Library.WithModel named = library.model(model.get(), streams.folder());
            dictionary = named.dictionary();
            model = Optional.of(named.model());
        }
        CheckOptions options = given.options(model);
        Matching matching =
                MatchCommand.matching(arguments, new Library.Spelled(dictionary, spelled.initials()), streams);
        Assessor assessor = new Assessor(dictionary, spelled.initials(), given.day(), options);
        new AssessedSources(arguments, streams, dictionary, matching, assessor).assess();
        Assessment assessment = assessor.assessment();
        demandTables(assessment);
        write(format, standardSide, assessment, dictionary, arguments, streams);
        ProposalsFile.write(arguments.text("proposals"), assessment.proposals(), streams);
        return assessment.count(Standing.FAILED) > 0 && !never ? Exit.FINDINGS : Exit.CLEAN;
    }

    private static void demandTables(Assessment assessment) throws Refusal {
        if (assessment.tables().isEmpty()) {
            throw new Refusal(
                    "match.tables_absent",
                    new Words("来源里没有所指的表", "The source has no table as asked for"),
                    "",
                    new Words("检查 --table 和 --schema", "Check --table and --schema"));
        }
    }

    private static void write(
            String format,
            boolean standardSide,
            Assessment assessment,
            Dictionary dictionary,
            Arguments arguments,
            Streams streams)
            throws Refusal, IOException {
        try (Output output = Output.open(arguments.text("output"), streams)) {
            switch (format) {
                case "json" -> new AssessmentJson(streams.language()).write(assessment, output.writer());
                case "csv" ->
                    new AssessmentCsv(streams.language(), dictionary).write(assessment, standardSide, output.writer());
                case "html" ->
                    output.writer()
                            .write(new AssessmentHtml(Version.NUMBER, streams.language(), dictionary).of(assessment));
                default ->
                    output.writer()
                            .write(new AssessmentText(streams.language(), dictionary).of(assessment, standardSide));
            }
            output.keep();
        }
        if (format.equals("html") && arguments.text("output").isEmpty() && Output.onTerminal()) {
            streams.note(Notes.SAVE);
        }
    }
}
