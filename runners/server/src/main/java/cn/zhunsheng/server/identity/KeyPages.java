package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Keys of machines, listed, made and revoked.
@Controller
final class KeyPages {
    private static final String KEYS = "identity/keys";

    private final Keys keys;
    private final Organisations organisations;
    private final Clock clock;
    private final Pages pages;

    KeyPages(Keys keys, Organisations organisations, Clock clock, Pages pages) {
        this.keys = keys;
        this.organisations = organisations;
        this.clock = clock;
        this.pages = pages;
    }

    @Bean
    static NavEntry keysEntry() {
        return new NavEntry(93, "/keys", "identity.keys");
    }

    record Row(ApiKey key, String organisation, ApiKey.State state) {
        boolean inForce() {
            return state == ApiKey.State.IN_FORCE;
        }

        /// The words of the state.
        String says() {
            return switch (state) {
                case IN_FORCE -> "identity.key.in-force";
                case EXPIRED -> "identity.key.expired";
                case REVOKED -> "identity.key.revoked";
                case ORPHANED -> "identity.key.orphaned";
            };
        }
    }

    /// `roles` are those that the reader holds somewhere; `token` is shown this once.
    record KeysPage(
            List<Row> rows,
            List<Reach.Choice> choices,
            List<String> roles,
            String name,
            Optional<String> token,
            Optional<Refusal> refusal) {}

    @GetMapping("/keys")
    View keys(@AuthenticationPrincipal Visitor visitor) {
        return pages.show(KEYS, page(visitor, "", Optional.empty(), Optional.empty()));
    }

    @PostMapping("/keys")
    View make(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String name,
            @RequestParam String organisation,
            @RequestParam(required = false) @Nullable List<String> role,
            @RequestParam int days) {
        try {
            Keys.Made made = keys.make(visitor, new Keys.Wish(name, organisation, role, days));
            return pages.show(KEYS, page(visitor, "", Optional.of(made.token().text()), Optional.empty()));
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    KEYS,
                    page(visitor, name, Optional.empty(), Optional.of(refusal)));
        }
    }

    @PostMapping("/keys/{id}/revoke")
    View revoke(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        keys.revoke(visitor, id);
        return Here.to("/keys", "console.done", flash);
    }

    private KeysPage page(Visitor visitor, String name, Optional<String> token, Optional<Refusal> refusal) {
        Instant now = clock.instant();
        List<Row> rows = keys.within(visitor).stream()
                .map(key -> new Row(key, organisations.name(key.organisation()).orElse(""), key.state(now)))
                .toList();
        List<String> roles = Arrays.stream(Role.values())
                .filter(visitor.roles()::contains)
                .map(Role::id)
                .toList();
        return new KeysPage(rows, Reach.of(visitor, organisations).choices(), roles, name, token, refusal);
    }
}
