package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// 字符型 `an18`, `a..30`, `n6`, `c..100`: characters of a class, counted as Unicode code points.
///
/// With a least length (`an18`, `a3`, `an3..8`) it is the format of a code and read strictly. Without one
/// (`a..30`, `an..ul`) it is the format of a text and admits every character but controls, because GB/T 39046
/// itself gives `a..1000` to legal texts; where more than 200 characters may stand, tabs and line ends pass too. `n`
/// is digits in both.
public record TextFormat(CharacterClass characters, Length length) implements Format {
    /// A text that may be longer is one of paragraphs; up to here it is a name, an address, a number: one line.
    private static final int LONGEST_LINE = 200;

    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        if (characters == CharacterClass.DIGITS) {
            return digitsFault(bytes, start, end, encoding);
        }
        if (free() && shortEnough(end - start) && Characters.surelyPrintable(bytes, start, end, encoding)) {
            return null;
        }
        int count = free()
                ? Characters.printable(bytes, start, end, encoding, paragraphs())
                : lettered(bytes, start, end, encoding);
        return count < 0 ? refused(bytes, start, end, encoding) : length.fault(count);
    }

    /// Whether so many bytes cannot be too many or too few characters: then no one need count them.
    private boolean shortEnough(int bytes) {
        return length.least() == 0 && bytes <= length.most();
    }

    /// Whether every character but controls is admitted.
    public boolean free() {
        return characters == CharacterClass.ANY || (characters != CharacterClass.DIGITS && length.least() == 0);
    }

    /// Whether the text is long enough to be written in paragraphs: then line ends and tabs belong to it.
    public boolean paragraphs() {
        return length.most() > LONGEST_LINE;
    }

    private @Nullable FormatFault digitsFault(byte[] bytes, int start, int end, Encoding encoding) {
        int stop = Decimals.digitsEnd(bytes, start, end);
        return stop == end ? length.fault(end - start) : refused(bytes, start, end, encoding);
    }

    /// The number of characters, or -1 when one is not of the class.
    private int lettered(byte[] bytes, int start, int end, Encoding encoding) {
        boolean digits = characters == CharacterClass.LETTERS_OR_DIGITS;
        int at = digits ? Characters.lettersOrDigitsByEight(bytes, start, end) : start;
        int count = at - start;
        while (at < end) {
            byte b = bytes[at];
            if (Characters.letter(b) || (digits && b >= '0' && b <= '9')) {
                at++;
            } else {
                int size = b < 0 ? Characters.size(bytes, at, end, encoding) : 0;
                if (size == 0 || !characters.holds(Characters.codePoint(bytes, at, size, encoding))) {
                    return -1;
                }
                at += size;
            }
            count++;
        }
        return count;
    }

    private static FormatFault refused(byte[] bytes, int start, int end, Encoding encoding) {
        return Characters.printable(bytes, start, end, encoding, false) < 0
                ? FormatFault.CONTROL_CHARACTER
                : FormatFault.CHARACTERS;
    }

    @Override
    public Words expected() {
        return length.of(free() ? CharacterClass.ANY : characters);
    }

    @Override
    public String toString() {
        return characters.notation() + length;
    }
}
