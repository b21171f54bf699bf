package cn.zhunsheng.server.identity;

import java.time.Instant;
import java.util.Locale;

/// How an account stands at a moment.
enum PersonState {
    ACTIVE,
    /// The password is for one time and was not changed yet.
    NEWCOMER,
    /// Locked for a while after wrong passwords.
    LOCKED,
    DISABLED;

    static PersonState of(Person person, Instant now) {
        if (person.disabled()) {
            return DISABLED;
        }
        if (person.locked(now)) {
            return LOCKED;
        }
        return person.oneTime() ? NEWCOMER : ACTIVE;
    }

    /// In lower case, as pages, the API and URLs write it.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The class of its mark on a page.
    String mark() {
        return switch (this) {
            case ACTIVE -> "good";
            case NEWCOMER, LOCKED -> "warn";
            case DISABLED -> "bad";
        };
    }

    /// The sign before its word: state is never told by colour alone.
    String sign() {
        return switch (this) {
            case ACTIVE -> "✓";
            case NEWCOMER -> "…";
            case LOCKED -> "!";
            case DISABLED -> "✕";
        };
    }
}
