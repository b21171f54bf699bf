package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Map;

/// Why something is not done with a proposal.
final class ChangeRefusals {
    private static final int LONGEST = 4_000;

    private ChangeRefusals() {}

    /// What a field of a form names, which it has to.
    static String named(Map<String, String> values, String field) throws Refusal {
        String name = values.getOrDefault(field, "").strip();
        if (name.isEmpty()) {
            throw new Refusal(
                    "change.field_missing",
                    new Words("没有填写 '" + field + "'", "'" + field + "' is not filled in"),
                    "",
                    new Words("填写这一项", "Fill it in"));
        }
        return name;
    }

    /// What somebody says or gives as the reason.
    static String said(String text) throws Refusal {
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw textMissing();
        }
        return said;
    }

    /// A text as files have it: lines that end as on this platform, the last one too; empty stays empty.
    static String lines(String text) {
        String unix = text.replace("\r\n", "\n").strip();
        return unix.isEmpty() ? "" : unix + "\n";
    }

    static void demandThere(Map<String, String> held, String thing) throws Refusal {
        if (held.isEmpty()) {
            throw new Refusal(
                    "change.thing_unknown",
                    new Words("标准包里没有 '" + thing + "'", "The package has no '" + thing + "'"),
                    "",
                    new Words("从它自己的页面发起，或核对标识", "Begin from its own page, or compare the id"));
        }
    }

    static Refusal titleMissing() {
        return new Refusal(
                "change.title_missing",
                new Words("没有写明改什么", "What is to change is not said"),
                "",
                new Words("用一句话写明改什么；理由也要写", "Say in one sentence what is to change, and why"));
    }

    static Refusal nothingChanged() {
        return new Refusal(
                "change.nothing_changed",
                new Words("与标准包现在的内容没有差别", "Nothing differs from the package as it is"),
                "",
                new Words("改动要改的项目再保存", "Change what is to be changed, then save"));
    }

    static Refusal state() {
        return new Refusal(
                "change.state_unfit",
                new Words("提案现在的状态不能这样做", "The proposal is not in a state for this"),
                "",
                new Words("刷新页面，看它现在到了哪一步", "Reload the page and see how far it has come"));
    }

    static Refusal unsound() {
        return new Refusal(
                "change.package_unsound",
                new Words("按这个提案，标准包不合格", "By this proposal the package would not be sound"),
                "",
                new Words("改正页面上列出的每一处，再提交", "Correct every place that the page lists, then submit"));
    }

    static Refusal moved() {
        return new Refusal(
                "change.base_moved",
                new Words("提案所依据的内容已被别的修订改过", "What the proposal was made from was changed meanwhile"),
                "",
                new Words("按现在的内容重新整理这个提案", "Rework the proposal upon what is there now"));
    }

    static Refusal ownHand() {
        return new Refusal(
                "change.approver_author",
                new Words("起草或改过提案的人不能审核它", "Who wrote or changed a proposal does not decide about it"),
                "",
                new Words("请另一位审核员审核", "Ask another reviewer"));
    }

    static Refusal machine() {
        return new Refusal(
                "change.person_needed",
                new Words("审核要由人来做，不能用密钥", "Deciding is for a person, not for a key"),
                "",
                new Words("由审核员登录后审核", "Let a reviewer sign in and decide"));
    }

    static Refusal unapproved(String title) {
        return new Refusal(
                "change.approval_missing",
                new Words("“" + title + "”还没有足够的人审核同意", "'" + title + "' is not approved by enough people"),
                "",
                new Words("审核同意后再发布", "Publish it when it is"));
    }

    static Refusal noneChosen() {
        return new Refusal(
                "change.none_chosen",
                new Words("没有选择要发布的提案", "No proposal is chosen"),
                "",
                new Words("至少选一个", "Choose one at least"));
    }

    static Refusal packageUnknown(String id) {
        return new Refusal(
                "dictionary.package_unknown",
                new Words("没有标准包 '" + id + "'", "There is no package '" + id + "'"),
                "",
                new Words("在 /packages 查看有哪些", "See which there are at /packages"));
    }

    static Refusal textMissing() {
        return new Refusal(
                "change.text_missing",
                new Words("没有写内容", "Nothing is written"),
                "",
                new Words("写明意见或理由", "Write what you think, or why"));
    }

    static Refusal tableMissing() {
        return new Refusal(
                "change.table_missing",
                new Words("没有收到表格文件", "No table has arrived"),
                "",
                new Words("选择一个 XLSX 或 CSV 文件再导入", "Choose an XLSX or CSV file, then import it"));
    }

    static Refusal tableLarge(long most) {
        String size = (most >> 20) + " MB";
        return new Refusal(
                "change.table_large",
                new Words("表格超过 " + size, "The table has more than " + size),
                "",
                new Words("分成几个文件导入", "Import it in parts"));
    }

    static Refusal rowsMany(int most) {
        return new Refusal(
                "package.rows_too_many",
                new Words("超过 %,d 行".formatted(most), "More than %,d rows".formatted(most)),
                "",
                new Words("分成几个文件导入", "Import it in parts"));
    }

    static Refusal kindUnknown(String kind) {
        return new Refusal(
                "change.kind_unknown",
                new Words("没有类别 '" + kind + "'，或它不能这样填写", "There is no kind '" + kind + "', or it is not entered so"),
                "",
                new Words(
                        "可用：element, code-set, model, rule, designation, mapping, heading",
                        "Use one of: element, code-set, model, rule, designation, mapping, heading"));
    }

    static Refusal revisionMoved() {
        return new Refusal(
                "change.revision_moved",
                new Words("别人刚保存了另一稿", "Somebody else has just saved another revision"),
                "",
                new Words("取得现在的一稿，合并后再保存", "Get the revision of now, bring both together, save again"));
    }

    static Refusal wayUnfit(String way) {
        return new Refusal(
                "change.way_unfit",
                new Words("这个矛盾不能用 '" + way + "' 处理", "This conflict is not settled by '" + way + "'"),
                "",
                new Words(
                        "用 merge（合并）或 distinct（标明不同）；代码集之间的还可用 map（代码映射）",
                        "Use merge or distinct; between code sets also map"));
    }

    static Refusal rowsRefused(int count) {
        return new Refusal(
                "change.rows_refused",
                new Words("有 " + count + " 处不合格，没有收下任何一行", count + " places are not right; no row was taken"),
                "",
                new Words("改正列出的每一处，再导入", "Correct every place listed, then import it again"));
    }
}
