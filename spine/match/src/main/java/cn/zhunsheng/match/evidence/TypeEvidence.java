package cn.zhunsheng.match.evidence;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ValueDomain;
import java.util.Locale;
import java.util.Set;

/// Whether a column's type and length can hold the element.
final class TypeEvidence {
    private enum Kind {
        TEXT,
        NUMBER,
        MOMENT,
        TRUTH,
        BINARY,
        UNKNOWN
    }

    private static final Set<String> WIDE = Set.of("text", "longtext", "mediumtext", "clob", "nclob", "ntext");
    private static final Set<String> WORDY = Set.of("名称", "地址", "文本", "说明", "描述", "拼音");
    private static final int LONG = 500;
    private static final int SHORTEST_DATE = 8;

    private TypeEvidence() {}

    static void add(ColumnStructure column, Element element, Sighting sighting) {
        Kind kind = kind(column.type().toLowerCase(Locale.ROOT));
        int length = length(column.length());
        if (kind == Kind.UNKNOWN) {
            return;
        }
        if (fits(kind, element.dataType())) {
            sighting.add(Feature.TYPE_FITS, column.type());
        } else if (misfits(kind, length, column, element)) {
            sighting.add(Feature.TYPE_MISFITS, 1);
        }
        int needed = Widths.fixed(element);
        if (kind == Kind.TEXT && length > 0 && needed > 0) {
            if (length == needed) {
                sighting.add(Feature.LENGTH_FITS, column.length());
            } else if (length < needed) {
                sighting.add(Feature.LENGTH_SHORT, 1);
            }
        }
    }

    private static boolean fits(Kind kind, DataType type) {
        return switch (type) {
            case DATE, DATE_TIME -> kind == Kind.MOMENT;
            case NUMBER -> kind == Kind.NUMBER;
            case BINARY -> kind == Kind.BINARY;
            case TRUTH -> kind == Kind.TRUTH;
            case TEXT -> false;
        };
    }

    private static boolean misfits(Kind kind, int length, ColumnStructure column, Element element) {
        boolean coded =
                element.domain().filter(d -> d instanceof ValueDomain.Codes).isPresent();
        boolean wide = WIDE.contains(column.type().toLowerCase(Locale.ROOT)) || length >= LONG;
        boolean wordy = WORDY.contains(element.concept().representation());
        return switch (element.dataType()) {
            case DATE, DATE_TIME ->
                kind == Kind.TRUTH
                        || kind == Kind.BINARY
                        || wide
                        || (length > 0 && length < SHORTEST_DATE && kind == Kind.TEXT);
            case NUMBER -> kind == Kind.MOMENT || kind == Kind.BINARY || wide;
            case TRUTH -> kind == Kind.MOMENT || kind == Kind.BINARY;
            case BINARY -> kind == Kind.MOMENT;
            case TEXT ->
                kind == Kind.MOMENT
                        || (kind == Kind.BINARY && !Widths.unlimited(element))
                        || (coded && wide)
                        || (wordy && (kind == Kind.NUMBER || kind == Kind.TRUTH || (length > 0 && length < 5)));
        };
    }

    private static Kind kind(String type) {
        if (type.contains("char") || type.contains("text") || type.contains("string") || type.contains("clob")) {
            return Kind.TEXT;
        }
        if (type.contains("date") || type.contains("time")) {
            return Kind.MOMENT;
        }
        if (type.contains("bool") || type.equals("bit")) {
            return Kind.TRUTH;
        }
        if (type.contains("blob") || type.contains("binary") || type.contains("bytea") || type.contains("image")) {
            return Kind.BINARY;
        }
        boolean number = type.contains("int")
                || type.contains("num")
                || type.contains("dec")
                || type.contains("float")
                || type.contains("double")
                || type.contains("real")
                || type.contains("long")
                || type.contains("money")
                || type.contains("serial");
        return number ? Kind.NUMBER : Kind.UNKNOWN;
    }

    private static int length(String length) {
        int end = 0;
        while (end < length.length() && end < 9 && Character.isDigit(length.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(length.substring(0, end));
    }
}
