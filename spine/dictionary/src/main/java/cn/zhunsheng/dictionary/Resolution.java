package cn.zhunsheng.dictionary;

import java.util.List;
import java.util.Optional;

/// What came of putting packages together: a dictionary, or the problems that stand in the way. Both when
/// they are warnings.
public record Resolution(Optional<Dictionary> dictionary, List<Problem> problems) {
    public Resolution {
        problems = List.copyOf(problems);
    }
}
