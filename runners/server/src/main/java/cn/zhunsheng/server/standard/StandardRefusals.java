package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The reasons why a project is not changed.
final class StandardRefusals {
    /// The code of [#changedMeanwhile].
    static final String CHANGED = "standard.project_changed";

    private StandardRefusals() {}

    static Refusal titleAbsent() {
        return of(
                "standard.title_absent",
                new Words("没有填写名称", "The title is missing"),
                new Words("填写标准的中文名称", "Enter the standard's title in Chinese"));
    }

    static Refusal textLong(String field, int most) {
        return of(
                "standard.text_long",
                new Words("“" + field + "”超过 " + most + " 字", "'" + field + "' has more than " + most + " characters"),
                new Words("缩短到 " + most + " 字以内", "Shorten it to " + most + " characters"));
    }

    static Refusal classUnknown(String name) {
        return of(
                "standard.class_unknown",
                new Words("没有分类“" + name + "”", "There is no class '" + name + "'"),
                new Words("从列表里选一级分类和它的二级分类", "Choose a class and one of its second level from the list"));
    }

    static Refusal dateUnclear(String given) {
        return of(
                "standard.date_unclear",
                new Words("“" + given + "”不是日期", "'" + given + "' is no date"),
                new Words("按 2026-11-26 的写法填写日期", "Write the date like 2026-11-26"));
    }

    static Refusal numberTaken(String number) {
        return of(
                "standard.number_taken",
                new Words("编号“" + number + "”已属于另一项标准", "Another standard has the number '" + number + "'"),
                new Words("换一个编号，或修订已有的那一项", "Give another number, or revise the standard that has it"));
    }

    static Refusal numberAbsent() {
        return of(
                "standard.number_absent",
                new Words("发布要有编号和发布日期、实施日期", "Publishing needs a number, a date of publication and one of effect"),
                new Words("填写编号和两个日期；实施日期不早于发布日期", "Enter the number and both dates; effect not before publication"));
    }

    static Refusal changedMeanwhile(String by) {
        return of(
                CHANGED,
                new Words("在你打开之后，" + by + " 已修改了这个项目", by + " changed this project after you opened it"),
                new Words(
                        "你写的没有保存，也没有丢；与现在的内容比较后再保存",
                        "Yours was not saved and is not lost; compare it with what is there now, and save again"));
    }

    static Refusal personNeeded() {
        return of(
                "standard.person_needed",
                new Words("审查和批准要由人来做，不能用密钥", "Examining and approving is for a person, not for a key"),
                new Words("由审核员或系统管理员登录后办理", "Let a reviewer or an administrator sign in and do it"));
    }

    static Refusal moveUnknown(String given) {
        String known = Stream.of(Move.values()).map(Move::id).collect(Collectors.joining(", "));
        return of(
                "standard.move_unknown",
                new Words("没有步骤“" + given + "”", "There is no step '" + given + "'"),
                new Words("可用：" + known, "Use one of: " + known));
    }

    static Refusal attributeUnknown(String given) {
        return of(
                "standard.attribute_unknown",
                new Words("这里没有属性“" + given + "”", "There is no attribute '" + given + "' here"),
                new Words("先取得现有的值，按其中的 attribute 填写", "Get the values first, and name attributes as they do"));
    }

    static Refusal filterUnknown(String given) {
        String known = String.join(", ", StandardFilter.KEYS);
        return of(
                "standard.filter_unknown",
                new Words("没有筛选条件“" + given + "”", "There is no filter '" + given + "'"),
                new Words("可用：" + known, "Use: " + known));
    }

    static Refusal filterLong(int most) {
        return of(
                "standard.filter_long",
                new Words("筛选条件超过 " + most + " 字", "The filter has more than " + most + " characters"),
                new Words("减少条件再关注", "Watch with fewer conditions"));
    }

    static Refusal stageClosed() {
        return of(
                "standard.stage_closed",
                new Words("项目现在的阶段不能这样做", "The project's stage does not allow this"),
                new Words("刷新页面，看它现在到了哪一步", "Reload the page and see where it is now"));
    }

