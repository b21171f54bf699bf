package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// One's own account.
@Controller
final class AccountPages {
    private final Accounts accounts;
    private final IdentityStore store;
    private final Organisations organisations;
    private final Pages pages;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AccountPages(Accounts accounts, IdentityStore store, Organisations organisations, Pages pages) {
        this.accounts = accounts;
        this.store = store;
        this.organisations = organisations;
        this.pages = pages;
    }

    /// A role and where it is held.
    record HeldRole(String role, String organisation) {}

    record AccountPage(Visitor visitor, List<HeldRole> roles) {}

    record PasswordPage(boolean newcomer, Optional<Refusal> refusal) {}

    @GetMapping("/account")
    View account(@AuthenticationPrincipal Visitor visitor) {
        List<HeldRole> roles = visitor.grants().stream()
                .map(grant -> new HeldRole(
                        grant.role().id(),
                        organisations.name(grant.organisation()).orElse("")))
                .toList();
        return pages.show("identity/account", new AccountPage(visitor, roles));
    }

    @GetMapping(VisitorFilter.NEW_PASSWORD)
    View password(@AuthenticationPrincipal Visitor visitor) {
        return pages.show("identity/password", new PasswordPage(newcomer(visitor), Optional.empty()));
    }

    @PostMapping(VisitorFilter.NEW_PASSWORD)
    View change(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String old,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            accounts.changePassword(visitor, old, fresh, again);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "identity/password",
                    new PasswordPage(newcomer(visitor), Optional.of(refusal)));
        }
        stay(visitor, request, response);
        return Here.to("/", "identity.password.changed", flash);
    }

    /// Ends every session, this one too.
    @PostMapping("/account/sign-out")
    View signOutEverywhere(@AuthenticationPrincipal Visitor visitor) {
        accounts.endSessions(visitor);
        return new RedirectView("/login?left");
    }

    /// Who just proved the old password goes on in a session of a new number.
    private void stay(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        Person person = store.person(visitor.id()).orElseThrow();
        request.changeSessionId();
        sessions.saveContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(person.id(), person.epoch()), null, List.of())),
                request,
                response);
    }

    private static boolean newcomer(Visitor visitor) {
        return visitor.kind() == Visitor.Kind.NEWCOMER;
    }
}
