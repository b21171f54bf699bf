package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A table of organisations as CSV, read: columns name, parent, credit_code, division, by their English or Chinese
/// names, in any order; only name is needed.
final class TreeTable {
    static final int MOST = 20_000;
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "name",
            "名称", "name",
            "机构名称", "name",
            "parent", "parent",
            "上级", "parent",
            "上级机构", "parent",
            "credit_code", "credit_code",
            "统一社会信用代码", "credit_code",
            "division", "division",
            "行政区划代码", "division");

    private TreeTable() {}

    /// A row; `line` is where it begins, counted from 1 as an editor does. What is not given is empty.
    record Line(long line, String name, String parent, String creditCode, String division) {}

    static List<Line> read(String csv) throws Refusal {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            return lines(reader.stream().toList());
        } catch (CsvParseException e) {
            throw unfit("没有闭合的引号，或单元格过大", "A quote never closes, or a cell is too large");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Line> lines(List<CsvRecord> records) throws Refusal {
        if (records.isEmpty()) {
            throw unfit("表是空的", "The table is empty");
        }
        if (records.size() > MOST) {
            throw unfit("超过 " + MOST + " 行", "There are more than " + MOST + " rows");
        }
        List<String> header = records.getFirst().getFields().stream()
                .map(cell -> COLUMNS.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), ""))
                .toList();
        if (!header.contains("name")) {
            throw unfit("首行没有列“名称”", "The first row has no column 'name'");
        }
        List<Line> lines = new ArrayList<>();
        for (CsvRecord row : records.subList(1, records.size())) {
            lines.add(new Line(
                    row.getStartingLineNumber(),
                    cell(row, header.indexOf("name")),
                    cell(row, header.indexOf("parent")),
                    cell(row, header.indexOf("credit_code")),
                    cell(row, header.indexOf("division"))));
        }
        return lines;
    }

    private static String cell(CsvRecord row, int at) {
        return at < 0 || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private static Refusal unfit(String chinese, String english) {
        return Given.refusal(
                "identity.table_unfit",
                new Words("机构表读不懂：" + chinese, "The table of organisations cannot be read: " + english),
                new Words(
                        "用 UTF-8 的 CSV，首行写 名称,上级,统一社会信用代码,行政区划代码",
                        "Give CSV in UTF-8 whose first row is name,parent,credit_code,division"));
    }
}
