package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Dates and times: one or more notations, tried in their order. GB/T 39046 uses three for the same kind of
/// element, so a list is the rule rather than the exception.
public record DateFormat(List<DateNotation> notations) implements Format {
    public DateFormat {
        notations = List.copyOf(notations);
    }

    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        if (moment(bytes, start, end, encoding) != Moments.NONE) {
            return null;
        }
        for (int i = 0; i < notations.size(); i++) {
            if (notations.get(i).written(bytes, start, end, encoding)) {
                return FormatFault.NOT_A_DATE;
            }
        }
        return FormatFault.DATE_NOTATION;
    }

    /// Seconds since 1970-01-01T00:00:00 without a zone by the first notation that fits, or [Moments#NONE].
    public long moment(byte[] bytes, int start, int end, Encoding encoding) {
        long moment = Moments.NONE;
        for (int i = 0; i < notations.size() && moment == Moments.NONE; i++) {
            moment = notations.get(i).parse(bytes, start, end, encoding);
        }
        return moment;
    }

    @Override
    public Words expected() {
        String list = notations.stream().map(DateNotation::toString).collect(Collectors.joining(" | "));
        return new Words("形如 " + list + " 的日期时间", "a date or time written as " + list);
    }

    @Override
    public String toString() {
        return notations.stream().map(DateNotation::toString).collect(Collectors.joining("|"));
    }
}
