package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One person, and what an administrator does about them.
@Controller
final class PersonPages {
    private static final String PERSON = "identity/person";

    private final Roll roll;
    private final People people;
    private final Standing standing;
    private final Organisations organisations;
    private final Oidc oidc;
    private final Pages pages;

    PersonPages(Roll roll, People people, Standing standing, Organisations organisations, Oidc oidc, Pages pages) {
        this.roll = roll;
        this.people = people;
        this.standing = standing;
        this.organisations = organisations;
        this.oidc = oidc;
        this.pages = pages;
    }

    /// `own` is whether readers see themselves; `password` is for one time and shown this once.
    record PersonPage(
            PersonLine person,
            List<Reach.Choice> choices,
            List<String> roles,
            boolean own,
            boolean oidc,
            Optional<String> password,
            Optional<Refusal> refusal) {
        String path() {
            return "/people/" + person.id();
        }
    }

    static PersonPage page(
            PersonLine person,
            Reach reach,
            Visitor visitor,
            boolean oidc,
            Optional<String> password,
            Optional<Refusal> refusal) {
        return new PersonPage(
                person,
                reach.choices(),
                Arrays.stream(Role.values()).map(Role::id).toList(),
                visitor.id().equals(person.id()),
                oidc,
                password,
                refusal);
    }

    private PersonPage page(Visitor visitor, UUID id, Optional<String> password, Optional<Refusal> refusal) {
        PersonLine person = roll.one(visitor, id).orElseThrow(Absent::new);
        return page(person, Reach.of(visitor, organisations), visitor, oidc.on(), password, refusal);
    }

    @GetMapping("/people/{id}")
    View person(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        return pages.show(PERSON, page(visitor, id, Optional.empty(), Optional.empty()));
    }

    @PostMapping("/people/{id}")
    View change(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String organisation,
            RedirectAttributes flash) {
        return done(visitor, id, flash, () -> people.change(visitor, id, name, organisation));
    }

    @PostMapping("/people/{id}/grants")
    View grant(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam String organisation,
            RedirectAttributes flash) {
        return done(visitor, id, flash, () -> people.grant(visitor, id, role, organisation));
    }

    @PostMapping("/people/{id}/grants/remove")
    View takeAway(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam String role,
            @RequestParam String organisation,
            RedirectAttributes flash) {
        return done(visitor, id, flash, () -> people.takeAway(visitor, id, role, organisation));
    }

    @PostMapping("/people/{id}/password")
    View resetPassword(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        try {
            String password = standing.resetPassword(visitor, id);
            return pages.show(PERSON, page(visitor, id, Optional.of(password), Optional.empty()));
        } catch (Refusal refusal) {
            return refused(visitor, id, refusal);
        }
    }

    @PostMapping("/people/{id}/unlock")
    View unlock(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(visitor, id, flash, () -> standing.unlock(visitor, id));
    }

    @PostMapping("/people/{id}/disable")
    View disable(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return done(visitor, id, flash, () -> standing.disable(visitor, id, reason));
    }

    @PostMapping("/people/{id}/enable")
    View enable(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(visitor, id, flash, () -> standing.enable(visitor, id));
    }

    @PostMapping("/people/{id}/tie")
    View expect(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(visitor, id, flash, () -> standing.expect(visitor, id));
    }

    @PostMapping("/people/{id}/untie")
    View untie(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        return done(visitor, id, flash, () -> standing.untie(visitor, id));
    }

    /// A change that may be refused.
    private interface Change {
        void run() throws Refusal;
    }

    private View done(Visitor visitor, UUID id, RedirectAttributes flash, Change change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            return refused(visitor, id, refusal);
        }
        // A person may have been moved out of reach: then there is only the list to go back to.
        boolean still = roll.one(visitor, id).isPresent();
        return Here.to(still ? "/people/" + id : "/people", "console.done", flash);
    }

    private View refused(Visitor visitor, UUID id, Refusal refusal) {
        return pages.show(
                HttpStatus.UNPROCESSABLE_CONTENT, PERSON, page(visitor, id, Optional.empty(), Optional.of(refusal)));
    }
}
