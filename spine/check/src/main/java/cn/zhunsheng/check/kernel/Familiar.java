package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Short values of one field that passed all its own rules before. Codes come again and again: one look then replaces
/// the judgement of format, code set and pattern.
///
/// A value is kept whole, so that none is taken for another. One thread owns it.
public final class Familiar {
    /// A value of up to seven bytes and its length fit one word.
    static final int LONGEST = 7;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int BITS = 12;

    /// Rows after which a field that is hardly ever familiar is left alone.
    private static final int TRIAL = 1 << 14;

    private final long[] values;
    private long met;
    private long known;
    private boolean worthwhile;

    private Familiar(boolean worthwhile) {
        this.worthwhile = worthwhile;
        this.values = new long[worthwhile ? 1 << BITS : 0];
    }

    /// Knows nothing yet.
    public static Familiar learning() {
        return new Familiar(true);
    }

    /// Never knows anything.
    public static Familiar none() {
        return new Familiar(false);
    }

    boolean worthwhile() {
        return worthwhile;
    }

    /// [Batch#SOUND] when the value is familiar, otherwise [Batch#PRESENT].
    byte state(byte[] bytes, int start, int end) {
        long word = word(bytes, start, end);
        return word != 0 && values[place(word)] == word ? Batch.SOUND : Batch.PRESENT;
    }

    void learn(byte[] bytes, int start, int end) {
        long word = word(bytes, start, end);
        if (word != 0) {
            values[place(word)] = word;
        }
    }

    /// So many of so many values were familiar.
    void tell(int familiar, int rows) {
        known += familiar;
        met += rows;
        worthwhile &= met < TRIAL || known * 4 >= met;
    }

    /// The value's bytes with their number above them; 0 for none and for those that are too long.
    private static long word(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length == 0 || length > LONGEST || start + Long.BYTES > bytes.length) {
            return 0;
        }
        long word = (long) WORD.get(bytes, start);
        return (word & ((1L << (8 * length)) - 1)) | ((long) length << 56);
    }

    private static int place(long word) {
        return (int) ((word * MIX) >>> (Long.SIZE - BITS));
    }
}
