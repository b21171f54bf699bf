package cn.zhunsheng.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which people are asked for; empty asks for all. `organisation` is one with all below it; `after` is the account that
/// the page before ended at.
record PeopleFilter(String text, @Nullable UUID organisation, String role, String state, String after) {
    static PeopleFilter of(String text, String organisation, String role, String state, String after) {
        return new PeopleFilter(text.strip(), id(organisation), role, state, after);
    }

    /// What is no id finds nobody, as an id of nothing does.
    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    String chosen() {
        return organisation == null ? "" : organisation.toString();
    }
}
