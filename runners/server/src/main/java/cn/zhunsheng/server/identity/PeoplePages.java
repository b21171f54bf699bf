package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// People, listed and added.
@Controller
final class PeoplePages {
    private static final int PAGE = 50;
    private static final String NEW = "identity/newperson";

    private final Roll roll;
    private final People people;
    private final Organisations organisations;
    private final Oidc oidc;
    private final Pages pages;

    PeoplePages(Roll roll, People people, Organisations organisations, Oidc oidc, Pages pages) {
        this.roll = roll;
        this.people = people;
        this.organisations = organisations;
        this.oidc = oidc;
        this.pages = pages;
    }

    @Bean
    static NavEntry peopleEntry() {
        return new NavEntry(92, "/people", "identity.people");
    }

    /// `later` is the account to go on after, empty when there is no more.
    record PeoplePage(
            List<PersonLine> lines,
            PeopleFilter filter,
            List<Reach.Choice> choices,
            List<String> roles,
            List<String> states,
            String later) {
        String query() {
            return Query.of(
                    "text", filter.text(),
                    "organisation", filter.chosen(),
                    "role", filter.role(),
                    "state", filter.state());
        }
    }

    record NewPersonPage(
            List<Reach.Choice> choices,
            boolean oidc,
            Optional<Refusal> refusal,
            String account,
            String name,
            String organisation,
            boolean expected) {}

    @GetMapping("/people")
    View people(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        PeopleFilter filter = PeopleFilter.of(text, organisation, role, state, after);
        List<PersonLine> lines = roll.find(visitor, filter, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<PersonLine> shown = more ? lines.subList(0, PAGE) : lines;
        return pages.show(
                "identity/people",
                new PeoplePage(
                        shown,
                        filter,
                        Reach.of(visitor, organisations).choices(),
                        Arrays.stream(Role.values()).map(Role::id).toList(),
                        Arrays.stream(PersonState.values()).map(PersonState::id).toList(),
                        more ? shown.getLast().account() : ""));
    }

    @GetMapping("/people/new")
    View form(@AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "") String organisation) {
        return pages.show(NEW, page(visitor, Optional.empty(), "", "", organisation, oidc.on()));
    }

    /// Answers with the person's page and the password on it: it is kept nowhere, so there is nowhere to lead to.
    @PostMapping("/people/new")
    View add(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String account,
            @RequestParam String name,
            @RequestParam String organisation,
            @RequestParam(defaultValue = "false") boolean expected) {
        try {
            People.Added added = people.add(visitor, account, name, organisation, expected && oidc.on());
            return pages.show(
                    "identity/person",
                    PersonPages.page(
                            roll.one(visitor, added.id()).orElseThrow(),
                            Reach.of(visitor, organisations),
                            visitor,
                            oidc.on(),
                            added.password(),
                            Optional.empty()));
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    NEW,
                    page(visitor, Optional.of(refusal), account, name, organisation, expected));
        }
    }

    private NewPersonPage page(
            Visitor visitor,
            Optional<Refusal> refusal,
            String account,
            String name,
            String organisation,
            boolean expected) {
        return new NewPersonPage(
                Reach.of(visitor, organisations).choices(), oidc.on(), refusal, account, name, organisation, expected);
    }
}
