package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.form.Template;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.identity.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tables of elements or codes, brought as files and taken whole or not at all.
@Controller
final class ImportPages {
    private static final String PAGE = "change/import";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TableIntake intake;
    private final ProposalViews views;
    private final Pages pages;
    private final Clock clock;

    ImportPages(TableIntake intake, ProposalViews views, Pages pages, Clock clock) {
        this.intake = intake;
        this.views = views;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/proposals/import")
    View form(
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String id)
            throws Refusal, IOException {
        Map<String, String> entered =
                Map.of("package", packageId, "id", id, "table", id.isEmpty() ? "elements" : "codes");
        return pages.show(PAGE, new ImportPage(entered, views.packages(), Optional.empty(), Optional.empty()));
    }

    /// Reads the form as it arrives; the token against forged forms is its first part.
    @PostMapping("/proposals/import")
    View take(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request, RedirectAttributes flash)
            throws Refusal, IOException {
        Map<String, String> entered = Map.of();
        try (PassingFolder folder = PassingFolder.make()) {
            boolean header = FormToken.holds(
                    request,
                    Optional.ofNullable(request.getHeader("X-CSRF-TOKEN")).orElse(""));
            Brought brought = Bringing.read(request, header, folder.path());
            entered = brought.fields();
            TableIntake.Outcome outcome = intake.take(visitor, brought);
            if (outcome.proposal().isPresent()) {
                return Here.to("/proposals/" + outcome.proposal().get(), "change.saved", flash);
            }
            return refused(new ImportPage(entered, views.packages(), Optional.of(outcome), Optional.empty()));
        } catch (Refusal refusal) {
            return refused(new ImportPage(entered, views.packages(), Optional.empty(), Optional.of(refusal)));
        }
    }

    private View refused(ImportPage page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, PAGE, page);
    }

    /// An empty table to fill in, with what each column is for.
    @GetMapping("/proposals/import/{table}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable String table, HttpServletRequest request) throws IOException {
        IntakeTable wanted = switch (table) {
            case "elements" -> IntakeTable.ELEMENTS;
            case "codes" -> IntakeTable.CODES;
            default -> throw new Absent();
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Template(wanted, pages.speech(request).language()).write(LocalDate.now(clock), bytes);
        ContentDisposition name =
                ContentDisposition.attachment().filename(table + ".xlsx").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORKBOOK))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bytes.toByteArray());
    }
}
