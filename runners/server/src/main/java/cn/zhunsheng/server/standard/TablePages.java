package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.Downloaded;
import cn.zhunsheng.server.identity.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Own standards as a workbook and as a package, out and in.
@Controller
final class TablePages {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ProjectStore store;
    private final ProjectIntake intake;
    private final Standards standards;
    private final Organisations organisations;
    private final Pages pages;

    TablePages(
            ProjectStore store, ProjectIntake intake, Standards standards, Organisations organisations, Pages pages) {
        this.store = store;
        this.intake = intake;
        this.standards = standards;
        this.organisations = organisations;
        this.pages = pages;
    }

    /// What the page of an import shows.
    record ImportPage(Optional<Refusal> refusal, List<RowFault> faults) {
        ImportPage {
            faults = List.copyOf(faults);
        }
    }

    @GetMapping({"/standards/work/export.xlsx", "/api/v1/standards/work/export.xlsx"})
    ResponseEntity<byte[]> table() throws IOException {
        return Downloaded.file("standards.xlsx", XLSX, ProjectTable.of(store.all()));
    }

    @GetMapping("/standards/work/template.xlsx")
    ResponseEntity<byte[]> form() throws IOException {
        return Downloaded.file("standards-template.xlsx", XLSX, ProjectTable.of(List.of()));
    }

    @GetMapping({"/standards/work/package.zip", "/api/v1/standards/work/package.zip"})
    ResponseEntity<byte[]> folder() throws IOException, Refusal {
        List<Statement> own = standards.now().shelf().all().stream()
                .flatMap(known -> known.statements().stream())
                .filter(statement -> statement.origin().equals(Project.ORIGIN))
                .toList();
        int version = store.all().stream().mapToInt(Project::version).sum();
        String publisher = organisations.all().getFirst().name();
        return Downloaded.file(OwnPackage.ID + ".zip", "application/zip", OwnPackage.of(own, publisher, version));
    }

    @GetMapping("/standards/work/import")
    View fresh() {
        return pages.show("standard/intake", new ImportPage(Optional.empty(), List.of()));
    }

    @PostMapping("/standards/work/import")
    View take(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException {
        try {
            List<RowFault> faults = intake.take(
                    visitor, ProjectTable.read(SentForm.read(request).demandFile()));
            return faults.isEmpty()
                    ? Here.to("/standards/work", "standard.intake.taken", flash)
                    : refused(StandardRefusals.rowsUnfit(faults.size()), faults);
        } catch (Refusal refusal) {
            return refused(refusal, List.of());
        }
    }

    private View refused(Refusal refusal, List<RowFault> faults) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, "standard/intake", new ImportPage(Optional.of(refusal), faults));
    }
}
