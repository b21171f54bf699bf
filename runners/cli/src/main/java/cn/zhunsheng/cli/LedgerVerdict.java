package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.Phrase;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Flaw;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.util.List;

/// What `zs ledger verify` says in the end.
record LedgerVerdict(Streams streams) {
    static final Words NOT_VERIFIED =
            new Words("以上未经验证；核对用 zs ledger verify", "Nothing of this was verified: zs ledger verify does");

    static String name(Hash hash) {
        return hash == Hash.SM3 ? "SM3" : "SHA-256";
    }

    static List<Flaw> unreadable(String place) {
        return List.of(new Flaw(
                "ledger.checkpoint_unreadable",
                place,
                -1,
                new Phrase("检查点读不出来：格式不对或被改动", "The checkpoint cannot be read: its form is wrong, or it was changed"),
                new Phrase("取得未改动的检查点", "Get a checkpoint that was not changed")));
    }

    void heading(Checkpoint checkpoint, List<VerifierKey> keys) {
        streams.line(streams.say("日志账  ", "log     ")
                + checkpoint.origin()
                + streams.say("，", ", ")
                + name(checkpoint.hash()));
        streams.line(streams.say("检查点  %d 条", "tree    %d entries").formatted(checkpoint.size()));
        keys.forEach(key ->
                streams.line(streams.say("公钥    ", "key     ") + key.name() + streams.say("，编号 ", ", id ") + key.id()));
    }

    /// Prints the flaws, then the answer; returns the exit code.
    int end(List<Flaw> flaws, long found, String sound) {
        LedgerCommands.print(flaws, streams);
        if (found > flaws.size()) {
            streams.line(streams.say("……另有 %d 处", "... and %d more").formatted(found - flaws.size()));
        }
        streams.line(
                found == 0
                        ? streams.say("结论    ", "answer  ") + sound
                        : streams.say("结论    不可信：%d 处问题", "answer  Not to be believed: %d findings")
                                .formatted(found));
        return found == 0 ? Exit.CLEAN : Exit.FINDINGS;
    }
}
