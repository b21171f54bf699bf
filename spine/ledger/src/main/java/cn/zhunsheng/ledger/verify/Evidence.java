package cn.zhunsheng.ledger.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An entry with all that proves it, to be judged by anyone, without the log: that is where the log's
/// checkpoint has it.
///
/// @param index      where the entry stands, counted from 0
/// @param path       hashes from the leaf to the root
/// @param checkpoint the signed note, as published
/// @param keys       the public keys that are said to be the log's; whoever judges says which are believed
public record Evidence(long index, byte[] entry, List<byte[]> path, byte[] checkpoint, List<VerifierKey> keys) {
    public Evidence {
        path = List.copyOf(path);
        keys = List.copyOf(keys);
    }

    /// What is wrong with it; nothing where the entry is proved.
    ///
    /// @param trusted at least one key; every one must have signed the checkpoint
    /// @param place   where it was read, for the flaws
    public List<Flaw> flaws(List<VerifierKey> trusted, String place) {
        Optional<Checkpoint> read = Checkpoint.read(checkpoint);
        if (read.isEmpty()) {
            return List.of(Flaws.checkpointUnreadable(place));
        }
        Checkpoint said = read.get();
        List<Flaw> flaws = new ArrayList<>(said.flaws(trusted, place));
        Optional<byte[]> root = Proofs.root(said.hash(), said.hash().leaf(entry), index, said.size(), path);
        if (root.isEmpty() || !Arrays.equals(root.get(), said.root())) {
            flaws.add(Flaws.proofWrong(index, place));
        }
        return flaws;
    }
}
