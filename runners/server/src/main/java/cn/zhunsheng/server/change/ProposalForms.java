package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Proposals to write: the form of each kind, filled in with what the package says now.
@Controller
final class ProposalForms {
    private static final String FORM = "change/form";
    private static final String FIELD = "f.";

    private final Proposals proposals;
    private final Assessing assessing;
    private final ProposalViews views;
    private final Pages pages;

    ProposalForms(Proposals proposals, Assessing assessing, ProposalViews views, Pages pages) {
        this.proposals = proposals;
        this.assessing = assessing;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/proposals/new")
    View fresh(
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "false") boolean retires)
            throws Refusal, IOException {
        if (packageId.isEmpty() || kind.isEmpty()) {
            List<String> kinds = Stream.of(Kind.values())
                    .filter(each -> !each.table())
                    .map(Kind::id)
                    .toList();
            return pages.show("change/new", new NewPage(packageId, views.packages(), kinds));
        }
        Kind known = kind(kind);
        ThingForm form = Forms.of(known);
        PackageText text = assessing.text(packageId);
        boolean there = form.there(text, thing);
        Map<String, String> values = there ? form.read(text, thing) : form.fresh(text, thing);
        Written written = new Written(
                packageId, known, retires && known.retires(), "", "", assessing.version(packageId), 0, values);
        return pages.show(FORM, page(Optional.empty(), written, thing, Optional.empty()));
    }

    private static Kind kind(String id) {
        try {
            Kind kind = Kind.of(id);
            if (!kind.table()) {
                return kind;
            }
        } catch (IllegalArgumentException e) {
            // Answered like any other address that is not there.
        }
        throw new Absent();
    }

    private static FormPage page(Optional<UUID> id, Written written, String thing, Optional<Refusal> refusal) {
        List<FormField> fields = Forms.of(written.kind()).fields(written.retires());
        return new FormPage(id, written, thing, fields, Map.of(), false, false, refusal);
    }

    private static FormPage page(Optional<UUID> id, Clash clash, String thing) {
        Written mine = clash.mine();
        Map<String, String> differing = new HashMap<>();
        List<FormField> fields = Forms.of(mine.kind()).fields(mine.retires());
        for (FormField field : fields) {
            String theirs = clash.theirs().getOrDefault(field.name(), "");
            if (!theirs.strip()
                    .equals(mine.values().getOrDefault(field.name(), "").strip())) {
                differing.put(field.name(), theirs);
            }
        }
        return new FormPage(id, mine, thing, fields, differing, true, clash.published(), Optional.empty());
    }

    @PostMapping("/proposals/new")
    View add(@AuthenticationPrincipal Visitor visitor, @RequestParam Map<String, String> form, RedirectAttributes flash)
            throws Refusal, IOException {
        Written written = written(
                form,
                form.getOrDefault("package", ""),
                kind(form.getOrDefault("kind", "")),
                form.containsKey("retires"),
                0);
        String thing = form.getOrDefault("thing", "");
        try {
            UUID id = proposals.add(visitor, written);
            return Here.to("/proposals/" + id, "change.saved", flash);
        } catch (Refusal refusal) {
            return refused(page(Optional.empty(), written, thing, Optional.of(refusal)));
        } catch (Clash clash) {
            return pages.show(HttpStatus.CONFLICT, FORM, page(Optional.empty(), clash, thing));
        }
    }

    private View refused(FormPage page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, FORM, page);
    }

    private static Written written(
            Map<String, String> form, String packageId, Kind kind, boolean retires, int revision) {
        Map<String, String> values = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                values.put(name.substring(FIELD.length()), value.replace("\r\n", "\n"));
            }
        });
        return new Written(
                packageId,
                kind,
                retires,
                form.getOrDefault("title", ""),
                form.getOrDefault("reason", ""),
                form.getOrDefault("base", ""),
                revision,
                values);
    }

    /// The form of a draft; what the package says by now is in it already, where the draft does not say otherwise.
    @GetMapping("/proposals/{id}/edit")
    View edit(@PathVariable UUID id) throws Refusal, IOException {
        Proposal proposal = proposals.demand(id);
        if (proposal.kind().table() || proposal.state() != State.DRAFT) {
            throw new Absent();
        }
        Written kept = proposal.written();
        String now = assessing.version(proposal.packageId());
        if (kept.base().equals(now) || kept.retires()) {
            return pages.show(FORM, page(Optional.of(id), kept, proposal.thing(), Optional.empty()));
        }
        Merged merged = proposals.merged(kept);
        Written upon = kept.with(now, kept.revision(), merged.values());
        if (merged.clashes().isEmpty()) {
            return pages.show(FORM, page(Optional.of(id), upon, proposal.thing(), Optional.empty()));
        }
        Map<String, String> theirs = Forms.of(kept.kind()).read(assessing.text(kept.packageId()), proposal.thing());
        return pages.show(FORM, page(Optional.of(id), new Clash(upon, theirs, true), proposal.thing()));
    }

    @PostMapping("/proposals/{id}/edit")
    View save(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam int revision,
            RedirectAttributes flash)
            throws Refusal, IOException {
        Proposal proposal = proposals.demand(id);
        if (proposal.kind().table()) {
            throw new Absent();
        }
        Written written = written(form, proposal.packageId(), proposal.kind(), proposal.retires(), revision);
        try {
            proposals.save(visitor, id, written);
            return Here.to("/proposals/" + id, "change.saved", flash);
        } catch (Refusal refusal) {
            return refused(page(Optional.of(id), written, proposal.thing(), Optional.of(refusal)));
        } catch (Clash clash) {
            return pages.show(HttpStatus.CONFLICT, FORM, page(Optional.of(id), clash, proposal.thing()));
        }
    }
}
