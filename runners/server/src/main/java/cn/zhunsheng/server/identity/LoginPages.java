package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The door, as people see it.
@Controller
final class LoginPages {
    private static final List<String> WORDS = List.of("wrong", "left", "unknown", "refused", "unreachable");

    private final Oidc settings;
    private final Optional<OidcSignIn> oidc;
    private final Pages pages;

    LoginPages(Oidc settings, Optional<OidcSignIn> oidc, Pages pages) {
        this.settings = settings;
        this.oidc = oidc;
        this.pages = pages;
    }

    /// What the page says above the form: a word of [#WORDS], or nothing. `oidc` is the other service's name where
    /// there
    /// is one, and may then be empty.
    record LoginPage(String said, Optional<String> oidc) {
        boolean bad() {
            return !said.isEmpty() && !said.equals("left");
        }
    }

    @GetMapping("/login")
    View login(@RequestParam Map<String, String> asked) {
        String said = WORDS.stream().filter(asked::containsKey).findFirst().orElse("");
        return pages.show(
                "identity/login", new LoginPage(said, settings.on() ? Optional.of(settings.name()) : Optional.empty()));
    }

    /// To the other service, when it answers.
    @GetMapping("/login/oidc")
    View leave() {
        boolean reachable = oidc.orElseThrow(Absent::new).reachable();
        return new RedirectView(reachable ? OidcConfiguration.LEAVE : "/login?unreachable");
    }
}
