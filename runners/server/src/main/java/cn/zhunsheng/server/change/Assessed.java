package cn.zhunsheng.server.change;

import cn.zhunsheng.server.dictionary.Candidate;
import java.util.List;

/// A package as a proposal would have it. `moved` are the edits whose thing was changed meanwhile by something else.
record Assessed(Candidate candidate, List<Edit> moved) {
    Assessed {
        moved = List.copyOf(moved);
    }

    boolean sound() {
        return candidate.errors().isEmpty();
    }
}
