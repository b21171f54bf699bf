package cn.zhunsheng.server.dictionary;

import java.util.List;
import java.util.stream.Collectors;

/// A table as CSV (RFC 4180) with a byte order mark, because spreadsheets read Chinese only with one.
public final class CsvText {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    /// Adds a row.
    public CsvText row(String... cells) {
        text.append(List.of(cells).stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
