package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tables of elements or codes, for programs: taken whole as one proposal, or not at all.
@RestController
final class ImportApi {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> FIELDS =
            List.of("package", "table", "title", "reason", "id", "name", "source", "completeness");

    private final TableIntake intake;
    private final Pages pages;

    ImportApi(TableIntake intake, Pages pages) {
        this.intake = intake;
        this.pages = pages;
    }

    /// `notes` say what was understood of the columns.
    record MadeBody(UUID id, List<String> notes) {}

    /// The problem of a table: `count` places are not right, the first of them in `faults`.
    record FaultsBody(int status, String code, String title, String fix, int count, List<FaultBody> faults) {
        static FaultsBody of(TableIntake.Outcome outcome, Speech speech) {
            Refusal refusal = ChangeRefusals.rowsRefused(outcome.count());
            return new FaultsBody(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    refusal.code(),
                    speech.in(refusal.what()),
                    speech.in(refusal.fix()),
                    outcome.count(),
                    FaultBody.all(outcome.problems(), speech));
        }
    }

    /// A form with its fields before the file.
    @PostMapping(path = "/api/v1/proposals/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> form(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request)
            throws Refusal, IOException {
        try (PassingFolder folder = PassingFolder.make()) {
            return taken(intake.take(visitor, Bringing.read(request, true, folder.path())), pages.speech(request));
        }
    }

    /// The table alone, with the fields in the address.
    @PostMapping(
            path = "/api/v1/proposals/import",
            consumes = {"text/csv", WORKBOOK})
    ResponseEntity<Object> table(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request)
            throws Refusal, IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String given = request.getParameter(field);
            if (given != null) {
                fields.put(field, given);
            }
        }
        boolean workbook =
                MediaType.parseMediaType(request.getContentType()).isCompatibleWith(MediaType.valueOf(WORKBOOK));
        String name = workbook ? "table.xlsx" : "table.csv";
        try (PassingFolder folder = PassingFolder.make()) {
            Brought brought = Bringing.bare(fields, name, request.getInputStream(), folder.path());
            return taken(intake.take(visitor, brought), pages.speech(request));
        }
    }

    private static ResponseEntity<Object> taken(TableIntake.Outcome outcome, Speech speech) {
        if (outcome.proposal().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(FaultsBody.of(outcome, speech));
        }
        UUID id = outcome.proposal().get();
        return ResponseEntity.created(URI.create("/api/v1/proposals/" + id))
                .body(new MadeBody(id, outcome.notes().stream().map(speech::in).toList()));
    }
}
