package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// Knows attributes that people added to elements and code sets: a room to the right keeps them and implements this as
/// a
/// bean, and the thing's page shows what it says.
public interface AddedFacts {
    /// What was added to the thing `package/id`; `thing` is `element` or `codeset`. Empty when no attribute is offered.
    Optional<Added> of(String thing, String reference);

    /// The attributes in their order, and where their values are changed.
    record Added(List<Line> lines, String path) {
        public Added {
            lines = List.copyOf(lines);
        }
    }

    /// An attribute; `value` is empty where none was given, `missing` when it should have been; `leads` when it is an
    /// address of `https`.
    record Line(Words name, String value, boolean leads, boolean missing) {}
}
