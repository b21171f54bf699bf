package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Proofs judged, step by step as RFC 9162 has it. Nothing here knows of tiles.
public final class Proofs {
    private Proofs() {}

    /// The root that a leaf and its path give (2.1.3.2); none where the path does not fit the place.
    public static Optional<byte[]> root(Hash hash, byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long fn = index;
        long sn = size - 1;
        byte[] root = leaf;
        for (byte[] step : path) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                root = hash.node(step, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = hash.node(root, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(root) : Optional.empty();
    }

    /// Whether the longer log begins as the shorter one (2.1.4.2).
    ///
    /// @param first  entries of the shorter log; with 0 or as many as the other the path is empty
    /// @param second entries of the longer log
    public static boolean consistent(
            Hash hash, long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first > second || first < 0) {
            return false;
        }
        if (first == second || first == 0) {
            byte[] same = first == 0 ? hash.empty() : secondRoot;
            return path.isEmpty() && Arrays.equals(firstRoot, same);
        }
        boolean whole = Long.bitCount(first) == 1;
        if (!whole && path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        for (; (fn & 1) == 1; fn >>= 1) {
            sn >>= 1;
        }
        byte[] fr = whole ? firstRoot : path.getFirst();
        byte[] sr = fr;
        for (byte[] step : whole ? path : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hash.node(step, fr);
                sr = hash.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = hash.node(sr, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstRoot) && Arrays.equals(sr, secondRoot);
    }
}
