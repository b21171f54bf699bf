package cn.zhunsheng.match.evidence;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ValueDomain;
import java.util.Locale;
import java.util.Set;

/// Whether a column's type and length can hold the element.
final class TypeEvidence {
    private static final Set<String> WIDE = Set.of("text", "longtext", "mediumtext", "clob", "nclob", "ntext");
    private static final Set<String> WORDY = Set.of("名称", "地址", "文本", "说明", "描述", "拼音");
    private static final int LONG = 500;
    private static final int SHORTEST_DATE = 8;
    private static final int SHORTEST_NAME = 5;

    private final ColumnStructure column;
    private final DeclaredType declared;
    private final int length;
    private final boolean wide;

    TypeEvidence(ColumnStructure column) {
        this.column = column;
        this.declared = DeclaredType.of(column.type());
        this.length = length(column.length());
        this.wide = WIDE.contains(column.type().toLowerCase(Locale.ROOT)) || length >= LONG;
    }

    void add(Element element, Sighting sighting) {
        if (declared == DeclaredType.UNKNOWN) {
            return;
        }
        if (fits(element)) {
            sighting.add(Feature.TYPE_FITS, column.type());
        } else if (misfits(element)) {
            sighting.add(Feature.TYPE_MISFITS, 1);
        }
        int needed = Widths.fixed(element);
        if (declared == DeclaredType.TEXT && length > 0 && needed > 0) {
            if (length == needed) {
                sighting.add(Feature.LENGTH_FITS, column.length());
            } else if (length < needed) {
                sighting.add(Feature.LENGTH_SHORT, 1);
            }
        }
    }

    private boolean fits(Element element) {
        return switch (element.dataType()) {
            case DATE, DATE_TIME -> declared.isMoment();
            case NUMBER -> declared == DeclaredType.NUMBER;
            case BINARY -> declared == DeclaredType.BINARY;
            case TRUTH -> declared == DeclaredType.TRUTH;
            case TEXT -> false;
        };
    }

    private boolean misfits(Element element) {
        return switch (element.dataType()) {
            case DATE, DATE_TIME -> holds(DeclaredType.TRUTH, DeclaredType.BINARY) || wide || isShorter(SHORTEST_DATE);
            case NUMBER -> declared.isMoment() || holds(DeclaredType.BINARY) || wide;
            case TRUTH, BINARY -> declared.isMoment();
            case TEXT -> declared.isMoment() || misfitsText(element);
        };
    }

    private boolean misfitsText(Element element) {
        boolean coded =
                element.domain().filter(d -> d instanceof ValueDomain.Codes).isPresent();
        boolean wordy = WORDY.contains(element.concept().representation());
        return (holds(DeclaredType.BINARY) && !Widths.unlimited(element))
                || (coded && wide)
                || (wordy && (holds(DeclaredType.NUMBER, DeclaredType.TRUTH) || isShorter(SHORTEST_NAME)));
    }

    private boolean holds(DeclaredType... types) {
        return Set.of(types).contains(declared);
    }

    private boolean isShorter(int needed) {
        return declared == DeclaredType.TEXT && length > 0 && length < needed;
    }

    private static int length(String length) {
        String digits = length.split(",", -1)[0];
        boolean number = digits.matches("[0-9]{1,8}");
        return number ? Integer.parseInt(digits) : 0;
    }
}
