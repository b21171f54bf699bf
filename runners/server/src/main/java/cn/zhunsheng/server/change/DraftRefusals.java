package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// Why a match or a draft is not taken.
final class DraftRefusals {
    private DraftRefusals() {}

    static Refusal matchUnreadable(String where) {
        return new Refusal(
                "change.match_unreadable",
                new Words("不是 zs match 写出的 JSON", "This is not the JSON that zs match writes"),
                where,
                new Words(
                        "用 zs match 来源 --format json 的输出，不要改动",
                        "Use what zs match SOURCE --format json writes, as it is"));
    }

    static Refusal matchLarge(int megabytes, int columns) {
        return new Refusal(
                "change.match_large",
                new Words(
                        "匹配结果超过 %d MB 或 %,d 列".formatted(megabytes, columns),
                        "The match result has more than %d MB or %,d columns".formatted(megabytes, columns)),
                "",
                new Words("分几次匹配，分几次交来", "Match it in parts, and bring it in parts"));
    }

    static Refusal draftMissing() {
        return new Refusal(
                "change.draft_missing",
                new Words("没有写要起草哪些", "No draft is named"),
                "",
                new Words(
                        "在 keys 里写上 GET /api/v1/drafts 列出的 key", "Name in keys what GET /api/v1/drafts lists as key"));
    }
}
