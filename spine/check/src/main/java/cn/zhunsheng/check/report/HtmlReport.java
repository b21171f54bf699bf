package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;

/// The result as one HTML file to read, send and print: no script, no request to anywhere. Equal results give equal
/// bytes.
///
/// The order is that of a reader with little time: what was asked, the answer, the scores, the three worst things and
/// who must act, then everything.
public final class HtmlReport {
    private final String toolVersion;
    private final Language language;
    private final Dictionary dictionary;

    /// @param dictionary names indicators and elements; the counts come from the result alone
    public HtmlReport(String toolVersion, Language language, Dictionary dictionary) {
        this.toolVersion = toolVersion;
        this.language = language;
        this.dictionary = dictionary;
    }

    public String of(CheckResult result) {
        HtmlPage page = new HtmlPage(result, language, dictionary);
        Html html = page.html;
        html.own("<!DOCTYPE html>").line();
        html.open("html", "lang", language == Language.EN ? "en" : "zh-CN").line();
        head(page);
        html.open("body").line();
        new HtmlAnswer(page, toolVersion).write();
        html.line().open("main").line();
        new HtmlScores(page).write();
        new HtmlFindings(page).write();
        new HtmlTables(page).write();
        new HtmlMethod(page).write();
        html.close("main").line();
        html.element("footer", page.say("html.footer", toolVersion)).line();
        html.close("body").line().close("html").line();
        return html.toString();
    }

    private static void head(HtmlPage page) {
        page.html.open("head").line().open("meta", "charset", "utf-8").line();
        page.html
                .open("meta", "http-equiv", "Content-Security-Policy", "content", HtmlStyle.POLICY)
                .line();
        page.html
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.html.open("meta", "name", "referrer", "content", "no-referrer").line();
        page.html.open("meta", "name", "color-scheme", "content", "light dark").line();
        page.html
                .element(
                        "title",
                        page.say("html.title", page.in(page.result.model().title())))
                .line();
        page.html.open("style").own(HtmlStyle.SHEET).close("style").line();
        page.html.close("head").line();
    }
}
