package cn.zhunsheng.server.check;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.schema.HeaderTable;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import cn.zhunsheng.match.proposal.Proposals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the columns that a check did not judge and that match no element, by the first rows of each source.
final class UnmatchedFinder {
    private static final int ROWS = 1_000;
    private static final int MOST = 200;

    private final Packages packages;
    private final ProfilePlan plan;

    UnmatchedFinder(Packages packages, LocalDate day) {
        this.packages = packages;
        this.plan = new ProfilePlan(packages.dictionary(), day);
    }

    List<UnmatchedColumn> of(Run run, List<Source> sources, CheckResult result) throws Refusal, IOException {
        List<UnmatchedColumn> found = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            SourceResult judged = result.sources().get(i);
            if (!judged.unmapped().isEmpty()) {
                try (Rows rows = Rows.open(sources.get(i), run.reading().options())) {
                    found.addAll(of(run, rows, judged));
                }
            }
        }
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private List<UnmatchedColumn> of(Run run, Rows rows, SourceResult judged) throws IOException {
        List<String> header = rows.header();
        List<ProfileFold> folds = new ArrayList<>();
        List<Shapes> shapes = new ArrayList<>();
        header.forEach(cell -> {
            folds.add(new ProfileFold(plan));
            shapes.add(new Shapes());
        });
        Optional<Rows.Row> row = rows.next();
        for (int read = 0; read < ROWS && row.isPresent(); read++, row = rows.next()) {
            List<String> cells = row.get().cells();
            for (int i = 0; i < Math.min(cells.size(), folds.size()); i++) {
                folds.get(i).add(cells.get(i));
                shapes.get(i).add(cells.get(i));
            }
        }
        Map<String, ColumnProfile> profiles = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            profiles.putIfAbsent(header.get(i), folds.get(i).profile());
        }
        TableMatch match = packages.matching().of(HeaderTable.of(rows.source()), profiles);
        Set<String> unmapped = new HashSet<>(judged.unmapped());
        List<UnmatchedColumn> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (unmapped.remove(header.get(i)) && !header.get(i).isBlank() && matchesNothing(match, header.get(i))) {
                ColumnEvidence evidence = evidence(folds.get(i).profile(), shapes.get(i));
                found.add(new UnmatchedColumn(run.id(), run.organisation(), judged.name(), header.get(i), evidence));
            }
        }
        return found;
    }

    private static boolean matchesNothing(TableMatch match, String cell) {
        String folded = FoldedName.of(cell);
        return match.columns().stream()
                .filter(column -> FoldedName.of(column.column().name()).equals(folded))
                .findFirst()
                .filter(UnmatchedFinder::known)
                .isEmpty();
    }

    private static boolean known(ColumnMatch match) {
        return match.choice().isPresent()
                || match.candidates().stream().anyMatch(candidate -> candidate.confidence() >= Proposals.UNSURE);
    }

    private static ColumnEvidence evidence(ColumnProfile profile, Shapes shapes) {
        String dates = profile.moments().entrySet().stream()
                .filter(moment -> moment.getValue() * 10 >= profile.present() * 9)
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse("");
        return new ColumnEvidence(
                profile.values(),
                profile.absent(),
                profile.distinct(),
                profile.shortest(),
                profile.longest(),
                profile.numbers(),
                dates,
                shapes.most());
    }
}
