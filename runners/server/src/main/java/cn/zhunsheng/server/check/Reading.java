package cn.zhunsheng.server.check;

import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Optional;

/// How files are written, as far as a person said; empty texts mean: find out.
record Reading(String encoding, String delimiter, String headerRow, String sheet) {
    static final Reading FIND_OUT = new Reading("", "", "", "");

    /// @throws Refusal when one of them cannot be
    SourceOptions options() throws Refusal {
        return new SourceOptions(
                said(encoding), mark(), row(), Optional.of(sheet).filter(name -> !name.isEmpty()));
    }

    private static Optional<Encoding> said(String encoding) throws Refusal {
        return switch (encoding) {
            case "", "auto" -> Optional.empty();
            case "utf-8" -> Optional.of(Encoding.UTF_8);
            case "gb18030" -> Optional.of(Encoding.GB18030);
            default -> throw unusable("编码", "Encoding", encoding, "auto, utf-8, gb18030");
        };
    }

    private Optional<Character> mark() throws Refusal {
        String mark = delimiter.equals("\\t") ? "\t" : delimiter;
        if (mark.length() > 1) {
            throw unusable("分隔符", "Delimiter", delimiter, ", ; | \\t");
        }
        return mark.isEmpty() ? Optional.empty() : Optional.of(mark.charAt(0));
    }

    private Optional<Integer> row() throws Refusal {
        if (headerRow.isEmpty()) {
            return Optional.empty();
        }
        if (!headerRow.matches("[1-9][0-9]{0,5}")) {
            throw unusable("表头行", "Header row", headerRow, "1, 2, 3 …");
        }
        return Optional.of(Integer.valueOf(headerRow));
    }

    private static Refusal unusable(String zh, String en, String given, String instead) {
        return new Refusal(
                "check.reading_unusable",
                new Words(zh + " '" + given + "' 不能用", en + " '" + given + "' cannot be used"),
                "",
                new Words("可用：" + instead, "Use one of: " + instead));
    }
}
