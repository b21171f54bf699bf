package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A nondeterministic automaton over bytes, built from its end to its beginning: each part is built onto the
/// state that follows it, so equal tails of UTF-8 sequences become one state.
final class Automaton {
    /// The only state that accepts.
    static final int ACCEPT = 0;

    /// Far above what ends as a table of lawful size.
    private static final int MOST_STATES = 50_000;

    /// A step over one byte of `from` to `to`.
    record Step(int from, int to, int target) {}

    private final List<List<Step>> steps = new ArrayList<>();
    private final List<List<Integer>> free = new ArrayList<>();
    private final Map<CodePoints, List<int[]>> encoded = new HashMap<>();
    private final TooLarge tooLarge;

    private Automaton(TooLarge tooLarge) throws Refusal {
        this.tooLarge = tooLarge;
        state();
    }

    /// The automaton and its first state.
    record Start(Automaton automaton, int state) {}

    static Start of(Node node, TooLarge tooLarge) throws Refusal {
        Automaton automaton = new Automaton(tooLarge);
        return new Start(automaton, automaton.build(node, ACCEPT));
    }

    List<Step> steps(int state) {
        return steps.get(state);
    }

    /// Where a state may go without reading.
    List<Integer> free(int state) {
        return free.get(state);
    }

    private int state() throws Refusal {
        if (steps.size() >= MOST_STATES) {
            throw tooLarge.refusal();
        }
        steps.add(new ArrayList<>(1));
        free.add(new ArrayList<>(2));
        return steps.size() - 1;
    }

    private int build(Node node, int next) throws Refusal {
        if (node instanceof Node.Any any) {
            return character(any.set(), next);
        }
        if (node instanceof Node.Repeat repeat) {
            return repeat(repeat, next);
        }
        if (node instanceof Node.Choice choice) {
            int entry = state();
            for (Node branch : choice.branches()) {
                free.get(entry).add(build(branch, next));
            }
            return entry;
        }
        int entry = next;
        for (Node part : ((Node.Sequence) node).parts().reversed()) {
            entry = build(part, entry);
        }
        return entry;
    }

    private int repeat(Node.Repeat repeat, int next) throws Refusal {
        int entry = next;
        if (repeat.most() == Node.Repeat.UNBOUNDED) {
            entry = state();
            free.get(entry).add(next);
            free.get(entry).add(build(repeat.node(), entry));
        }
        for (int i = repeat.least(); i < repeat.most(); i++) {
            int option = state();
            free.get(option).add(next);
            free.get(option).add(build(repeat.node(), entry));
            entry = option;
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = build(repeat.node(), entry);
        }
        return entry;
    }

    private int character(CodePoints set, int next) throws Refusal {
        int entry = state();
        Map<Long, Integer> tails = new HashMap<>();
        for (int[] sequence : encoded.computeIfAbsent(set, Utf8Ranges::of)) {
            int target = next;
            for (int i = sequence.length - 2; i > 0; i -= 2) {
                target = tail(new Step(sequence[i], sequence[i + 1], target), tails);
            }
            steps.get(entry).add(new Step(sequence[0], sequence[1], target));
        }
        return entry;
    }

    /// Tails are told apart by one number: to hash a record costs a starting process more than this does.
    private int tail(Step step, Map<Long, Integer> tails) throws Refusal {
        long key = (long) step.target() << 16 | step.from() << 8 | step.to();
        Integer known = tails.get(key);
        if (known != null) {
            return known;
        }
        int state = state();
        steps.get(state).add(step);
        tails.put(key, state);
        return state;
    }
}
