package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Dates and times: one or more notations, tried in their order. GB/T 39046 uses three for the same kind of
/// element, so a list is the rule rather than the exception.
public final class DateFormat implements Format {
    private final List<DateNotation> notations;
    private final DateLayout[] utf8;
    private final DateLayout[] gb18030;

    public DateFormat(List<DateNotation> notations) {
        this.notations = List.copyOf(notations);
        this.utf8 = layouts(this.notations, Encoding.UTF_8);
        this.gb18030 = layouts(this.notations, Encoding.GB18030);
    }

    private static DateLayout[] layouts(List<DateNotation> notations, Encoding encoding) {
        return notations.stream().map(notation -> notation.layout(encoding)).toArray(DateLayout[]::new);
    }

    /// The notations in the order in which they are tried.
    public List<DateNotation> notations() {
        return notations;
    }

    /// The fewest bytes that a value has in either encoding.
    public int shortest() {
        return Stream.of(utf8, gb18030)
                .flatMap(Stream::of)
                .mapToInt(DateLayout::length)
                .min()
                .orElse(0);
    }

    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        if (moment(bytes, start, end, encoding) != Moments.NONE) {
            return null;
        }
        for (DateLayout layout : layouts(encoding)) {
            if (layout.fits(bytes, start, end)) {
                return FormatFault.NOT_A_DATE;
            }
        }
        return FormatFault.DATE_NOTATION;
    }

    /// Seconds since 1970-01-01T00:00:00 without a zone by the first notation that fits, or [Moments#NONE].
    public long moment(byte[] bytes, int start, int end, Encoding encoding) {
        for (DateLayout layout : layouts(encoding)) {
            long moment = layout.moment(bytes, start, end);
            if (moment != Moments.NONE) {
                return moment;
            }
        }
        return Moments.NONE;
    }

    private DateLayout[] layouts(Encoding encoding) {
        return encoding == Encoding.UTF_8 ? utf8 : gb18030;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateFormat that && notations.equals(that.notations);
    }

    @Override
    public int hashCode() {
        return notations.hashCode();
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
