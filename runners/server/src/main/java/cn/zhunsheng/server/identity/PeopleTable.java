package cn.zhunsheng.server.identity;

import cn.zhunsheng.match.report.CsvLine;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of people as a file for a spreadsheet.
@Controller
final class PeopleTable {
    private static final int MOST = 100_000;

    private final Roll roll;
    private final Pages pages;

    PeopleTable(Roll roll, Pages pages) {
        this.roll = roll;
        this.pages = pages;
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> table(
            @AuthenticationPrincipal Visitor visitor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state) {
        Speech speech = pages.speech(request);
        StringBuilder csv = new StringBuilder(CsvLine.MARK);
        csv.append(CsvLine.of(List.of(
                speech.say("identity.account"),
                speech.say("identity.name"),
                speech.say("identity.organisation"),
                speech.say("identity.roles"),
                speech.say("identity.state"),
                speech.say("identity.last-seen"))));
        roll.find(visitor, PeopleFilter.of(text, organisation, role, state, ""), MOST)
                .forEach(line -> csv.append(CsvLine.of(cells(line, speech))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"people.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(PersonLine line, Speech speech) {
        String roles = line.roles().stream()
                .map(role -> speech.say("access.role." + role.role()) + " @ " + role.organisationName())
                .collect(Collectors.joining("; "));
        return List.of(
                line.account(),
                line.name(),
                line.organisationName(),
                roles,
                speech.say("identity.state." + line.state().id()),
                line.signedInAt().map(speech::minute).orElse(""));
    }
}
