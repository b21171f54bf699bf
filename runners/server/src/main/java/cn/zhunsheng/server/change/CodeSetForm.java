package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.PackageText;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A code set: what it is, the codes that are to be as they are written, and codes to take away. Codes that are not
/// written stay as they are, so that one code of 100,000 can be changed.
final class CodeSetForm implements ThingForm {
    static final String FILE = "codesets.csv";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final int SHOWN = 300;
    private static final List<String> COLUMNS =
            List.of("code", "name", "name_en", "parent", "valid_from", "valid_to", "successor", "note");

    static String codes(String id) {
        return "codesets/" + id + ".csv";
    }

    @Override
    public List<FormField> fields(boolean retires) {
        FormField id = FormField.line("id", "代码集编号", "Code set id").needed();
        if (retires) {
            return List.of(id);
        }
        return List.of(
                id.saying("字母、数字、. 和 -，如 CITY-CERT", "Letters, digits, '.' and '-', such as CITY-CERT"),
                FormField.line("title", "名称", "Title").needed(),
                FormField.line("title_en", "英文名称", "Title in English"),
                FormField.line("source", "来源", "Source"),
                FormField.line("version", "版本", "Version"),
                FormField.choice(
                                "completeness", "完整程度", "Completeness", "complete", "partial", "sample", "illustrative")
                        .needed(),
                FormField.choice("evidence", "可信程度", "Evidence", "verified", "computed", "knowledge", "own")
                        .needed(),
                FormField.line("base", "依据的代码集", "Base"),
                FormField.text("note", "备注", "Note", 2),
                FormField.text("codes", "代码（CSV，首行为列名）", "Codes (CSV with a header)", 14)
                        .saying(
                                "写在这里的代码按所写的保存，没写的不动；停用一个代码：填 valid_to（失效的第一天）和 successor",
                                "Codes written here are kept as written, others stay; to retire one, fill in valid_to (first day out of force) and successor"),
                FormField.text("removed", "删除的代码，每行一个", "Codes to remove, one a line", 2)
                        .saying(
                                "只用于误录；用过的代码应停用而不是删除",
                                "For mistakes alone; a code that was used is retired, not removed"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        Map<String, String> values = new LinkedHashMap<>(new RowTable(text.file(FILE), "id").row(thing));
        RowTable codes = new RowTable(text.file(codes(thing)), "code");
        boolean shown = codes.keys().size() <= SHOWN && !codes.keys().isEmpty();
        values.put("codes", shown ? text.file(codes(thing)) : String.join(",", COLUMNS) + "\n");
        return values;
    }

    @Override
    public boolean there(PackageText text, String thing) {
        return !new RowTable(text.file(FILE), "id").row(thing).isEmpty();
    }

    @Override
    public Map<String, String> fresh(PackageText text, String thing) {
        Map<String, String> values = new LinkedHashMap<>(read(text, thing));
        values.putAll(Map.of("id", thing, "completeness", "partial", "evidence", "own"));
        return values;
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        String id = ChangeRefusals.named(values, "id");
        if (!ID.matcher(id).matches()) {
            throw new Refusal(
                    "package.id_form",
                    new Words("'" + id + "' 不能作代码集的编号", "'" + id + "' is no id of a code set"),
                    "",
                    new Words("用字母、数字、. 和 -，如 CITY-CERT", "Use letters, digits, '.' and '-', such as CITY-CERT"));
        }
        return id;
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String id = thing(values);
        Map<String, String> before = new RowTable(text.file(FILE), "id").row(id);
        RowTable held = new RowTable(text.file(codes(id)), "code");
        List<Edit> edits = new ArrayList<>();
        if (retires) {
            ChangeRefusals.demandThere(before, id);
            edits.add(new Edit(FILE, id, before, Map.of()));
            held.keys().forEach(code -> edits.add(new Edit(codes(id), code, held.row(code), Map.of())));
            return edits;
        }
        Map<String, String> after = new LinkedHashMap<>(before);
        Set<String> own = Set.of("codes", "removed");
        fields(false).stream()
                .filter(field -> !own.contains(field.name()))
                .forEach(field -> after.put(field.name(), values.getOrDefault(field.name(), "")));
        edits.add(new Edit(FILE, id, before, after));
        RowTable written = written(values.getOrDefault("codes", ""));
        written.keys().forEach(code -> edits.add(new Edit(codes(id), code, held.row(code), written.row(code))));
        values.getOrDefault("removed", "")
                .lines()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .forEach(code -> edits.add(new Edit(codes(id), code, held.row(code), Map.of())));
        return edits.stream().filter(Edit::changes).toList();
    }

    /// Codes are merged one by one: whoever writes one code leaves the others to others.
    @Override
    public Merged merged(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Merged merged = Merged.of(base, theirs, mine);
        try {
            RowTable before = written(base.getOrDefault("codes", ""));
            RowTable other = written(theirs.getOrDefault("codes", ""));
            RowTable own = written(mine.getOrDefault("codes", ""));
            boolean clash = false;
            for (String code : own.keys()) {
                Map<String, String> row = own.row(code);
                boolean mineToo = !row.equals(before.row(code));
                boolean theirsToo = !other.row(code).equals(before.row(code));
                clash |= mineToo && theirsToo && !row.equals(other.row(code));
                own.put(code, mineToo ? row : other.row(code));
            }
            return merged.settled("codes", own.text(), clash);
        } catch (Refusal unreadable) {
            return merged; // told when it is saved
        }
    }

    private static RowTable written(String csv) throws Refusal {
        try {
            RowTable written = new RowTable(csv.startsWith("\uFEFF") ? csv.substring(1) : csv, "code");
            boolean known = written.columns().getFirst().equals("code") && COLUMNS.containsAll(written.columns());
            if (known) {
                return written;
            }
        } catch (CsvParseException e) {
            // Said below with what would be accepted.
        }
        throw new Refusal(
                "change.codes_unreadable",
                new Words("代码表读不懂", "The codes cannot be read"),
                "",
                new Words(
                        "写成 CSV：首行列名 " + String.join(",", COLUMNS) + "（code 在前，其余可省），每个代码一行",
                        "Write CSV: a header of " + String.join(",", COLUMNS)
                                + " (code first, the others as needed), one code a line"));
    }
}
