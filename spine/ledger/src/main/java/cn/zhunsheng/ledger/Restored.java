package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The right edge of a log, read back from what it published.
record Restored(Publication publication, Edge edge, Bundle bundle) {

    /// @throws LedgerRefusal when what was published does not have the root that the journal stands on
    static Restored at(Journal.Footing base, Publication publication) throws IOException, LedgerRefusal {
        Hash hash = Hash.of(base.origin());
        List<List<byte[]>> levels = new ArrayList<>();
        for (int level = 0; level < Edge.levels(base.size()); level++) {
            levels.add(hashes(base.size(), level, publication));
        }
        Edge edge = new Edge(hash, base.size(), levels);
        if (!Arrays.equals(edge.root(), base.root())) {
            throw damaged("tile");
        }
        return new Restored(publication, edge, bundle(base.size(), edge, hash, publication));
    }

    private static List<byte[]> hashes(long size, int level, Publication publication)
            throws IOException, LedgerRefusal {
        List<byte[]> hashes = new ArrayList<>();
        int width = Edge.width(size, level);
        if (width > 0) {
            long index = Edge.tiles(size, level);
            String place = "tile/%d, %d".formatted(level, index);
            byte[] bytes =
                    publication.partial(Integer.toString(level), index, width).orElseThrow(() -> damaged(place));
            if (bytes.length < width * Hash.LENGTH) {
                throw damaged(place);
            }
            for (int i = 0; i < width; i++) {
                hashes.add(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
            }
        }
        return hashes;
    }

    private static Bundle bundle(long size, Edge edge, Hash hash, Publication publication)
            throws IOException, LedgerRefusal {
        int width = Edge.width(size, 0);
        if (width == 0) {
            return new Bundle();
        }
        String place = "tile/entries, " + Edge.tiles(size, 0);
        byte[] bytes =
                publication.partial("entries", Edge.tiles(size, 0), width).orElseThrow(() -> damaged(place));
        List<byte[]> entries = Bundle.entries(bytes);
        for (int i = 0; i < width; i++) {
            if (i >= entries.size()
                    || !Arrays.equals(hash.leaf(entries.get(i)), edge.hashes(0).get(i))) {
                throw damaged(place);
            }
        }
        return Bundle.of(entries.subList(0, width));
    }

    private static LedgerRefusal damaged(String place) {
        return new LedgerRefusal(
                "ledger.edge_damaged",
                new Phrase(
                        "日志账最后的哈希块或条目包缺失或已改动，不能续写",
                        "The last tiles or entries of the log are missing or were changed: nothing can be appended"),
                place,
                new Phrase(
                        "用 zs ledger verify 查明改动，从备份恢复",
                        "See by zs ledger verify what was changed, and restore from a backup"));
    }
}
