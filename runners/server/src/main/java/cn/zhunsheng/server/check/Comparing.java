package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.check.ComparePage.Change;
import cn.zhunsheng.server.check.ComparePage.Count;
import cn.zhunsheng.server.check.ComparePage.RuleRow;
import cn.zhunsheng.server.check.ComparePage.ScoreRow;
import cn.zhunsheng.server.check.Summary.RuleView;
import cn.zhunsheng.server.check.Summary.ScoreView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What became of scores and rules from one result to another.
final class Comparing {
    private static final Comparator<RuleRow> WORST_FIRST = Comparator.comparingInt(
            (RuleRow row) -> row.change() == Change.WORSE ? 0 : row.change() == Change.BETTER ? 1 : 2);

    private Comparing() {}

    static List<ScoreRow> scores(Summary older, Summary newer) {
        Map<String, ScoreView> before = byCode(older);
        Map<String, ScoreView> after = byCode(newer);
        Map<String, ScoreView> all = new TreeMap<>(before);
        all.putAll(after);
        List<ScoreRow> rows = new ArrayList<>();
        rows.add(new ScoreRow(
                "",
                new Words("总分", "Total"),
                older.score(),
                newer.score(),
                change(older.score(), newer.score(), false)));
        all.forEach((code, score) -> {
            Optional<BigDecimal> one = Optional.ofNullable(before.get(code)).map(ScoreView::score);
            Optional<BigDecimal> two = Optional.ofNullable(after.get(code)).map(ScoreView::score);
            rows.add(new ScoreRow(code, score.name(), one, two, change(one, two, score.lowerIsBetter())));
        });
        return rows;
    }

    private static Map<String, ScoreView> byCode(Summary summary) {
        Map<String, ScoreView> scores = new LinkedHashMap<>();
        summary.scores().forEach(score -> scores.put(score.code(), score));
        return scores;
    }

    private static Change change(Optional<BigDecimal> older, Optional<BigDecimal> newer, boolean lowerIsBetter) {
        if (older.isEmpty() || newer.isEmpty()) {
            return Change.SAME;
        }
        int up = newer.get().compareTo(older.get());
        return Change.of(lowerIsBetter ? -up : up);
    }

    /// Worse ones first, then better ones; rules that failed in neither are left out.
    static List<RuleRow> rules(Summary older, Summary newer) {
        Map<String, RuleView> before = byId(older);
        Map<String, RuleView> after = byId(newer);
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        List<RuleRow> rows = new ArrayList<>();
        for (String id : ids) {
            Optional<RuleView> one = Optional.ofNullable(before.get(id));
            Optional<RuleView> two = Optional.ofNullable(after.get(id));
            Optional<Count> first = one.map(Comparing::count);
            Optional<Count> second = two.map(Comparing::count);
            if (first.filter(c -> c.failed() > 0)
                    .or(() -> second.filter(c -> c.failed() > 0))
                    .isPresent()) {
                Change change = first.isPresent() && second.isPresent()
                        ? Change.of(first.get().share() - second.get().share())
                        : Change.SAME;
                rows.add(new RuleRow(id, two.or(() -> one).orElseThrow().title(), first, second, change));
            }
        }
        rows.sort(WORST_FIRST);
        return rows;
    }

    private static Map<String, RuleView> byId(Summary summary) {
        Map<String, RuleView> rules = new LinkedHashMap<>();
        summary.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static Count count(RuleView rule) {
        return new Count(rule.failed(), rule.tested());
    }
}
