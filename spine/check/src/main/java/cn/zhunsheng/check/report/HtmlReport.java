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
        String title = page.say("html.title", page.in(result.model().title()));
        HtmlDocument document = new HtmlDocument(html, language);
        document.open(title);
        new HtmlAnswer(page, toolVersion).write();
        html.line().open("main").line();
        new HtmlScores(page).write();
        new HtmlFindings(page).write();
        new HtmlTables(page).write();
        new HtmlMethod(page).write();
        html.close("main").line();
        document.close(toolVersion);
        return html.toString();
    }
}
