package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The entries of a bundle, by where they stand in its bytes.
///
/// @param bytes as read
/// @param from  where each entry begins, as many as could be read
/// @param whole whether the bytes end where the last entry does
record Entries(byte[] bytes, List<Integer> from, boolean whole) {
    private static final int PREFIX = 2;

    /// @param most no more entries than that are looked for; a full bundle may stand for a partial one
    static Entries read(byte[] bytes, int most) {
        List<Integer> from = new ArrayList<>();
        int at = 0;
        while (from.size() < most && at + PREFIX <= bytes.length && at + PREFIX + length(bytes, at) <= bytes.length) {
            from.add(at + PREFIX);
            at += PREFIX + length(bytes, at);
        }
        return new Entries(bytes, from, at == bytes.length);
    }

    private static int length(byte[] bytes, int at) {
        return (Byte.toUnsignedInt(bytes[at]) << Byte.SIZE) + Byte.toUnsignedInt(bytes[at + 1]);
    }

    int count() {
        return from.size();
    }

    byte[] entry(int i) {
        int start = from.get(i);
        return Arrays.copyOfRange(bytes, start, start + length(bytes, start - PREFIX));
    }

    List<byte[]> leaves(Hash hash) {
        List<byte[]> leaves = new ArrayList<>(from.size());
        for (int start : from) {
            leaves.add(hash.leaf(bytes, start, length(bytes, start - PREFIX)));
        }
        return leaves;
    }
}
