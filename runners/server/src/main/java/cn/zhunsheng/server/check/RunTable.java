package cn.zhunsheng.server.check;

import cn.zhunsheng.match.report.CsvLine;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.identity.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of runs as a file for a spreadsheet: what the filters of the page show, all of it.
@Controller
final class RunTable {
    private static final int MOST = 100_000;

    private final Checks checks;
    private final Organisations organisations;
    private final Pages pages;

    RunTable(Checks checks, Organisations organisations, Pages pages) {
        this.checks = checks;
        this.organisations = organisations;
        this.pages = pages;
    }

    @GetMapping("/checks.csv")
    ResponseEntity<byte[]> table(
            @AuthenticationPrincipal Visitor visitor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String name) {
        Speech speech = pages.speech(request);
        StringBuilder csv = new StringBuilder(CsvLine.MARK);
        csv.append(CsvLine.of(List.of(
                speech.say("check.file"),
                speech.say("check.state"),
                speech.say("check.score"),
                speech.say("check.errors"),
                speech.say("check.warnings"),
                speech.say("check.rows"),
                speech.say("check.model"),
                speech.say("check.organisation"),
                speech.say("check.by"),
                speech.say("check.at"))));
        checks.runs(visitor, RunFilter.of(state, model, person, name, Optional.empty(), MOST))
                .forEach(run -> csv.append(CsvLine.of(cells(run, speech))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checks.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> cells(Run run, Speech speech) {
        Optional<Run.Outcome> outcome = run.outcome();
        return List.of(
                run.name(),
                speech.say("check.state." + run.state().id()),
                outcome.flatMap(Run.Outcome::score)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                outcome.map(there -> Long.toString(there.errors())).orElse(""),
                outcome.map(there -> Long.toString(there.warnings())).orElse(""),
                outcome.map(there -> Long.toString(there.rows())).orElse(""),
                speech.in(run.modelTitle()),
                organisations.name(run.organisation()).orElse(""),
                run.createdByName(),
                speech.minute(run.createdAt()));
    }
}
