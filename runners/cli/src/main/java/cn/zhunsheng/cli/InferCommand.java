package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.draft.DraftYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `zs infer SOURCE --id ID`: a draft model of a table, for a person to review.
final class InferCommand implements Command {
    private static final int ROWS = 1_000_000;
    private static final int MOST_ROWS = 999_999_999;
    private static final String ID = "(?!.*--)[a-z][a-z0-9-]*(?<!-)";

    private final Texts texts;

    InferCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return reading(
                Shape.of(texts.of("infer"))
                        .taking("SOURCE", 1, 1, texts.of("match.source"))
                        .value("id", "ID", texts.of("infer.id")),
                texts,
                texts.of("infer.rows"));
    }

    /// The options of a command that reads the rows of a table and writes a draft; `rows` says what it reads them for.
    static Shape reading(Shape shape, Texts texts, String rows) {
        return shape.value("output", "FILE.yaml", texts.of("match.output"))
                .flag("replace", texts.of("infer.replace"))
                .value("rows", "N", rows)
                .value("rules", "FILE.yaml", texts.of("match.rules"))
                .value("system", "NAME", texts.of("match.system"))
                .value("encoding", String.join("|", CheckArguments.ENCODINGS), texts.of("check.encoding"))
                .value("delimiter", "C", texts.of("check.delimiter"))
                .value("header-row", "N", texts.of("check.header-row"))
                .value("sheet", "NAME", texts.of("check.sheet"))
                .value("table", "T", texts.of("infer.table"))
                .value("schema", "S", texts.of("check.schema"))
                .value("credentials", "FILE", texts.of("check.credentials"))
                .value("drivers", "DIR", texts.of("check.drivers"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String id = id(arguments);
        demandNew(arguments, streams);
        Library.Spelled spelled = library.spelled();
        Matching matching = MatchCommand.matching(arguments, spelled, streams);
        int most = most(arguments, 0);
        InferredTable table = new InferredSource(arguments, streams, most, spelled.dictionary(), matching).table();
        if (!table.draft().usable()) {
            throw new Refusal(
                    "infer.elements_absent",
                    new Words("没有一列对应数据元，写不成模型", "No column has an element, so there is no model to write"),
                    arguments.positionals().getFirst(),
                    new Words(
                            "用 zs match 看各列的候选，把定下的写进 --rules 文件；没有数据元的先建数据元",
                            "See the candidates with zs match and put what you decide into a --rules file; make elements"
                                    + " where there are none"));
        }
        try (Output output = Output.open(arguments.text("output"), streams)) {
            output.writer().write(new DraftYaml(streams.language()).of(table.draft(), id, table.notes()));
            output.keep();
        }
        table.notes().forEach(streams::note);
        return Exit.CLEAN;
    }

    /// How many rows are read, of those asked for.
    static int most(Arguments arguments, int least) throws Refusal {
        return Math.min(arguments.number("rows", ROWS, least), MOST_ROWS);
    }

    private static String id(Arguments arguments) throws Refusal {
        String id = arguments
                .text("id")
                .orElseThrow(() -> UnclearArguments.of(new Words("没有给出 --id", "--id is not given")));
        if (!id.matches(ID)) {
            throw new Refusal(
                    "infer.id_form",
                    new Words("'" + id + "' 不能作模型的编号", "'" + id + "' is no id of a model"),
                    "--id",
                    new Words("用小写词以 - 相连，如 city-residents", "Join lower-case words by '-', such as city-residents"));
        }
        return id;
    }

    /// What a person reviewed must not be lost to another guess.
    static void demandNew(Arguments arguments, Streams streams) throws Refusal {
        Optional<Path> file = arguments.text("output").map(streams::path);
        if (file.isPresent() && Files.exists(file.get()) && !arguments.has("replace")) {
            throw new Refusal(
                    "infer.output_present",
                    new Words("'" + file.get() + "' 已经存在", "'" + file.get() + "' exists already"),
                    "--output",
                    new Words("换一个文件名；确要覆盖则加 --replace", "Name another file, or add --replace to overwrite it"));
        }
    }
}
