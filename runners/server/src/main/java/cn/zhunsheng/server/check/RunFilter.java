package cn.zhunsheng.server.check;

import java.time.Instant;
import java.util.Optional;

/// Which runs are asked for; empty texts ask for all. `before` is the moment that a page ended at.
record RunFilter(String state, String model, String person, String name, Optional<Instant> before, int most) {
    static RunFilter of(String state, String model, String person, String name, Optional<Instant> before, int most) {
        return new RunFilter(state.strip(), model.strip(), person.strip(), name.strip(), before, most);
    }
}
