package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Keys of machines, for programs of people who are signed in.
@RestController
final class KeyApi {
    private final Keys keys;
    private final Clock clock;

    KeyApi(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /// `state` is `in_force`, `expired`, `revoked` or `orphaned`; `usedAt` is true to the minute, absent for never.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID id,
            String name,
            UUID organisation,
            List<String> roles,
            String hint,
            UUID maker,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            String state) {}

    /// `token` is given in this answer alone.
    record Made(UUID id, String token, Instant expiresAt) {}

    @GetMapping("/api/v1/keys")
    List<Entry> keys(@AuthenticationPrincipal Visitor visitor) {
        Instant now = clock.instant();
        return keys.within(visitor).stream().map(key -> entry(key, now)).toList();
    }

    @PostMapping("/api/v1/keys")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@AuthenticationPrincipal Visitor visitor, @RequestBody Keys.Wish wish) throws Refusal {
        Keys.Made made = keys.make(visitor, wish);
        return new Made(made.key().id(), made.token().text(), made.key().expiresAt());
    }

    @DeleteMapping("/api/v1/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        keys.revoke(visitor, id);
    }

    private static Entry entry(ApiKey key, Instant now) {
        return new Entry(
                key.id(),
                key.name(),
                key.organisation(),
                key.roles().stream().map(Role::id).toList(),
                key.hint(),
                key.maker(),
                key.createdAt(),
                key.expiresAt(),
                key.usedAt().orElse(null),
                key.state(now).name().toLowerCase(Locale.ROOT));
    }
}
