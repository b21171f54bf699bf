package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.format.Format;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Other spellings of what a package writes in one way.
final class Spellings {
    private static final Map<DataType, List<String>> TYPES = Map.of(
            DataType.TEXT, List.of("字符", "字符串", "字符串型", "文本", "文本型", "string", "char", "varchar", "text", "c", "s"),
            DataType.NUMBER,
                    List.of(
                            "数值", "数值型", "数字", "整数", "整型", "整数型", "小数", "number", "numeric", "decimal", "int",
                            "integer", "n"),
            DataType.DATE, List.of("日期", "date", "d"),
            DataType.DATE_TIME, List.of("日期时间", "时间", "时间型", "时间戳", "datetime", "timestamp", "dt"),
            DataType.TRUTH, List.of("布尔", "逻辑型", "逻辑", "boolean", "bool", "l"),
            DataType.BINARY, List.of("二进制型", "二进制流", "binary", "blob", "b"));
    private static final Map<String, List<String>> SENSITIVITIES = Map.of(
            "public", List.of("公开", "无条件共享"),
            "internal", List.of("内部", "一般", "有条件共享"),
            "personal", List.of("个人信息", "个人", "一般个人信息"),
            "sensitive", List.of("敏感", "敏感个人信息"),
            "secret", List.of("秘密", "涉密", "机密"));
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((\\d+)(?:,(\\d+))?\\)");

    private Spellings() {}

    static Optional<String> dataType(String text) {
        return DataType.of(text)
                .map(DataType::spelling)
                .or(() -> TYPES.entrySet().stream()
                        .filter(type -> type.getValue().contains(FoldedName.bare(text)))
                        .map(type -> type.getKey().spelling())
                        .findFirst());
    }

    static Optional<String> sensitivity(String text) {
        String folded = FoldedName.of(text);
        return SENSITIVITIES.entrySet().stream()
                .filter(one -> one.getKey().equals(folded) || one.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The format in the notation of GB/T: half width, the letters of the notation in its case, a column type of a
    /// database as the characters or digits that it holds.
    static Optional<String> format(String text, DataType type) {
        String half = half(text);
        return List.of(text, half, half.toLowerCase(Locale.ROOT), date(half), call(half)).stream()
                .filter(candidate -> parses(candidate, type))
                .findFirst();
    }

    private static boolean parses(String notation, DataType type) {
        try {
            Format.parse(notation, type);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static String half(String text) {
        StringBuilder half = new StringBuilder();
        text.chars()
                .filter(c -> c != ' ' && c != '\u3000')
                .forEach(c -> half.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : (char) c));
        return half.toString().replace("…", "..").replaceAll("\\.{3,}", "..");
    }

    /// `yyyyMMdd`, `yyyy-mm-dd hh:mi:ss` and their kin: what stands before the first hour is a date.
    private static String date(String half) {
        String lower = half.toLowerCase(Locale.ROOT).replace("hh24", "hh").replace("mi", "mm");
        int hour = lower.indexOf("hh");
        String day = hour < 0 ? lower : lower.substring(0, hour);
        String clock = hour < 0 ? "" : lower.substring(hour);
        boolean joined = day.endsWith("dd") && clock.contains(":");
        return day.toUpperCase(Locale.ROOT) + (joined ? " " : "") + clock;
    }

    private static String call(String half) {
        Matcher call = CALL.matcher(half.toLowerCase(Locale.ROOT));
        if (!call.matches()) {
            return half;
        }
        String size = call.group(2) + (call.group(3) == null ? "" : "," + call.group(3));
        return switch (call.group(1)) {
            case "varchar", "varchar2", "nvarchar", "nvarchar2" -> "c.." + size;
            case "char", "nchar" -> "c" + size;
            case "number", "numeric", "decimal", "int", "integer", "bigint" -> "n.." + size;
            default -> half;
        };
    }
}
