package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.say.Phrase;

/// The flaws that a log can have, each with its words.
final class Flaws {
    private static final long NONE = -1;

    private static final Phrase RESTORE = new Phrase(
            "从未改动的副本恢复这个文件；检查点没有改动，改动抹不掉",
            "Restore the file from an unchanged copy; the checkpoint still says what belongs there");
    private static final Phrase ASK = new Phrase(
            "保全这份日志账作为证据，向运行者要求说明，并与其他人手中的检查点比对",
            "Keep this log as evidence, ask who runs it, and compare with the checkpoints that others hold");
    private static final Phrase COPY = new Phrase(
            "若是写入途中的拷贝：先拷 checkpoint，再拷 tile，再验证；否则从未改动的副本恢复",
            "If it was copied while written: copy checkpoint first, then tile, and verify again; else restore from an unchanged copy");

    private Flaws() {}

    static Flaw entryChanged(long index, String where) {
        return new Flaw(
                "ledger.entry_changed",
                where,
                index,
                new Phrase("条目 %d 被改动".formatted(index), "Entry %d was changed".formatted(index)),
                RESTORE);
    }

    static Flaw entryDropped(long index, String where) {
        return new Flaw(
                "ledger.entry_dropped",
                where,
                index,
                new Phrase("条目 %d 被去掉".formatted(index), "Entry %d was dropped".formatted(index)),
                RESTORE);
    }

    static Flaw entryAdded(long index, String where) {
        return new Flaw(
                "ledger.entry_added",
                where,
                index,
                new Phrase(
                        "序号 %d 处多出一个没有记入的条目".formatted(index),
                        "At index %d stands an entry that was never logged".formatted(index)),
                RESTORE);
    }

    static Flaw entryMoved(long index, String where) {
        return new Flaw(
                "ledger.entry_moved",
                where,
                index,
                new Phrase(
                        "条目 %d 不在原来的位置：条目被调换".formatted(index),
                        "Entry %d is not in its place: entries were reordered".formatted(index)),
                RESTORE);
    }

    static Flaw bundleUnreadable(long index, String where) {
        return new Flaw(
                "ledger.bundle_unreadable",
                where,
                index,
                new Phrase(
                        "条目包从条目 %d 起读不成条目：长度不对".formatted(index),
                        "The bundle cannot be read from entry %d on: lengths do not fit".formatted(index)),
                RESTORE);
    }

    static Flaw missing(String where) {
        return new Flaw(
                "ledger.object_missing",
                where,
                NONE,
                new Phrase("检查点需要的文件不在", "A file that the checkpoint needs is not there"),
                COPY);
    }

    static Flaw tileChanged(String where, int position) {
        return new Flaw(
                "ledger.tile_changed",
                where,
                NONE,
                new Phrase(
                        "哈希块的第 %d 个哈希被改动（从 0 数起）".formatted(position),
                        "Hash %d of the tile was changed (counted from 0)".formatted(position)),
                RESTORE);
    }

    static Flaw tileLength(String where, int bytes, int wanted) {
        return new Flaw(
                "ledger.tile_length",
                where,
                NONE,
                new Phrase(
                        "哈希块有 %d 字节，应为 %d".formatted(bytes, wanted),
                        "The tile has %d bytes and not %d".formatted(bytes, wanted)),
                RESTORE);
    }

    static Flaw leftoverChanged(String where) {
        return new Flaw(
                "ledger.leftover_changed",
                where,
                NONE,
                new Phrase(
                        "早先的部分哈希块或条目包与现在的不一致",
                        "An earlier partial tile or bundle is not what the present one begins with"),
                RESTORE);
    }

    static Flaw rootDiffers(long size) {
        return new Flaw(
                "ledger.root_differs",
                "checkpoint",
                NONE,
                new Phrase(
                        "条目与哈希块得出的根，与 %d 条的检查点签署的根不同：日志账被重写，或检查点不属于它".formatted(size),
                        "Entries and tiles give another root than the checkpoint of %d entries was signed for: the log was rewritten, or the checkpoint is of another"
                                .formatted(size)),
                new Phrase(
                        "用 zs ledger verify … --against 未改动的副本，找出从哪一条起不同",
                        "Find the entry from which they differ by zs ledger verify ... --against an unchanged copy"));
    }

    static Flaw checkpointUnreadable(String where) {
        return new Flaw(
                "ledger.checkpoint_unreadable",
                where,
                NONE,
                new Phrase("不是检查点：格式不对或被改动", "This is no checkpoint: its form is wrong, or it was changed"),
                ASK);
    }

    static Flaw unsigned(VerifierKey key, String where) {
        return new Flaw(
                "ledger.signature_missing",
                where,
                NONE,
                new Phrase(
                        "没有密钥 %s（编号 %s）的签名".formatted(key.name(), key.id()),
                        "Key %s (id %s) has not signed it".formatted(key.name(), key.id())),
                new Phrase("确认公钥属于这本账；若属于，" + ASK.zh(), "Make sure that the key is this log's; if it is: " + ASK.en()));
    }

    static Flaw wronglySigned(VerifierKey key, String where) {
        return new Flaw(
                "ledger.signature_wrong",
                where,
                NONE,
                new Phrase(
                        "密钥 %s（编号 %s）的签名不成立：检查点被改动或伪造".formatted(key.name(), key.id()),
                        "The signature of key %s (id %s) does not hold: the checkpoint was changed or forged"
                                .formatted(key.name(), key.id())),
                ASK);
    }

    static Flaw originDiffers(String where, String origin, String wanted) {
        return new Flaw(
                "ledger.origin_differs",
                where,
                NONE,
                new Phrase(
                        "是 '%s' 的检查点，不是 '%s' 的".formatted(origin, wanted),
                        "This is a checkpoint of '%s', not of '%s'".formatted(origin, wanted)),
                new Phrase("给出同一本账的检查点", "Give checkpoints of the same log"));
    }

    static Flaw proofWrong(long index, String where) {
        return new Flaw(
                "ledger.proof_wrong",
                where,
                index,
                new Phrase(
                        "证明不成立：条目 %d 不在检查点所说的日志账里，或条目、证明被改动".formatted(index),
                        "The proof does not hold: entry %d is not in the log of the checkpoint, or entry or proof were changed"
                                .formatted(index)),
                new Phrase(
                        "重新取得证据；若仍不成立，不要采信", "Get the evidence again; if it still does not hold, do not believe it"));
    }

    static Flaw forked(long index, String where) {
        return new Flaw(
                "ledger.history_forked",
                where,
                index,
                index < 0
                        ? new Phrase(
                                "两个检查点不能同真：后面的日志账不是前面的延续",
                                "The two checkpoints cannot both be true: the later log does not go on from the earlier")
                        : new Phrase(
                                "两本账在条目 %d 处分叉：之前相同，从它起不同".formatted(index),
                                "The two logs fork at entry %d: equal before it, different from it on"
                                        .formatted(index)),
                ASK);
    }

    static Flaw shrunk(Checkpoint before, Checkpoint now, String where) {
        return new Flaw(
                "ledger.log_shrunk",
                where,
                NONE,
                new Phrase(
                        "早先的检查点有 %d 条，现在只有 %d 条：条目被去掉，或这是旧副本".formatted(before.size(), now.size()),
                        "The other checkpoint speaks of %d entries, the log has %d: entries were dropped, or this is an old copy"
                                .formatted(before.size(), now.size())),
                ASK);
    }
}
