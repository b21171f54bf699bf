package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Problems as they are met, in that order. One owner, one thread.
public final class Problems {
    private final List<Problem> met = new ArrayList<>();

    /// Notes what makes a package unusable.
    public void error(String code, String where, Words what, Words fix) {
        met.add(new Problem(code, Severity.ERROR, what, where, fix));
    }

    /// Notes what someone should look at.
    public void warning(String code, String where, Words what, Words fix) {
        met.add(new Problem(code, Severity.WARNING, what, where, fix));
    }

    /// Notes a refusal, at its own place where it has one and otherwise at `where`.
    public void refused(Refusal refusal, String where) {
        met.add(Problem.of(refusal, refusal.where().isEmpty() ? where : refusal.where()));
    }

    public void addAll(List<Problem> more) {
        met.addAll(more);
    }

    /// What was met so far, in order.
    public List<Problem> list() {
        return List.copyOf(met);
    }

    /// Whether any of them is an error.
    public boolean anyError() {
        return met.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
