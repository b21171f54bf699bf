package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Problems as they are met, in that order. One owner, one thread.
public final class Problems {
    /// Nobody reads more, and a hostile package has millions.
    private static final int MOST = 10_000;

    private final List<Problem> met = new ArrayList<>();

    /// Notes what makes a package unusable.
    public void error(String code, String where, Words what, Words fix) {
        note(new Problem(code, Severity.ERROR, what, where, fix));
    }

    /// Notes what someone should look at.
    public void warning(String code, String where, Words what, Words fix) {
        note(new Problem(code, Severity.WARNING, what, where, fix));
    }

    /// Notes a refusal, at its own place where it has one and otherwise at `where`.
    public void refused(Refusal refusal, String where) {
        note(Problem.of(refusal, refusal.where().isEmpty() ? where : refusal.where()));
    }

    public void addAll(List<Problem> more) {
        more.forEach(this::note);
    }

    private void note(Problem problem) {
        if (met.size() < MOST) {
            met.add(problem);
        } else if (met.size() == MOST) {
            met.add(new Problem(
                    "package.problems_too_many",
                    Severity.ERROR,
                    new Words(
                            "问题超过 %d 个，其余没有列出。".formatted(MOST),
                            "There are more than %d problems; the others are not listed.".formatted(MOST)),
                    problem.where(),
                    new Words("先改正列出的问题，再运行一次。", "Correct those that are listed, then run again.")));
        }
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
