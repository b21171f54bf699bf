package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Pages;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Organisations for programs.
@RestController
final class OrganisationApi {
    private final Organisations organisations;
    private final Register register;
    private final TreeIntake intake;
    private final Pages pages;

    OrganisationApi(Organisations organisations, Register register, TreeIntake intake, Pages pages) {
        this.organisations = organisations;
        this.register = register;
        this.intake = intake;
        this.pages = pages;
    }

    /// `parent` is absent for the root; `creditCode` while it is not known.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID id,
            @Nullable UUID parent,
            String name,
            @Nullable String creditCode,
            String division,
            boolean closed) {
        static Entry of(Organisation o) {
            return new Entry(
                    o.id(), o.parent().orElse(null), o.name(), o.creditCode().orElse(null), o.division(), o.closed());
        }
    }

    record NewOrganisation(
            @Nullable String parent,
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String division) {}

    /// What is absent stays; an empty code takes it away.
    record Change(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String division,
            @Nullable Boolean closed) {}

    record Made(UUID id) {}

    /// Why a row of the table is refused.
    record RowProblem(long line, String code, String title, String fix) {}

    record Taken(int added, List<RowProblem> rows) {}

    /// Those that the visitor keeps, parents before children.
    @GetMapping("/api/v1/organisations")
    List<Entry> organisations(@AuthenticationPrincipal Visitor visitor) {
        return Reach.of(visitor, organisations).organisations().stream()
                .map(Entry::of)
                .toList();
    }

    @PostMapping("/api/v1/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@AuthenticationPrincipal Visitor visitor, @RequestBody NewOrganisation given) throws Refusal {
        return new Made(
                register.add(visitor, given.parent, new Register.Facts(given.name, given.creditCode, given.division)));
    }

    @GetMapping("/api/v1/organisations/{id}")
    Entry organisation(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        Reach reach = Reach.of(visitor, organisations);
        return reach.tree().of(id).filter(o -> reach.covers(id)).map(Entry::of).orElseThrow(Absent::new);
    }

    @PatchMapping("/api/v1/organisations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody Change change)
            throws Refusal {
        register.change(
                visitor, id, new Register.Facts(change.name, change.creditCode, change.division), change.closed);
    }

    /// A table as CSV in UTF-8; `under` is where rows without a parent go. 422 names each row that is refused.
    @PostMapping(path = "/api/v1/organisations/import", consumes = "text/csv")
    ResponseEntity<Taken> take(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String under,
            @RequestBody byte[] table,
            HttpServletRequest request)
            throws Refusal {
        TreeIntake.Taken taken = intake.take(visitor, under, new String(table, StandardCharsets.UTF_8));
        Language language = pages.speech(request).language();
        List<RowProblem> rows = taken.faults().stream()
                .map(fault -> new RowProblem(
                        fault.line(),
                        fault.refusal().code(),
                        fault.refusal().what().in(language),
                        fault.refusal().fix().in(language)))
                .toList();
        return ResponseEntity.status(rows.isEmpty() ? HttpStatus.CREATED : HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Taken(taken.added(), rows));
    }
}
