package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// What a check cannot be asked for, in words.
final class CheckRefusals {
    private CheckRefusals() {}

    static Refusal runStarted() {
        return new Refusal(
                "check.run_started",
                new Words("这次检查已经开始或结束", "This check has begun or is over"),
                "",
                new Words("要换一种方式检查，新建一次", "Make a new one to check in another way"));
    }

    static Refusal runOpen() {
        return new Refusal(
                "check.run_open",
                new Words("这次检查还没有结束", "This check is not over"),
                "",
                new Words("等它结束，或先取消", "Wait until it is, or cancel it first"));
    }

    static Refusal modelOpen(Proposal proposal) {
        return new Refusal(
                "check.model_open",
                proposal.unclear().orElse(Words.same("")),
                "",
                new Words("从列表里选一个模型", "Choose a model of the list"));
    }

    static Refusal reasonMissing() {
        return new Refusal(
                "check.reason_missing",
                new Words("显示原值要写明理由", "To show values takes a reason"),
                "",
                new Words("写明为什么需要看到原值；理由会记入审计", "Say why values have to be seen; it goes into the audit trail"));
    }

    static Refusal fieldDoubled(String field, String one, String other) {
        return new Refusal(
                "check.field_doubled",
                new Words(
                        "列 '" + one + "' 和 '" + other + "' 都选了字段 " + field,
                        "Columns '" + one + "' and '" + other + "' both have field " + field),
                "",
                new Words("其中一列改选别的字段，或“不检查”", "Choose another field for one of them, or none"));
    }

    static Refusal streamsMany(int most) {
        return new Refusal(
                "check.streams_many",
                new Words("同时看进度的连接已到 " + most + " 个", most + " streams of progress are open already"),
                "",
                new Words(
                        "关掉不看的页面；程序改为隔几秒查询一次",
                        "Close pages that nobody looks at; let a program ask every few seconds"));
    }
}
