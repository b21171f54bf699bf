package cn.zhunsheng.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of a code that was asked for.
public final class Translation {
    private final String code;
    private final @Nullable Code found;
    private final @Nullable Code counterpart;

    Translation(String code, @Nullable Code found, @Nullable Code counterpart) {
        this.code = code;
        this.found = found;
        this.counterpart = counterpart;
    }

    /// As it was asked.
    public String code() {
        return code;
    }

    /// Empty when the set has never held it.
    public Optional<Code> found() {
        return Optional.ofNullable(found);
    }

    /// The code of the other set that says the same; empty when none was asked for, or not exactly one is meant.
    public Optional<Code> counterpart() {
        return Optional.ofNullable(counterpart);
    }
}
