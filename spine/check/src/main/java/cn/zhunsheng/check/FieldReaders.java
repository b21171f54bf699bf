package cn.zhunsheng.check;

import cn.zhunsheng.check.expression.FieldReader;
import cn.zhunsheng.check.expression.NumberReader;
import cn.zhunsheng.check.kernel.InDateFormat;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Decimals;
import cn.zhunsheng.dictionary.rule.Kind;
import cn.zhunsheng.dictionary.rule.ValueType;

/// How the characters of a field become the value that rules compare.
final class FieldReaders {
    private FieldReaders() {}

    static FieldReader of(ResolvedField field, int slot, Encoding encoding) {
        if (field.valueType() instanceof ValueType.Text) {
            return new FieldReader.OfText(slot);
        }
        boolean kept = field.valueType().kind() == Kind.MOMENT
                && field.format().orElse(null) instanceof DateFormat dates
                && InDateFormat.keepsAll(dates);
        return kept ? new FieldReader.Kept(slot) : new FieldReader.OfNumber(slot, reader(field, encoding));
    }

    /// The field as a number or moment. Of a text field nothing can be read: a range on it fails.
    static NumberReader reader(ResolvedField field, Encoding encoding) {
        ValueType type = field.valueType();
        int scale = type.places();
        return switch (type.kind()) {
            case TEXT -> (bytes, start, end) -> NumberReader.UNREADABLE;
            case WHOLE, DECIMAL -> (bytes, start, end) -> Decimals.parse(bytes, start, end, scale);
            case MOMENT -> moment(field, encoding);
            case TRUTH -> FieldReaders::truth;
        };
    }

    private static NumberReader moment(ResolvedField field, Encoding encoding) {
        if (field.format().isPresent() && field.format().get() instanceof DateFormat dates) {
            return (bytes, start, end) -> dates.moment(bytes, start, end, encoding);
        }
        return (bytes, start, end) -> NumberReader.UNREADABLE;
    }

    private static long truth(byte[] bytes, int start, int end) {
        boolean digit = end - start == 1 && (bytes[start] == '0' || bytes[start] == '1');
        return digit ? bytes[start] - '0' : NumberReader.UNREADABLE;
    }
}
