package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a log said of itself: so many entries, this root (C2SP tlog-checkpoint). Worth something only when
/// [#flaws] has none.
///
/// @param origin the name of the log, which also tells its hash
/// @param size   how many entries
/// @param root   32 bytes
/// @param note   the signed note that says so
public record Checkpoint(String origin, long size, byte[] root, Note note) {
    private static final String NUMBER = "0|[1-9]\\d{0,17}";

    /// The checkpoint that these bytes are; none where they are not one.
    public static Optional<Checkpoint> read(byte[] bytes) {
        Optional<Note> note = Note.read(bytes);
        List<String> lines =
                note.map(read -> Arrays.asList(read.text().split("\n", -1))).orElse(List.of());
        boolean form = lines.size() > 3
                && lines.subList(0, lines.size() - 1).stream().noneMatch(String::isEmpty)
                && lines.get(1).matches(NUMBER);
        Optional<byte[]> root = form ? Base64Text.read(lines.get(2)) : Optional.empty();
        return root.filter(hash -> hash.length == Hash.LENGTH)
                .map(hash -> new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), hash, note.orElseThrow()));
    }

    public Hash hash() {
        return Hash.of(origin);
    }

    /// What is wrong with its signatures: every one of the keys must have signed.
    ///
    /// @param keys  at least one
    /// @param place where it was read, for the flaws
    public List<Flaw> flaws(List<VerifierKey> keys, String place) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Nobody is trusted: name a key");
        }
        List<Flaw> flaws = new ArrayList<>();
        for (VerifierKey key : keys) {
            Optional<Boolean> signed = note.signedBy(key);
            if (signed.isEmpty()) {
                flaws.add(Flaws.unsigned(key, place));
            } else if (!signed.get()) {
                flaws.add(Flaws.wronglySigned(key, place));
            }
        }
        return flaws;
    }
}
