package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.report.Html;
import cn.zhunsheng.check.report.HtmlDocument;
import cn.zhunsheng.dictionary.Language;

/// The top of the page: what was assessed, the answer in a sentence, and the figures.
final class AssessmentAnswer {
    private final Html html;
    private final HtmlDocument document;
    private final Language language;

    AssessmentAnswer(Html html, HtmlDocument document, Language language) {
        this.html = html;
        this.document = document;
        this.language = language;
    }

    void write(Assessment assessment, String title) {
        html.open("header").line();
        document.size();
        html.element("p", say("准绳 · 落标评估报告", "Zhunsheng · assessment by the standard"), "class", "kind")
                .line();
        html.element("h1", title).line();
        html.element(
                        "p",
                        say("评了什么：", "What was assessed: ")
                                + Figures.matched(assessment).in(language)
                                + say("；基准日 ", "; as of ")
                                + assessment.day())
                .line();
        answer(assessment);
        html.open("dl", "class", "figures");
        Rates rates = assessment.rates();
        figure(say("标准覆盖率", "Coverage"), Figures.percent(rates.coverage(), say("不适用", "n/a")));
        figure(say("监控通过率", "Passing"), Figures.percent(rates.passing(), say("不适用", "n/a")));
        figure(say("未通过的列", "Failed columns"), "%,d".formatted(assessment.count(Standing.FAILED)));
        figure(say("待评估的列", "To be assessed"), "%,d".formatted(assessment.count(Standing.TO_ASSESS)));
        html.close("dl").line();
        html.element(
                        "p",
                        Figures.coverage(rates).in(language)
                                + say("；", "; ")
                                + Figures.passing(rates).in(language))
                .line();
        html.close("header").line();
    }

    private void answer(Assessment assessment) {
        long failed = assessment.count(Standing.FAILED);
        long open = assessment.count(Standing.TO_ASSESS) + assessment.count(Standing.UNMONITORED);
        String state = failed > 0 ? "fail" : open > 0 ? "warn" : "pass";
        html.open("p", "class", "answer " + state);
        html.element(
                "strong",
                failed > 0
                        ? say("未全部通过", "Not all pass")
                        : open > 0 ? say("尚有未定", "Some are open") : say("全部通过", "All pass"));
        html.text(" "
                + say(
                                "%,d 列未通过，%,d 列对应了数据元而无规则评判，%,d 列待人确定是哪个数据元。",
                                "%,d columns fail, %,d are tied to an element and judged by no rule, for %,d a person must say which element they are.")
                        .formatted(
                                failed, assessment.count(Standing.UNMONITORED), assessment.count(Standing.TO_ASSESS)));
        html.close("p").line();
    }

    private void figure(String name, String number) {
        html.open("div").element("dt", name).element("dd", number).close("div");
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
