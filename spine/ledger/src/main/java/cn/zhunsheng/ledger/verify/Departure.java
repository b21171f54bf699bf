package cn.zhunsheng.ledger.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// In what the entries of a bundle depart from the leaves that were logged: which were changed, dropped, added,
/// moved.
record Departure(List<byte[]> logged, List<byte[]> found, long first, String where) {

    /// At least one flaw, in the order of the log, where the two differ.
    List<Flaw> flaws() {
        Set<ByteBuffer> wasLogged = all(logged);
        Set<ByteBuffer> isFound = all(found);
        List<Flaw> flaws = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < logged.size() || j < found.size()) {
            boolean gone = i < logged.size() && !isFound.contains(ByteBuffer.wrap(logged.get(i)));
            boolean strange = j < found.size() && !wasLogged.contains(ByteBuffer.wrap(found.get(j)));
            long index = first + i;
            if (i == logged.size() || (strange && !gone && j < found.size())) {
                flaws.add(Flaws.entryAdded(first + j, where));
                j++;
            } else if (j == found.size() || (gone && !strange)) {
                flaws.add(Flaws.entryDropped(index, where));
                i++;
            } else {
                if (gone) {
                    flaws.add(Flaws.entryChanged(index, where));
                } else if (!same(i, j)) {
                    flaws.add(Flaws.entryMoved(index, where));
                }
                i++;
                j++;
            }
        }
        return flaws;
    }

    private boolean same(int i, int j) {
        return ByteBuffer.wrap(logged.get(i)).equals(ByteBuffer.wrap(found.get(j)));
    }

    private static Set<ByteBuffer> all(List<byte[]> leaves) {
        Set<ByteBuffer> all = new HashSet<>();
        leaves.forEach(leaf -> all.add(ByteBuffer.wrap(leaf)));
        return all;
    }
}
