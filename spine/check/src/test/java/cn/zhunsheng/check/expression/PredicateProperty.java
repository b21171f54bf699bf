package cn.zhunsheng.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.rule.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PredicateProperty {
    @Property(tries = 500)
    void failsTheRowsThatTheInterpreterFails(@ForAll long seed, @ForAll Encoding encoding) {
        RandomRules draw = new RandomRules(seed);
        Expr rule = draw.rule(4);
        Predicate predicate = Predicate.compile(rule, Sample.environment());
        // Every number of the rule occurs twice here, and so is worked out once for both.
        Sharing sharing = new Sharing(List.of(rule, rule));
        List<Predicate> shared =
                List.of(sharing.compile(rule, Sample.environment()), sharing.compile(rule, Sample.environment()));
        // Twice, because what a batch leaves in the vectors must not reach the next one.
        for (int batch = 0; batch < 2; batch++) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (int i = 0; i < Cells.BATCH; i++) {
                rows.add(draw.row());
            }
            int[] selected = selected(rule, rows, new Random(seed));
            int[] out = new int[selected.length];
            Batch cells = new Batch(rows, encoding);
            int n = predicate.failing(cells, selected, selected.length, out);

            int[] expected = Arrays.stream(selected)
                    .filter(row -> !new Interpreter(rows.get(row)).passes(rule))
                    .toArray();
            assertThat(Arrays.copyOf(out, n)).as(rule.toString()).isEqualTo(expected);
            for (Predicate one : shared) {
                int failing = one.failing(cells, selected, selected.length, out);
                assertThat(Arrays.copyOf(out, failing)).as("shared " + rule).isEqualTo(expected);
            }
        }
    }

    /// The rows that have every field that the rule reads, in no order.
    private static int[] selected(Expr rule, List<Map<String, String>> rows, Random random) {
        List<Integer> selected = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).keySet().containsAll(rule.fieldsRead())) {
                selected.add(row);
            }
        }
        Collections.shuffle(selected, random);
        return selected.stream().mapToInt(Integer::intValue).toArray();
    }
}
