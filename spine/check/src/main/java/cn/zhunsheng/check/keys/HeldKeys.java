package cn.zhunsheng.check.keys;

import java.util.Arrays;

/// Keys one behind the other in one array, known by their number from 0. One thread owns it.
final class HeldKeys {
    private final int[] ends;
    private byte[] bytes = new byte[1 << 12];
    private int count;

    HeldKeys(int most) {
        ends = new int[most];
    }

    /// Bytes of all keys together.
    int size() {
        return count == 0 ? 0 : ends[count - 1];
    }

    void add(byte[] key) {
        int start = size();
        int end = Math.addExact(start, key.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        System.arraycopy(key, 0, bytes, start, key.length);
        ends[count++] = end;
    }

    boolean is(int number, byte[] key) {
        return Arrays.equals(bytes, start(number), ends[number], key, 0, key.length);
    }

    byte[] key(int number) {
        return Arrays.copyOfRange(bytes, start(number), ends[number]);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
