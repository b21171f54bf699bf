package cn.zhunsheng.dictionary;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A code set's heading and its codes.
///
/// `table` gives the codes in the package's order, no code twice. It is asked, not held, because a compiled
/// package reads a table of thousands of rows only when a check or a reader needs it; asked again it gives
/// the same list.
public record CodeSet(
        String id,
        Words title,
        String source,
        String version,
        Completeness completeness,
        Evidence evidence,
        Optional<String> base,
        String note,
        Supplier<List<Code>> table) {
    public List<Code> codes() {
        return table.get();
    }

    /// The heaviest finding that a value outside this set may give.
    public Severity heaviest() {
        return completeness.heaviest() == Severity.WARNING ? Severity.WARNING : evidence.heaviest();
    }

    public Optional<Code> find(String code) {
        return codes().stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
