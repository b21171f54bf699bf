package cn.zhunsheng.match.values;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.rules.YamlQuote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A mapping of values in the making: the columns of a table that should hold codes, and what they hold instead. One
/// thread owns it.
public final class ValueProposals {
    private final TableMatch match;
    private final List<@Nullable RawColumn> columns = new ArrayList<>();
    private long rows;

    /// @param day the day on which codes are in force
    /// @throws Refusal when a code set cannot be had
    public ValueProposals(Dictionary dictionary, TableMatch match, LocalDate day) throws Refusal {
        this.match = match;
        Set<String> names = new HashSet<>(List.of(""));
        for (ColumnMatch column : match.columns()) {
            Optional<Held<Element>> element =
                    names.add(FoldedName.of(column.column().name()))
                            ? column.chosen().flatMap(dictionary::element)
                            : Optional.empty(); // what has no name of its own cannot stand in the file
            RawColumn raw = null;
            if (element.isPresent() && element.get().value().domain().orElse(null) instanceof ValueDomain.Codes codes) {
                Held<CodeSet> set =
                        dictionary.codeSet(codes.codeSet(), element.get().packageId());
                raw = new RawColumn(
                        column.column().name(), element.get().value().title(), set, day);
            }
            columns.add(raw);
        }
    }

    /// Adds a row: the cells of the table's columns.
    public void add(List<String> cells) {
        rows++;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            RawColumn column = columns.get(i);
            if (column != null) {
                column.add(cells.get(i));
            }
        }
    }

    private List<RawColumn> uncoded() {
        List<RawColumn> uncoded = new ArrayList<>();
        for (RawColumn column : columns) {
            if (column != null && column.uncoded() > 0) {
                uncoded.add(column);
            }
        }
        return uncoded;
    }

    /// How many raw values have a code proposed.
    public long count() {
        return uncoded().stream().mapToLong(column -> column.proposed().size()).sum();
    }

    /// The mapping file for a person to review, with line feeds.
    public String yaml(Language language, List<Words> notes) {
        boolean english = language == Language.EN;
        StringBuilder text = new StringBuilder();
        String name = match.table().name();
        comment(
                text,
                "",
                english
                        ? "Codes proposed for raw values of " + name + ", " + "%,d rows read.".formatted(rows)
                        : "为 " + name + " 的原值提出的代码，读了 %,d 行。".formatted(rows));
        notes.forEach(note -> comment(text, "", note.in(language)));
        comment(
                text,
                "",
                english
                        ? "Review every line: what you leave holds. To use it: zs check DATA --map THIS-FILE"
                        : "逐行确认，留下的就生效。用法：zs check 数据 --map 本文件");
        text.append(count() == 0 ? "values: {}\n" : "values:\n");
        for (RawColumn column : uncoded()) {
            column(column, english, text);
        }
        return text.toString();
    }

    private static void column(RawColumn column, boolean english, StringBuilder text) {
        comment(
                text,
                "  ",
                english
                        ? "%s, codes of %s: %,d of %,d values are no code in force, %,d of them without a proposal"
                                .formatted(
                                        column.element().en(),
                                        column.set().id(),
                                        column.uncoded(),
                                        column.present(),
                                        column.left())
                        : "%s，代码集 %s：%,d 个值中 %,d 个不是有效代码，其中 %,d 个没有相当的代码"
                                .formatted(
                                        column.element().zh(),
                                        column.set().id(),
                                        column.present(),
                                        column.uncoded(),
                                        column.left()));
        List<RawColumn.Proposed> all = column.proposed();
        if (all.isEmpty()) {
            return;
        }
        text.append("  ").append(YamlQuote.of(column.column())).append(":\n");
        for (RawColumn.Proposed each : all) {
            text.append("    ").append(YamlQuote.of(each.raw())).append(": ").append(YamlQuote.of(each.code()));
            String because = english ? each.because().en() : each.because().zh();
            String rows = english ? "%,d rows".formatted(each.count()) : "%,d 行".formatted(each.count());
            text.append("  # ")
                    .append(Legible.of(each.name() + (english ? "; " : "；") + because + (english ? "; " : "；") + rows))
                    .append('\n');
        }
    }

    private static void comment(StringBuilder text, String indent, String sentence) {
        text.append(indent).append("# ").append(Legible.of(sentence)).append('\n');
    }
}