    static Refusal ownWork() {
        return of(
                "standard.own_work",
                new Words("自己写的，不能自己审查或批准", "Nobody judges or approves what they wrote"),
                new Words("请没有参与编写的人来办", "Ask somebody who wrote nothing of it"));
    }

    static Refusal reasonAbsent() {
        return of(
                "standard.reason_absent",
                new Words("没有写理由", "The reason is missing"),
                new Words("写明理由，让编写的人知道改什么", "Say why, so that those who write know what to change"));
    }

    static Refusal opinionsOpen(long open) {
        return of(
                "standard.opinions_open",
                new Words("还有 " + open + " 条意见没有处理", open + " opinions are not answered yet"),
                new Words("逐条处理意见后再送审", "Answer each opinion, then submit"));
    }

    static Refusal opinionAbsent() {
        return of(
                "standard.opinion_absent",
                new Words("没有填写意见内容或提出单位", "The opinion or who gave it is missing"),
                new Words("填写意见内容和提出单位", "Enter the opinion and who gave it"));
    }

    static Refusal answerUnclear() {
        return of(
                "standard.answer_unclear",
                new Words(
                        "处理意见不明，或部分采纳、不采纳而没有写理由", "The answer is unclear, or says partly or declined without a reason"),
                new Words(
                        "选择采纳、部分采纳或不采纳；后两种写明理由",
                        "Choose adopted, partly or declined; give a reason with the latter two"));
    }

    static Refusal notYet(String day) {
        return of(
                "standard.effect_early",
                new Words("实施日期 " + day + " 还没有到", "The date of effect, " + day + ", has not come"),
                new Words("到实施日期再办", "Do it on that day"));
    }

    static Refusal approvedElsewhere() {
        return of(
                "standard.dates_unearned",
                new Words(
                        "有发布或实施日期的，是已经批准的标准",
                        "With a date of publication or effect it is a standard that was approved"),
                new Words(
                        "由系统管理员导入，或去掉日期，作为项目从预研开始",
                        "Have an administrator import it, or leave the dates out and begin a project"));
    }

    static Refusal attributeUnclear() {
        return of(
                "standard.attribute_unclear",
                new Words(
                        "属性没有名称、名称超过 40 字，或选项不足两项",
                        "The attribute has no name, a name of more than 40 characters, or fewer than two choices"),
                new Words("填写名称；类型为选项时写出各个选项", "Enter a name; write the choices out for the kind choice"));
    }

    static Refusal attributeTaken(Words name) {
        return of(
                "standard.attribute_taken",
                new Words("已有名为“" + name.zh() + "”的属性", "There is an attribute '" + name.zh() + "' already"),
                new Words("换一个名称，或取消原属性的停用", "Give another name, or bring the old one back"));
    }

    static Refusal valueAbsent(Words name) {
        return of(
                "standard.value_absent",
                new Words("“" + name.zh() + "”必填", "'" + name.en() + "' is required"),
                new Words("填写它的值", "Enter its value"));
    }

    static Refusal valueUnfit(Words name, String value) {
        return of(
                "standard.value_unfit",
                new Words(
                        "“" + name.zh() + "”的值“" + value + "”不合它的类型",
                        "The value '" + value + "' of '" + name.en() + "' is not of its kind"),
                new Words(
                        "数字写作 12.5，日期写作 2026-11-26，选项从列表里选，网址以 https:// 开头",
                        "Write numbers like 12.5, dates like 2026-11-26, links with https:// before them; choose from the choices"));
    }

    static Refusal rowsUnfit(int rows) {
        return of(
                "standard.rows_unfit",
                new Words("有 " + rows + " 行读不进来，因此一行也没有读入", rows + " rows cannot be taken, so none was"),
                new Words("按下面的说明改正这些行，再导入一次", "Correct these rows as it says below, and import again"));
    }

    private static Refusal of(String code, Words what, Words fix) {
        return new Refusal(code, what, "", fix);
    }
}
