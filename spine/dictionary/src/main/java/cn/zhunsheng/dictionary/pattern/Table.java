package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns an [Automaton] into a deterministic table by the construction of subsets.
final class Table {
    /// The state that nothing leads out of; reading may stop there.
    static final int DEAD = 0;

    /// Lawful patterns need some thousands of visits; this many take about a second.
    private static final int MOST_WORK = 20_000_000;

    private final Automaton automaton;
    private final TooLarge tooLarge;
    private final Map<IntBuffer, Integer> numbers = new HashMap<>();
    private final List<IntBuffer> subsets = new ArrayList<>();
    private final List<char[]> rows = new ArrayList<>();
    private int start = DEAD;
    private int work;

    private Table(Automaton automaton, TooLarge tooLarge) {
        this.automaton = automaton;
        this.tooLarge = tooLarge;
    }

    static Table of(Automaton.Start start, TooLarge tooLarge) throws Refusal {
        Table table = new Table(start.automaton(), tooLarge);
        table.number(IntBuffer.allocate(0));
        BitSet first = new BitSet();
        first.set(start.state());
        table.start = table.number(table.closed(first));
        for (int state = DEAD; state < table.subsets.size(); state++) {
            table.rows.add(table.row(table.subsets.get(state)));
        }
        return table;
    }

    /// Where reading begins: [#DEAD] when the pattern has no strings at all.
    int start() {
        return start;
    }

    /// 256 entries a state: where each byte leads.
    char[] next() {
        char[] next = new char[rows.size() << 8];
        for (int state = 0; state < rows.size(); state++) {
            System.arraycopy(rows.get(state), 0, next, state << 8, 256);
        }
        return next;
    }

    /// Whether the value may end in the state. The accepting state of the automaton has the lowest number, so
    /// it stands first.
    boolean[] accepting() {
        boolean[] accepting = new boolean[subsets.size()];
        for (int state = 0; state < accepting.length; state++) {
            IntBuffer subset = subsets.get(state);
            accepting[state] = subset.hasRemaining() && subset.get(0) == Automaton.ACCEPT;
        }
        return accepting;
    }

    private int number(IntBuffer subset) throws Refusal {
        Integer known = numbers.get(subset);
        if (known != null) {
            return known;
        }
        if (subsets.size() > TooLarge.MOST_STATES) {
            throw tooLarge.refusal();
        }
        numbers.put(subset, subsets.size());
        subsets.add(subset);
        return subsets.size() - 1;
    }

    /// Bytes between two borders of the subset's steps lead to the same place: one closure serves them all.
    private char[] row(IntBuffer subset) throws Refusal {
        List<Automaton.Step> steps = new ArrayList<>();
        for (int i = 0; i < subset.limit(); i++) {
            steps.addAll(automaton.steps(subset.get(i)));
        }
        BitSet borders = new BitSet();
        borders.set(256);
        for (Automaton.Step step : steps) {
            borders.set(step.from());
            borders.set(step.to() + 1);
        }
        char[] row = new char[256];
        for (int from = borders.nextSetBit(0); from < 256; from = borders.nextSetBit(from + 1)) {
            BitSet targets = new BitSet();
            for (Automaton.Step step : steps) {
                if (step.from() <= from && from <= step.to()) {
                    targets.set(step.target());
                }
            }
            Arrays.fill(row, from, borders.nextSetBit(from + 1), (char) number(closed(targets)));
        }
        return row;
    }

    /// The targets and all that they reach without reading; only states that read or accept are kept, because
    /// only they tell subsets apart.
    private IntBuffer closed(BitSet targets) throws Refusal {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        targets.stream().forEach(open::add);
        BitSet kept = new BitSet();
        while (!open.isEmpty()) {
            int state = open.remove();
            if (state == Automaton.ACCEPT || !automaton.steps(state).isEmpty()) {
                kept.set(state);
            }
            for (int target : automaton.free(state)) {
                if (!targets.get(target)) {
                    targets.set(target);
                    open.add(target);
                }
            }
            if (++work > MOST_WORK) {
                throw tooLarge.refusal();
            }
        }
        return IntBuffer.wrap(kept.stream().toArray());
    }
}
