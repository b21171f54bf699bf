package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// One way to write a date, a time or both: `YYYYMMDD`, `YYYY-MM-DD hh:mm:ss`, `YYYY年MM月DD日`.
///
/// The parts are YYYY, MM, DD, hh, mm, ss, in any order, each once, two digits each but the year; between them `-`,
/// `/`, `:`,
/// `.`, `T`, a blank, `年`, `月`, `日`, `时`, `分`, `秒`. A day needs its month, a month its year, a minute its hour, a
/// second its
/// minute, an hour beside a year its day. Parts that are not written count as 1970-01-01T00:00:00. Immutable.
public final class DateNotation {
    private final String notation;
    private final DateLayout utf8;
    private final DateLayout gb18030;

    private DateNotation(String notation) {
        this.notation = notation;
        this.utf8 = new DateLayout(notation, Encoding.UTF_8);
        this.gb18030 = new DateLayout(notation, Encoding.GB18030);
    }

    /// The notation so written.
    ///
    /// @throws Refusal `dictionary.format_unknown` when it is none
    public static DateNotation of(String notation) throws Refusal {
        Optional<DateNotation> found = find(notation);
        if (found.isEmpty()) {
            throw FormatReader.unknown(notation, DataType.DATE);
        }
        return found.get();
    }

    static Optional<DateNotation> find(String notation) {
        Set<DatePart> written = EnumSet.noneOf(DatePart.class);
        int at = 0;
        while (at < notation.length()) {
            Optional<DatePart> part = DatePart.at(notation, at);
            if (part.isPresent() && written.add(part.get())) {
                at += part.get().width();
            } else if (part.isEmpty() && at > 0 && "-/:.T 年月日时分秒".indexOf(notation.charAt(at)) >= 0) {
                at++;
            } else {
                return Optional.empty();
            }
        }
        return coherent(written) ? Optional.of(new DateNotation(notation)) : Optional.empty();
    }

    private static boolean coherent(Set<DatePart> written) {
        boolean year = written.contains(DatePart.YEAR);
        boolean month = written.contains(DatePart.MONTH);
        boolean day = written.contains(DatePart.DAY);
        boolean hour = written.contains(DatePart.HOUR);
        boolean minute = written.contains(DatePart.MINUTE);
        boolean second = written.contains(DatePart.SECOND);
        boolean date = (year || !month) && (month || !day);
        boolean clock = (hour || !minute) && (minute || !second);
        return date && clock && (year || hour) && (!year || !hour || day);
    }

    /// Whether it has a year, so that moments of two values can be compared as dates.
    public boolean hasDate() {
        return notation.contains("YYYY");
    }

    /// Where its parts stand in bytes of the encoding; it matters only where `年` and its kin stand.
    DateLayout layout(Encoding encoding) {
        return encoding == Encoding.UTF_8 ? utf8 : gb18030;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateNotation that && notation.equals(that.notation);
    }

    @Override
    public int hashCode() {
        return notation.hashCode();
    }

    @Override
    public String toString() {
        return notation;
    }

    /// The parts, as notations write them.
    enum DatePart {
        YEAR("YYYY"),
        MONTH("MM"),
        DAY("DD"),
        HOUR("hh"),
        MINUTE("mm"),
        SECOND("ss");

        private final String letters;

        DatePart(String letters) {
            this.letters = letters;
        }

        int width() {
            return letters.length();
        }

        static Optional<DatePart> at(String notation, int at) {
            return Arrays.stream(values())
                    .filter(part -> notation.startsWith(part.letters, at))
                    .findFirst();
        }

        /// Where the part begins, or -1.
        int in(String notation) {
            return notation.indexOf(letters);
        }
    }
}
