package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One person for programs: roles, password, lock, tie.
@RestController
final class PersonApi {
    private final People people;
    private final Standing standing;

    PersonApi(People people, Standing standing) {
        this.people = people;
        this.standing = standing;
    }

    record Grant(@Nullable String role, @Nullable String organisation) {}

    /// For one time; given in this answer alone.
    record Password(String password) {}

    @PostMapping("/api/v1/people/{id}/grants")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody Grant grant)
            throws Refusal {
        people.grant(visitor, id, grant.role, grant.organisation);
    }

    @DeleteMapping("/api/v1/people/{id}/grants/{role}/{organisation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeAway(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @PathVariable String role,
            @PathVariable String organisation)
            throws Refusal {
        people.takeAway(visitor, id, role, organisation);
    }

    @PostMapping("/api/v1/people/{id}/password")
    Password resetPassword(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal {
        return new Password(standing.resetPassword(visitor, id));
    }

    @PostMapping("/api/v1/people/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        standing.unlock(visitor, id);
    }

    @PostMapping("/api/v1/people/{id}/tie")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expect(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        standing.expect(visitor, id);
    }

    @DeleteMapping("/api/v1/people/{id}/tie")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void untie(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal {
        standing.untie(visitor, id);
    }
}
