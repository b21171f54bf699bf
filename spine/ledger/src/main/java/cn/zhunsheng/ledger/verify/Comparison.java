package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two sayings of what should be one log: whether the later goes on from the earlier, and where they part.
public final class Comparison {
    private Comparison() {}

    /// Whether a log goes on from a checkpoint that was seen of it before, or the checkpoint from the log.
    ///
    /// @param place where the other checkpoint was read
    /// @throws LedgerRefusal `ledger.proof_impossible` when tiles that the proof needs are not there
    public static List<Flaw> flaws(Shelf shelf, Checkpoint now, Checkpoint other, String place)
            throws IOException, LedgerRefusal {
        if (!now.origin().equals(other.origin())) {
            return List.of(Flaws.originDiffers(place, other.origin(), now.origin()));
        }
        boolean goesOn = other.size() <= now.size()
                && Proofs.consistent(
                        now.hash(),
                        other.size(),
                        other.root(),
                        now.size(),
                        now.root(),
                        new Prover(shelf, now).consistency(other.size()));
        return goesOn
                ? List.of()
                : List.of(other.size() > now.size() ? Flaws.shrunk(other, now, place) : Flaws.forked(-1, place));
    }

    /// The same of two whole logs, naming the entry where they part.
    public static List<Flaw> flaws(Shelf one, Checkpoint ofOne, Shelf other, Checkpoint ofOther)
            throws IOException, LedgerRefusal {
        boolean longer = ofOther.size() > ofOne.size();
        List<Flaw> flaws = longer ? flaws(other, ofOther, ofOne, one.name()) : flaws(one, ofOne, ofOther, other.name());
        if (flaws.isEmpty() || !ofOne.origin().equals(ofOther.origin())) {
            return flaws;
        }
        long at = parting(new Tiles(one, ofOne.size()), new Tiles(other, ofOther.size()));
        return List.of(Flaws.forked(at, other.name()));
    }

    /// The first entry in which two logs differ, found from the top: a hash that is equal vouches for all below
    /// it. As many as the shorter has where there is none.
    static long parting(Tiles one, Tiles other) throws IOException {
        long at = 0;
        for (int level = Math.min(one.levels(), other.levels()) - 1; level >= 0; level--) {
            int width = Math.min(one.width(level, at), other.width(level, at));
            List<byte[]> some = Leaves.hashes(one.tile(level, at), width, new ArrayList<>());
            List<byte[]> others = Leaves.hashes(other.tile(level, at), width, new ArrayList<>());
            int i = 0;
            while (i < some.size() && i < others.size() && Arrays.equals(some.get(i), others.get(i))) {
                i++;
            }
            at = at * TilePath.FULL + i;
        }
        return at;
    }
}
