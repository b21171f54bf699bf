package cn.zhunsheng.cli;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.intake.Intake;
import cn.zhunsheng.dictionary.intake.IntakeColumn;
import cn.zhunsheng.dictionary.intake.IntakeRow;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import cn.zhunsheng.dictionary.intake.TableMerge;
import cn.zhunsheng.dictionary.intake.Taken;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `zs packages import FOLDER --elements FILE | --codes FILE --id ID`: a table that people keep goes into a package,
/// all
/// of it or nothing.
final class ImportCommand implements Command {
    private static final List<String> CODE_SETS =
            List.of("id", "title", "title_en", "source", "version", "completeness", "evidence", "base", "note");
    private static final List<String> COMPLETENESS = List.of("partial", "complete", "sample", "illustrative");
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_SHOWN = 40;

    private final Texts texts;

    ImportCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("packages.import"))
                .taking("FOLDER", 1, 1, texts.of("packages.import.folder"))
                .value("elements", "FILE", texts.of("packages.import.elements"))
                .value("codes", "FILE", texts.of("packages.import.codes"))
                .value("id", "CODESET", texts.of("packages.import.id"))
                .value("title", "TEXT", texts.of("packages.import.title"))
                .value("source", "TEXT", texts.of("packages.import.source"))
                .value("completeness", String.join("|", COMPLETENESS), texts.of("packages.import.completeness"))
                .value("sheet", "NAME", texts.of("packages.import.sheet"))
                .flag("replace", texts.of("packages.import.replace"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        boolean codes = arguments.text("codes").isPresent();
        boolean bothOrNone = codes == arguments.text("elements").isPresent();
        if (bothOrNone || codes != arguments.text("id").isPresent()) {
            throw UnclearArguments.of(new Words(
                    "给出 --elements 文件，或 --codes 文件与 --id 代码集编号",
                    "Give --elements FILE, or --codes FILE with --id CODESET"));
        }
        Path folder = streams.path(arguments.positionals().getFirst());
        if (Library.within(folder).size() != 1
                || !Library.within(folder).getFirst().equals(folder)) {
            throw new Refusal(
                    "package.folder_absent",
                    new Words("'" + folder + "' 不是标准包", "'" + folder + "' is no package"),
                    folder.toString(),
                    new Words(
                            "给出含 package.yaml 的文件夹；zs packages new 新建一个",
                            "Name a folder that holds package.yaml; zs packages new makes one"));
        }
        IntakeTable table = codes ? IntakeTable.CODES : IntakeTable.ELEMENTS;
        Taken taken = read(
                streams.path(arguments.text(codes ? "codes" : "elements").orElseThrow()),
                arguments.text("sheet"),
                new Intake(table, codeSets(library)));
        said(taken.notes(), streams);
        if (!taken.problems().isEmpty()) {
            return refused(taken.problems(), streams);
        }
        try (PackageEdit edit = PackageEdit.of(folder)) {
            List<TableMerge> merges =
                    codes ? codes(edit, folder, taken, arguments) : elements(edit, folder, taken, arguments);
            List<Problem> problems = new ArrayList<>();
            merges.forEach(merge -> problems.addAll(merge.problems().list()));
            if (problems.isEmpty()) {
                problems.addAll(edit.errors(library.named(), streams.today()));
            }
            if (!problems.isEmpty()) {
                return refused(problems, streams);
            }
            edit.keep();
            List<Words> changes =
                    merges.stream().flatMap(merge -> merge.changes().stream()).toList();
            said(changes, streams);
            streams.line(streams.say(
                    "读入 %d 行，改动 %d 处，已写入 %s".formatted(taken.rows().size(), changes.size(), folder),
                    "%d rows read, %d changes, written to %s"
                            .formatted(taken.rows().size(), changes.size(), folder)));
        }
        return Exit.CLEAN;
    }

    private static Set<String> codeSets(Library library) throws Refusal, IOException {
        return library.dictionary().codeSets().stream().map(Held<CodeSet>::id).collect(Collectors.toSet());
    }

    private static Taken read(Path file, Optional<String> sheet, Intake intake) throws Refusal, IOException {
        SourceOptions options = new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), sheet);
        Problems faults = new Problems();
        try (Rows rows = Rows.open(new Source.File(file), options)) {
            String name = rows.source().name();
            intake.header(name, rows.header());
            int taken = 0;
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                Rows.Row one = row.get();
                String where = name + one.sheet().map(in -> ", sheet " + in).orElse("") + ", line " + one.line();
                if (one.fault().isPresent()) {
                    RowFault fault = one.fault().get();
                    if (fault != RowFault.EMPTY) {
                        faults.error(
                                "package.row_unreadable",
                                where,
                                new Words("这一行读不了：" + id(fault), "The row cannot be read: " + id(fault)),
                                new Words(
                                        "改正这一行：格数与表头相同，编码一致",
                                        "Mend the row: as many cells as the header, one encoding"));
                    }
                } else if (++taken > MOST_ROWS) {
                    throw new Refusal(
                            "package.rows_too_many",
                            new Words("超过 %,d 行".formatted(MOST_ROWS), "More than %,d rows".formatted(MOST_ROWS)),
                            name,
                            new Words("分成几个文件导入", "Import it in parts"));
                } else {
                    intake.row(new IntakeRow(where, one.cells()));
                }
            }
        }
        Taken taken = intake.taken();
        faults.addAll(taken.problems());
        return new Taken(taken.rows(), faults.list(), taken.notes());
    }

    private static List<TableMerge> elements(PackageEdit edit, Path folder, Taken taken, Arguments arguments)
            throws Refusal, IOException {
        TableMerge elements = table(edit, folder, "elements.csv", keys(IntakeTable.ELEMENTS), arguments.has("replace"));
        put(edit, "elements.csv", elements, taken.rows());
        return List.of(elements);
    }

    /// The codes first: a list of sets must not name one that has none.
    private static List<TableMerge> codes(PackageEdit edit, Path folder, Taken taken, Arguments arguments)
            throws Refusal, IOException {
        String id = arguments.text("id").orElseThrow();
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new Refusal(
                    "package.id_form",
                    new Words("'" + id + "' 不能作代码集的编号", "'" + id + "' is no id of a code set"),
                    "--id",
                    new Words("用字母、数字、. 和 -，如 CITY-CERT", "Use letters, digits, '.' and '-', such as CITY-CERT"));
        }
        String file = "codesets/" + id + ".csv";
        TableMerge codes = table(edit, folder, file, keys(IntakeTable.CODES), arguments.has("replace"));
        put(edit, file, codes, taken.rows());
        TableMerge sets = table(edit, folder, "codesets.csv", CODE_SETS, arguments.has("replace"));
        Map<String, String> set = new LinkedHashMap<>();
        set.put("id", id);
        arguments.text("title").ifPresent(title -> set.put("title", title));
        arguments.text("source").ifPresent(source -> set.put("source", source));
        if (!sets.holds(id) || arguments.text("completeness").isPresent()) {
            set.put("completeness", arguments.chosen("completeness", COMPLETENESS));
        }
        if (!sets.holds(id)) {
            set.putIfAbsent("title", id);
            set.put("evidence", "own");
        }
        put(edit, "codesets.csv", sets, Map.of(id, set));
        return List.of(codes, sets);
    }

    private static TableMerge table(PackageEdit edit, Path folder, String file, List<String> order, boolean replace)
            throws Refusal, IOException {
        return new TableMerge(folder.getFileName() + "/" + file, edit.text(file), order, replace);
    }

    private static void put(PackageEdit edit, String file, TableMerge merge, Map<String, Map<String, String>> rows)
            throws IOException {
        rows.forEach(merge::put);
        if (!merge.changes().isEmpty()) {
            edit.write(file, merge.text());
        }
    }

    /// As findings call it.
    private static String id(RowFault fault) {
        return "row." + fault.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> keys(IntakeTable table) {
        return table.columns().stream().map(IntakeColumn::key).toList();
    }

    private static void said(List<Words> all, Streams streams) {
        all.stream().limit(MOST_SHOWN).forEach(words -> streams.line("· " + words.in(streams.language())));
        if (all.size() > MOST_SHOWN) {
            int rest = all.size() - MOST_SHOWN;
            streams.line(streams.say("· 另有 %d 条".formatted(rest), "· and %d more".formatted(rest)));
        }
    }

    private static int refused(List<Problem> problems, Streams streams) {
        problems.forEach(problem -> PackagesCommands.print(problem, streams));
        streams.line(streams.say(
                "有 %d 个问题，没有写入任何文件".formatted(problems.size()),
                "%d problems; nothing was written".formatted(problems.size())));
        return Exit.FINDINGS;
    }
}
