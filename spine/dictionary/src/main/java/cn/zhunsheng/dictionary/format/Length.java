package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// How many: `least` to `most`, both allowed. `least` is 0 where the notation names only the upper end, `most` is
/// [#UNBOUNDED]
/// where it is `ul`.
public record Length(int least, int most) {
    /// No upper limit.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /// Whether the notation is a single number.
    public boolean exact() {
        return least == most;
    }

    @Nullable
    FormatFault fault(int count) {
        if (count > most) {
            return FormatFault.TOO_LONG;
        }
        return count < least ? FormatFault.TOO_SHORT : null;
    }

    /// So many of the class, in words.
    Words of(CharacterClass characters) {
        String zh = characters.zh();
        String en = characters.en(most);
        if (exact()) {
            return new Words(most + " " + zh, most + " " + en);
        }
        if (most == UNBOUNDED) {
            return least == 0
                    ? new Words("任意" + zh, "any number of " + en)
                    : new Words("至少 " + least + " " + zh, "at least " + least + " " + en);
        }
        return least == 0
                ? new Words("最多 " + most + " " + zh, "at most " + most + " " + en)
                : new Words(least + " 至 " + most + " " + zh, least + " to " + most + " " + en);
    }

    @Override
    public String toString() {
        if (exact()) {
            return Integer.toString(most);
        }
        return (least == 0 ? "" : Integer.toString(least)) + ".." + (most == UNBOUNDED ? "ul" : Integer.toString(most));
    }
}
