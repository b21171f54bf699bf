package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.match.evidence.Sightings;
import java.util.List;

/// A labelled column and what was found about it; `right` are the places of its element among the
/// sightings, none where it has no element or nothing was found for it.
record Example(GoldColumn gold, Sightings sightings, List<Integer> right) {
    Example {
        right = List.copyOf(right);
    }

    /// Whether something can be learned from it: an element that nothing speaks for teaches nothing.
    boolean teaches() {
        return !gold.hasElement() || !right.isEmpty();
    }
}
