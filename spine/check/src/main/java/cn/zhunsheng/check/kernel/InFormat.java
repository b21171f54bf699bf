package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.CharacterClass;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.FormatFault;
import cn.zhunsheng.dictionary.format.TextFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The value is written as the element's format says: kind of characters, length, decimals, date notation.
///
/// `expected` says for every fault what is accepted and what is wrong instead; made once, because faults may be many.
public record InFormat(int rule, int slot, boolean ends, Format format, Map<FormatFault, Words> expected)
        implements Kernel {
    /// A longer one is a number of something, such as a telephone, and lacks digits elsewhere.
    private static final int LONGEST_CODE = 6;

    /// Spreadsheets read codes as numbers, and so cut the zeros in front.
    private static final Words ZERO_LOST = new Words("位数不足，是否丢了前面的 0", "has too few digits: were zeros in front lost");

    public static Kernel of(int rule, int slot, boolean ends, Format format) {
        Words accepted = format.expected();
        Map<FormatFault, Words> expected = new EnumMap<>(FormatFault.class);
        for (FormatFault fault : FormatFault.values()) {
            Words wrong = fault == FormatFault.TOO_SHORT && shortCode(format) ? ZERO_LOST : fault.words();
            expected.put(
                    fault, new Words(accepted.zh() + "；此值" + wrong.zh(), accepted.en() + "; this one " + wrong.en()));
        }
        return format instanceof DateFormat dates
                ? new InDateFormat(rule, slot, ends, dates, expected)
                : new InFormat(rule, slot, ends, format, expected);
    }

    private static boolean shortCode(Format format) {
        return format instanceof TextFormat text
                && text.characters() == CharacterClass.DIGITS
                && text.length().most() <= LONGEST_CODE;
    }

    @Override
    public void run(Batch batch, Tally tally) {
        byte[] bytes = batch.bytes;
        int first = Batch.at(slot, 0);
        int tested = batch.sound[slot];
        for (int i = first; i < first + batch.open[slot]; i++) {
            if ((batch.state[i] & Batch.SETTLED) != 0) {
                continue;
            }
            tested++;
            FormatFault fault = format.fault(bytes, batch.start[i], batch.end[i], batch.encoding);
            if (fault != null) {
                tally.failCell(rule, batch, i - first, slot, ends, Objects.requireNonNull(expected.get(fault)));
            }
        }
        tally.tested(rule, tested);
    }
}
