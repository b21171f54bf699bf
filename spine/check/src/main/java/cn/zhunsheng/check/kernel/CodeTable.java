package cn.zhunsheng.check.kernel;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.Words;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The codes of a set in a hash table over bytes, each with what to say when it is met out of force.
public final class CodeTable {
    private static final int LISTED = 24;

    private final byte[][] codes;
    private final @Nullable Words[] outOfForce;
    private final int mask;
    private final Words expected;

    /// Codes that are not in force on `day` count as outside the set, unless `ever`.
    public CodeTable(CodeSet set, LocalDate day, boolean ever, Charset charset) {
        List<Code> all = set.codes();
        int capacity = Integer.highestOneBit(Math.max(4, all.size() * 2)) * 2;
        this.codes = new byte[capacity][];
        this.outOfForce = new @Nullable Words[capacity];
        this.mask = capacity - 1;
        for (Code code : all) {
            byte[] bytes = code.code().getBytes(charset);
            int place = place(bytes, 0, bytes.length);
            codes[place] = bytes;
            outOfForce[place] = ever || code.validity().holdsOn(day) ? null : ended(code);
        }
        this.expected = listed(set);
    }

    /// What a value outside the set should have been.
    public Words expected() {
        return expected;
    }

    /// Whether the bytes are a code of the set that counts.
    public boolean holds(byte[] bytes, int start, int end) {
        return fault(bytes, start, end) == null;
    }

    /// Null when the bytes are a code in force; otherwise what was expected.
    @Nullable
    Words fault(byte[] bytes, int start, int end) {
        int place = place(bytes, start, end);
        return codes[place] == null ? expected : outOfForce[place];
    }

    private int place(byte[] bytes, int start, int end) {
        int place = (int) (Hash.of(bytes, start, end) >>> 32) & mask;
        while (codes[place] != null && !Arrays.equals(codes[place], 0, codes[place].length, bytes, start, end)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static Words ended(Code code) {
        String until = code.validity().until();
        String next = String.join(" ", code.successors());
        return new Words(
                "在用代码；该代码" + (until.isEmpty() ? "尚未启用" : "已于 " + zh(until) + "停用")
                        + (next.isEmpty() ? "" : "，现为 " + next),
                "a code in force; this one "
                        + (until.isEmpty() ? "is not yet in force" : "ended " + en(until))
                        + (next.isEmpty() ? "" : ", now " + next));
    }

    private static String zh(String date) {
        return date.startsWith("between ") ? date.substring(8).replace(" and ", " 至 ") + " 之间" : date + " ";
    }

    private static String en(String date) {
        return date.startsWith("between ") ? date : "on " + date;
    }

    /// All codes of a short set; of a long one where they are to be found, because a dozen of thousands help nobody.
    private static Words listed(CodeSet set) {
        int size = set.codes().size();
        String list = String.join(" ", set.codes().stream().map(Code::code).toList());
        boolean all = size <= LISTED;
        String zh = all ? "：" + list : "，共 %,d 个，见 zs dictionary codes %s".formatted(size, set.id());
        String en = all ? ": " + list : ", of which it has %,d: see zs dictionary codes %s".formatted(size, set.id());
        boolean whole = set.completeness() == Completeness.COMPLETE;
        return new Words(
                "“" + set.title().zh() + "”中的代码" + zh + (whole ? "" : "；该代码集不完整，请核实"),
                "a code of " + set.title().en() + en + (whole ? "" : "; the set is not complete: verify"));
    }
}
