package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Reports as files, for pages and the API alike.
@Controller
final class Downloads {
    private final Checks checks;
    private final ReportStore reports;
    private final Pages pages;

    Downloads(Checks checks, ReportStore reports, Pages pages) {
        this.checks = checks;
        this.reports = reports;
        this.pages = pages;
    }

    /// How a kind of report is kept and sent.
    private enum Kind {
        JSON("json", "application/json"),
        HTML("html", "text/html;charset=UTF-8"),
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String suffix;
        private final String type;

        Kind(String suffix, String type) {
            this.suffix = suffix;
            this.type = type;
        }

        static Kind of(String suffix) {
            for (Kind kind : values()) {
                if (kind.suffix.equals(suffix)) {
                    return kind;
                }
            }
            throw new Absent();
        }

        String kept(Language language) {
            return switch (this) {
                case JSON, HTML -> suffix + (language == Language.EN ? "-en" : "-zh");
                case CSV, XLSX -> ReportStore.FAILURES;
            };
        }
    }

    @GetMapping({"/checks/{id}/report/{kind}", "/api/v1/checks/{id}/report/{kind}"})
    void report(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Run run = checks.visible(visitor, id);
        Kind asked = Kind.of(kind);
        Language language = pages.speech(request).language();
        try (InputStream in = reports.open(id, asked.kept(language)).orElseThrow(Absent::new)) {
            checks.reading(visitor, run, kind);
            response.setContentType(asked.type);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename("check-" + id + "." + kind)
                            .build()
                            .toString());
            if (asked == Kind.XLSX) {
                FailureWorkbook.write(in, response.getOutputStream());
            } else {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
