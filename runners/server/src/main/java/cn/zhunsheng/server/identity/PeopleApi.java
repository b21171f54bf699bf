package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// People for programs: listed, added, changed.
@RestController
final class PeopleApi {
    private static final int MOST = 1_000;

    private final Roll roll;
    private final People people;
    private final Standing standing;

    PeopleApi(Roll roll, People people, Standing standing) {
        this.roll = roll;
        this.people = people;
        this.standing = standing;
    }

    record Held(String role, UUID organisation) {}

    /// `state` is `active`, `newcomer`, `locked` or `disabled`; `signedInAt` is absent for who never did.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            UUID id,
            String account,
            String name,
            UUID organisation,
            List<Held> roles,
            String state,
            @Nullable Instant signedInAt,
            boolean local,
            boolean tied,
            boolean expected) {
        static Entry of(PersonLine line) {
            return new Entry(
                    line.id(),
                    line.account(),
                    line.name(),
                    line.organisation(),
                    line.roles().stream()
                            .map(role -> new Held(role.role(), role.organisation()))
                            .toList(),
                    line.state().id(),
                    line.signedInAt().orElse(null),
                    line.local(),
                    line.tied(),
                    line.expected());
        }
    }

    record NewPerson(
            @Nullable String account,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable Boolean expected) {}

    /// `password` is for one time and given in this answer alone; absent for who signs in by the other service.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Added(UUID id, @Nullable String password) {}

    /// What is absent stays.
    record Change(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable Boolean disabled,
            @Nullable String reason) {}

    @GetMapping("/api/v1/people")
    List<Entry> people(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        PeopleFilter filter = PeopleFilter.of(text, organisation, role, state, after);
        return roll.find(visitor, filter, Math.clamp(limit, 1, MOST)).stream()
                .map(Entry::of)
                .toList();
    }

    @PostMapping("/api/v1/people")
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@AuthenticationPrincipal Visitor visitor, @RequestBody NewPerson person) throws Refusal {
        boolean expected = Boolean.TRUE.equals(person.expected);
        People.Added added = people.add(visitor, person.account, person.name, person.organisation, expected);
        return new Added(added.id(), added.password().orElse(null));
    }

    @GetMapping("/api/v1/people/{id}")
    Entry person(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        return roll.one(visitor, id).map(Entry::of).orElseThrow(Absent::new);
    }

    @PatchMapping("/api/v1/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody Change change)
            throws Refusal {
        standing.change(visitor, id, change);
    }
}
