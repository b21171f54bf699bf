package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.match.names.Comment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A column of a table that matches no element, as somebody of that organisation brought it. `type`, `length` and
/// `comment` are empty where the table does not state them; `nearest` are elements that came near, surest first.
record DeclaredColumn(
        UUID organisation,
        String table,
        String name,
        String type,
        String length,
        String comment,
        List<Nearest> nearest,
        String broughtBy,
        Instant at) {
    DeclaredColumn {
        nearest = List.copyOf(nearest);
    }

    /// An element that the column might have been; `confidence` is from 0 to 1.
    record Nearest(String element, String name, BigDecimal confidence) {}

    /// What the column is called by people: what its comment says first, or its own name.
    String called() {
        List<String> phrases = Comment.of(comment).phrases();
        return phrases.isEmpty() ? name : phrases.getFirst();
    }

    String folded() {
        return FoldedName.of(called());
    }

    /// As a script has it.
    String declared() {
        return length.isEmpty() ? type : type + "(" + length + ")";
    }
}
