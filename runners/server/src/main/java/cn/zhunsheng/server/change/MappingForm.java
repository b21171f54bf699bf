package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.dictionary.CodeMappings;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which code of one set says what a code of another does (代码映射): a table of its own for two sets, whole. The thing
/// is `package/FROM -> package/TO`. A code without a counterpart is open.
final class MappingForm implements ThingForm {
    static final List<String> COLUMNS = List.of("code", "to", "note");
    private static final String TO = " -> ";
    private static final Pattern SET = Pattern.compile("[a-z0-9-]+/[A-Za-z0-9][A-Za-z0-9.-]*");

    static String thing(String from, String to) {
        return from + TO + to;
    }

    @Override
    public List<FormField> fields(boolean retires) {
        FormField from = FormField.line("from", "从代码集", "From code set").needed();
        FormField to = FormField.line("to", "到代码集", "To code set").needed();
        if (retires) {
            return List.of(from, to);
        }
        return List.of(
                from.saying("标准包/编号，如 my-city/CITY-SEX", "Package/id, such as my-city/CITY-SEX"),
                to.saying("如 gov-core/GB-T-2261.1", "Such as gov-core/GB-T-2261.1"),
                FormField.text("codes", "映射（CSV，首行为列名）", "Mapping (CSV with a header)", 16)
                        .needed()
                        .saying(
                                "每个代码一行：code 是前一个代码集的，to 是后一个代码集里意思相同的；还没有定的 to 留空",
                                "A line a code: code of the first set, to the code of the second that says the same; empty while it is open"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        int mark = thing.indexOf(TO);
        String from = mark < 0 ? "" : thing.substring(0, mark);
        String to = mark < 0 ? "" : thing.substring(mark + TO.length());
        String kept = text.file(CodeMappings.file(from, to));
        return Map.of("from", from, "to", to, "codes", kept.isEmpty() ? String.join(",", COLUMNS) + "\n" : kept);
    }

    @Override
    public boolean there(PackageText text, String thing) {
        int mark = thing.indexOf(TO);
        return mark > 0
                && !text.file(CodeMappings.file(thing.substring(0, mark), thing.substring(mark + TO.length())))
                        .isEmpty();
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        String from = ChangeRefusals.named(values, "from");
        String to = ChangeRefusals.named(values, "to");
        if (!SET.matcher(from).matches() || !SET.matcher(to).matches() || from.equals(to)) {
            throw MappingRefusals.mappingUnreadable();
        }
        return thing(from, to);
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String thing = thing(values);
        String file = CodeMappings.file(ChangeRefusals.named(values, "from"), ChangeRefusals.named(values, "to"));
        RowTable held = new RowTable(text.file(file), "code");
        if (retires && !there(text, thing)) {
            ChangeRefusals.demandThere(Map.of(), thing);
        }
        RowTable written = retires ? new RowTable("", "code") : written(values.getOrDefault("codes", ""));
        Set<String> codes = new LinkedHashSet<>(held.keys());
        codes.addAll(written.keys());
        List<Edit> edits = new ArrayList<>();
        codes.forEach(code -> edits.add(new Edit(file, code, held.row(code), written.row(code))));
        return edits;
    }

    /// @throws Refusal when it is no such table
    static RowTable written(String csv) throws Refusal {
        try {
            RowTable written = new RowTable(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, "code");
            boolean known = written.columns().getFirst().equals("code") && COLUMNS.containsAll(written.columns());
            if (known && !written.keys().isEmpty() && !written.keys().contains("")) {
                return written;
            }
        } catch (CsvParseException e) {
            // Said below with what would be accepted.
        }
        throw MappingRefusals.mappingUnreadable();
    }
}
