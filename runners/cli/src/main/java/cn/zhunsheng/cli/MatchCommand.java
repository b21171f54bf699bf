package cn.zhunsheng.cli;

import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.proposal.Proposals;
import cn.zhunsheng.match.report.CsvMatches;
import cn.zhunsheng.match.report.JsonMatches;
import cn.zhunsheng.match.report.TextMatches;
import cn.zhunsheng.match.rules.MatchRules;
import cn.zhunsheng.match.rules.RulesReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `zs match SOURCE`: which data element each column is, why, and how sure that is.
final class MatchCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json", "csv");
    private static final int SAMPLE = 1_000;
    private static final int MOST_SAMPLED = 10_000_000;
    private static final long LONGEST_RULES = 1 << 22;

    private final Texts texts;

    MatchCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("match"))
                .taking("SOURCE", 1, 1, texts.of("match.source"))
                .value("format", String.join("|", FORMATS), texts.of("match.format"))
                .value("output", "FILE", texts.of("match.output"))
                .value("proposals", "FILE.csv", texts.of("match.proposals"))
                .value("rules", "FILE.yaml", texts.of("match.rules"))
                .value("system", "NAME", texts.of("match.system"))
                .value("rows", "N", texts.of("match.rows"))
                .value("encoding", String.join("|", CheckArguments.ENCODINGS), texts.of("check.encoding"))
                .value("sheet", "NAME", texts.of("check.sheet"))
                .value("table", "T", texts.of("match.table"))
                .value("schema", "S", texts.of("check.schema"))
                .value("credentials", "FILE", texts.of("check.credentials"))
                .value("drivers", "DIR", texts.of("check.drivers"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String format = arguments.chosen("format", FORMATS);
        int rows = Math.min(arguments.number("rows", SAMPLE, 0), MOST_SAMPLED);
        SourceOptions options = new SourceOptions(
                CheckArguments.encoding(arguments), Optional.empty(), Optional.empty(), arguments.text("sheet"));
        Library.Spelled spelled = library.spelled();
        Matching matching = matching(arguments, spelled, streams);
        List<TableMatch> matches =
                new MatchedSource(arguments, streams, options, rows, spelled.dictionary(), matching).matches();
        demandOne(matches);
        try (Output output = Output.open(arguments.text("output"), streams)) {
            switch (format) {
                case "json" -> new JsonMatches(streams.language()).write(matches, output.writer());
                case "csv" -> new CsvMatches(streams.language()).write(matches, output.writer());
                default -> new TextMatches(streams.language()).write(matches, output.writer());
            }
            output.keep();
        }
        if (arguments.has("proposals")) {
            Proposals proposals = new Proposals(spelled.dictionary(), spelled.initials());
            ProposalsFile.write(arguments.text("proposals"), proposals.of(matches), streams);
        }
        streams.note(summary(matches));
        return Exit.CLEAN;
    }

    /// The matching that heeds `--rules` and `--system`.
    static Matching matching(Arguments arguments, Library.Spelled spelled, Streams streams)
            throws Refusal, IOException {
        return new Matching(
                spelled.dictionary(),
                spelled.initials(),
                rules(arguments, spelled.dictionary(), streams),
                arguments.text("system").orElse(""));
    }

    private static MatchRules rules(Arguments arguments, Dictionary dictionary, Streams streams)
            throws Refusal, IOException {
        Optional<String> name = arguments.text("rules");
        if (name.isEmpty()) {
            return MatchRules.NONE;
        }
        Path file = streams.path(name.get());
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "match.rules_absent",
                    new Words("没有规则文件 '" + file + "'", "There is no file of rules '" + file + "'"),
                    file.toString(),
                    new Words("检查 --rules 的路径", "Check the path given with --rules"));
        }
        if (Files.size(file) > LONGEST_RULES) {
            throw unreadable(file, new Words("规则文件超过 4 MB", "The file of rules is longer than 4 MB"));
        }
        try {
            return RulesReader.read(String.valueOf(file.getFileName()), Files.readString(file), dictionary);
        } catch (CharacterCodingException e) {
            throw unreadable(file, new Words("规则文件不是 UTF-8", "The file of rules is not UTF-8"));
        }
    }

    private static Refusal unreadable(Path file, Words what) {
        return new Refusal(
                "match.rules_unreadable",
                what,
                file.toString(),
                new Words("存为 UTF-8，过长则分成几份", "Save it as UTF-8; part it when it is long"));
    }

    private static void demandOne(List<TableMatch> matches) throws Refusal {
        if (matches.isEmpty()) {
            throw new Refusal(
                    "match.tables_absent",
                    new Words("来源里没有所指的表", "The source has no table as asked for"),
                    "",
                    new Words("检查 --table 和 --schema", "Check --table and --schema"));
        }
    }

    private static Words summary(List<TableMatch> matches) {
        long columns = matches.stream().mapToLong(m -> m.columns().size()).sum();
        long chosen = matches.stream()
                .flatMap(m -> m.columns().stream())
                .filter(c -> c.chosen().isPresent())
                .count();
        return new Words(
                "%,d 张表，%,d 列：%,d 列已匹配，%,d 列没有把握或不是数据元".formatted(matches.size(), columns, chosen, columns - chosen),
                "%,d tables, %,d columns: %,d matched, %,d unsure or no element"
                        .formatted(matches.size(), columns, chosen, columns - chosen));
    }
}
