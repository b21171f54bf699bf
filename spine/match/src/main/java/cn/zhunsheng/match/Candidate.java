package cn.zhunsheng.match;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// An element that a column may be.
///
/// `confidence` is from 0 to 1: of columns matched with 0.9, nine in ten are right. `role` is the qualifier
/// that says whose or which it is (户主, 代理人), by name. `because` gives the reasons, most telling first, and last
/// what the values say against it.
public record Candidate(ElementId element, Words name, double confidence, Optional<String> role, List<Words> because) {
    public Candidate {
        because = List.copyOf(because);
    }
}
