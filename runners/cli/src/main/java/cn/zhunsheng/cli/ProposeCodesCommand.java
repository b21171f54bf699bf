package cn.zhunsheng.cli;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.intake.CodeColumn;
import cn.zhunsheng.dictionary.intake.CodeCover;
import cn.zhunsheng.dictionary.intake.TableMerge;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `zs dictionary propose-codes SOURCE --column NAME`: the values of a column as a code set, after a look at those that
/// exist: most often one of them is meant.
final class ProposeCodesCommand implements Command {
    private static final int MOST_COVERS = 3;
    private static final int MOST_OUTSIDE = 10;

    private final Texts texts;

    ProposeCodesCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("dictionary.propose"))
                .taking("SOURCE", 1, 1, texts.of("dictionary.propose.source"))
                .value("column", "NAME", texts.of("dictionary.propose.column"))
                .value("name-column", "NAME", texts.of("dictionary.propose.name-column"))
                .value("sheet", "NAME", texts.of("packages.import.sheet"))
                .value("output", "FILE", texts.of("dictionary.propose.output"))
                .flag("anyway", texts.of("dictionary.propose.anyway"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String wanted = arguments
                .text("column")
                .orElseThrow(() -> UnclearArguments.of(new Words("没有给出 --column", "--column is not given")));
        Dictionary dictionary = library.dictionary();
        SourceOptions options =
                new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), arguments.text("sheet"));
        CodeColumn column;
        Optional<Integer> named = Optional.empty();
        List<String> header;
        String source = arguments.positionals().getFirst();
        try (Rows rows = Rows.open(streams.source(source), options)) {
            header = rows.header();
            int at = index(header, wanted);
            if (arguments.text("name-column").isPresent()) {
                named = Optional.of(index(header, arguments.text("name-column").get()));
            }
            column = new CodeColumn(at, header.size());
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().fault().isEmpty()) {
                    column.add(row.get().cells());
                }
            }
        }
        if (!arguments.has("anyway")) {
            refusePersonal(wanted, column, dictionary, streams);
            // Who is in charge of a department depends on its code too.
            named = named.or(column::nameColumn)
                    .filter(i -> !column.likeNames(i)
                            && personal(header.get(i), dictionary).isEmpty());
        }
        Optional<Integer> names = named;
        List<CodeColumn.Value> values = column.values(names);
        said(column, values, names.map(header::get), streams);
        covers(CodeCover.of(values, dictionary), values, column, streams);
        try (Output output = Output.open(arguments.text("output"), streams)) {
            output.writer().write(table(values));
            output.keep();
        }
        return Exit.CLEAN;
    }

    private static int index(List<String> header, String name) throws Refusal {
        for (int i = 0; i < header.size(); i++) {
            if (FoldedName.of(header.get(i)).equals(FoldedName.of(name))) {
                return i;
            }
        }
        throw new Refusal(
                "source.column_absent",
                new Words("没有列 '" + name + "'", "There is no column '" + name + "'"),
                "",
                new Words("表头有：" + String.join("、", header), "The header has: " + String.join(", ", header)));
    }

    /// People's numbers and names are no codes, and would stand in a file that is passed on.
    private static void refusePersonal(String name, CodeColumn column, Dictionary dictionary, Streams streams)
            throws Refusal {
        Optional<String> element = personal(name, dictionary);
        Schemes on = Schemes.on(streams.today());
        List<Scheme> schemes =
                on.ids().stream().flatMap(id -> on.find(id).stream()).toList();
        Optional<String> scheme = column.identifiers(schemes);
        if (element.isEmpty() && scheme.isEmpty() && !column.likeNames()) {
            return;
        }
        String zh = element.map(e -> "表头是数据元“" + e + "”")
                .or(() -> scheme.map(s -> "多数值合编码规则 " + s))
                .orElse("多数值像人名");
        String en = element.map(e -> "its header is the element " + e)
                .or(() -> scheme.map(s -> "most values follow the scheme " + s))
                .orElse("most values look like names of people");
        throw new Refusal(
                "dictionary.column_personal",
                new Words(
                        "列 '" + name + "' 看来是个人信息，不是代码：" + zh,
                        "Column '" + name + "' seems to be personal, not codes: " + en),
                "",
                new Words("换一列；确是代码则加 --anyway", "Name another column; add --anyway if these are codes"));
    }

    /// The element of personal values, no codes, that a header cell means.
    private static Optional<String> personal(String header, Dictionary dictionary) {
        return dictionary.elementsNamed(header).stream()
                .map(Held<Element>::value)
                .filter(each -> each.sensitivity().masked()
                        && !(each.domain().orElse(null) instanceof ValueDomain.Codes)
                        && !each.concept().representation().equals("代码"))
                .map(Element::name)
                .findFirst();
    }

    private static void said(
            CodeColumn column, List<CodeColumn.Value> values, Optional<String> names, Streams streams) {
        streams.note(new Words(
                "%,d 行，空 %,d 行，%,d 个不同的值".formatted(column.rows(), column.absent(), values.size()),
                "%,d rows, %,d of them empty, %,d different values"
                        .formatted(column.rows(), column.absent(), values.size())));
        streams.note(names.map(name -> new Words("名称取自列 '" + name + "'", "Names are taken from column '" + name + "'"))
                .orElse(new Words(
                        "没有名称列；名称留空，填好再用，或用 --name-column 指出",
                        "No column of names; fill in the names, or name a column with --name-column")));
        if (column.tooMany()) {
            streams.note(new Words(
                    "警告：不同的值太多，不像代码；至多取 %,d 个".formatted(CodeColumn.MOST),
                    "Warning: too many different values for codes; at most %,d are taken".formatted(CodeColumn.MOST)));
        }
    }

    private static void covers(
            List<CodeCover> covers, List<CodeColumn.Value> values, CodeColumn column, Streams streams) {
        if (covers.isEmpty()) {
            streams.note(new Words("没有代码集覆盖一半以上的值", "No code set covers half of the values"));
        }
        long rows = Math.max(1, column.rows() - column.absent());
        for (CodeCover cover : covers.stream().limit(MOST_COVERS).toList()) {
            String title = cover.set().value().title().in(streams.language());
            double share = 100.0 * cover.rows() / rows;
            String counts = String.format(Locale.ROOT, "%d/%d", cover.values(), values.size());
            String percent = String.format(Locale.ROOT, "%.1f%%", share);
            streams.note(new Words(
                    "已有代码集 %s %s：覆盖 %s 个值、%s 的行".formatted(cover.set().id(), title, counts, percent)
                            + outside(cover, "；不在其中：", "、"),
                    "Code set %s %s exists: covers %s values, %s of rows"
                                    .formatted(cover.set().id(), title, counts, percent)
                            + outside(cover, "; not in it: ", ", ")));
        }
        if (!covers.isEmpty() && covers.getFirst().outside().isEmpty()) {
            String id = covers.getFirst().set().id();
            streams.note(new Words("建议直接用 codeset:" + id + "，不另建", "Use codeset:" + id + " rather than a new one"));
        }
    }

    private static String outside(CodeCover cover, String label, String between) {
        if (cover.outside().isEmpty()) {
            return "";
        }
        String more = cover.outside().size() > MOST_OUTSIDE ? " …" : "";
        return cover.outside().stream().limit(MOST_OUTSIDE).collect(Collectors.joining(between, label, more));
    }

    private static String table(List<CodeColumn.Value> values) throws Refusal, IOException {
        TableMerge table = new TableMerge("", "code,name,note\n", List.of("code", "name", "note"), false);
        for (CodeColumn.Value value : values) {
            table.put(value.code(), Map.of("code", value.code(), "name", value.name(), "note", value.count() + " 行"));
        }
        return table.text();
    }
}
