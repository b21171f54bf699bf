package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tree of organisations, and one of them.
@Controller
final class OrganisationPages {
    private static final String ONE = "identity/organisation";

    private final Organisations organisations;
    private final Register register;
    private final Pages pages;

    OrganisationPages(Organisations organisations, Register register, Pages pages) {
        this.organisations = organisations;
        this.register = register;
        this.pages = pages;
    }

    @Bean
    static NavEntry organisationsEntry() {
        return new NavEntry(91, "/organisations", "identity.organisations");
    }

    /// `depth` is below the topmost that is shown.
    record Row(Organisation organisation, int depth) {
        /// The class that moves the name in.
        String level() {
            return "zs-level-" + Math.min(depth, 6);
        }
    }

    record TreePage(List<Row> rows) {}

    record OrganisationPage(
            Optional<Organisation> organisation,
            List<Reach.Choice> choices,
            Optional<Refusal> refusal,
            String parent,
            String name,
            String creditCode,
            String division) {
        boolean fresh() {
            return organisation.isEmpty();
        }

        String action() {
            return organisation.map(o -> "/organisations/" + o.id()).orElse("/organisations/new");
        }
    }

    @GetMapping("/organisations")
    View tree(@AuthenticationPrincipal Visitor visitor) {
        Reach reach = Reach.of(visitor, organisations);
        List<Organisation> all = reach.organisations();
        int top = all.stream().mapToInt(o -> reach.tree().depth(o.id())).min().orElse(0);
        return pages.show(
                "identity/organisations",
                new TreePage(all.stream()
                        .map(o -> new Row(o, reach.tree().depth(o.id()) - top))
                        .toList()));
    }

    @GetMapping("/organisations/new")
    View form(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String parent) {
        return pages.show(ONE, page(visitor, Optional.empty(), Optional.empty(), parent, "", "", ""));
    }

    @PostMapping("/organisations/new")
    View add(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String parent,
            @RequestParam String name,
            @RequestParam String creditCode,
            @RequestParam String division,
            RedirectAttributes flash) {
        try {
            register.add(visitor, parent, new Register.Facts(name, creditCode, division));
            return Here.to("/organisations", "console.done", flash);
        } catch (Refusal refusal) {
            return refused(page(visitor, Optional.empty(), Optional.of(refusal), parent, name, creditCode, division));
        }
    }

    @GetMapping("/organisations/{id}")
    View organisation(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        return pages.show(ONE, page(visitor, id, Optional.empty()));
    }

    @PostMapping("/organisations/{id}")
    View change(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String creditCode,
            @RequestParam String division,
            RedirectAttributes flash) {
        try {
            register.change(visitor, id, new Register.Facts(name, creditCode, division));
            return Here.to("/organisations", "console.done", flash);
        } catch (Refusal refusal) {
            Organisation old = demand(visitor, id);
            return refused(page(visitor, Optional.of(old), Optional.of(refusal), "", name, creditCode, division));
        }
    }

    @PostMapping("/organisations/{id}/close")
    View close(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            register.close(visitor, id);
            return Here.to("/organisations", "console.done", flash);
        } catch (Refusal refusal) {
            return refused(page(visitor, id, Optional.of(refusal)));
        }
    }

    @PostMapping("/organisations/{id}/reopen")
    View reopen(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        try {
            register.reopen(visitor, id);
            return Here.to("/organisations", "console.done", flash);
        } catch (Refusal refusal) {
            return refused(page(visitor, id, Optional.of(refusal)));
        }
    }

    private View refused(OrganisationPage page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, ONE, page);
    }

    private Organisation demand(Visitor visitor, UUID id) {
        Reach reach = Reach.of(visitor, organisations);
        return reach.tree().of(id).filter(o -> reach.covers(id)).orElseThrow(Absent::new);
    }

    private OrganisationPage page(Visitor visitor, UUID id, Optional<Refusal> refusal) {
        Organisation old = demand(visitor, id);
        return page(
                visitor,
                Optional.of(old),
                refusal,
                "",
                old.name(),
                old.creditCode().orElse(""),
                old.division());
    }

    private OrganisationPage page(
            Visitor visitor,
            Optional<Organisation> organisation,
            Optional<Refusal> refusal,
            String parent,
            String name,
            String creditCode,
            String division) {
        List<Reach.Choice> choices = Reach.of(visitor, organisations).choices();
        return new OrganisationPage(organisation, choices, refusal, parent, name, creditCode, division);
    }
}
