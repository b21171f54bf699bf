package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.check.KeptRuns;
import cn.zhunsheng.server.check.UnmatchedColumn;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.Committed;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Standards to be made (待新建标准): columns that matched nothing in checks, each with its evidence; one press makes a
/// proposal of it.
@Controller
final class DraftPages {
    private static final int MOST = 5_000;

    private final KeptRuns runs;
    private final DecisionStore decisions;
    private final Proposals proposals;
    private final Assessing assessing;
    private final ProposalViews views;
    private final CurrentDictionary current;
    private final Trail trail;
    private final Clock clock;
    private final Pages pages;
    private final TransactionTemplate transaction;

    DraftPages(
            KeptRuns runs,
            DecisionStore decisions,
            Proposals proposals,
            Assessing assessing,
            ProposalViews views,
            CurrentDictionary current,
            Trail trail,
            Clock clock,
            Pages pages,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.decisions = decisions;
        this.proposals = proposals;
        this.assessing = assessing;
        this.views = views;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/proposals/drafts")
    View list(@AuthenticationPrincipal Visitor visitor) throws Refusal, IOException {
        Map<String, List<UnmatchedColumn>> byName = byName(visitor);
        Map<String, Decided> decided = decisions.columns();
        List<DraftsPage.Line> lines = new ArrayList<>();
        byName.forEach((folded, columns) -> {
            UnmatchedColumn latest = columns.getFirst();
            lines.add(new DraftsPage.Line(
                    latest.name(),
                    folded,
                    columns.size(),
                    latest.run(),
                    latest.source(),
                    latest.evidence(),
                    Drafting.type(latest.evidence()) + " " + Drafting.format(latest.evidence()),
                    Optional.ofNullable(decided.get(folded))));
        });
        lines.sort(Comparator.comparing((DraftsPage.Line line) -> line.decided().isPresent())
                .thenComparing(Comparator.comparingInt(DraftsPage.Line::seen).reversed())
                .thenComparing(DraftsPage.Line::folded));
        return pages.show("change/drafts", new DraftsPage(lines, views.packages()));
    }

    private Map<String, List<UnmatchedColumn>> byName(Visitor visitor) {
        Map<String, List<UnmatchedColumn>> byName = new LinkedHashMap<>();
        for (UnmatchedColumn column : runs.unmatched(visitor, MOST)) {
            byName.computeIfAbsent(FoldedName.of(column.name()), name -> new ArrayList<>())
                    .add(column);
        }
        return byName;
    }

    @PostMapping("/proposals/drafts")
    View propose(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String folded,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            RedirectAttributes flash)
            throws Refusal, IOException {
        List<UnmatchedColumn> columns = byName(visitor).getOrDefault(folded, List.of());
        if (columns.isEmpty()) {
            throw new Absent();
        }
        UnmatchedColumn column = columns.getFirst();
        String note = "草稿，待补全；见于 " + column.source() + " 等 " + columns.size() + " 次检查";
        Map<String, String> values = Drafting.element(current.edition(), column, note);
        Written written = new Written(
                packageId,
                Kind.ELEMENT,
                false,
                "新建数据元：" + column.name().strip(),
                "检查中的列没有对应的数据元：" + note,
                assessing.version(packageId),
                0,
                values);
        UUID id = made(visitor, written);
        decide(visitor, folded, Optional.of(id), "");
        return Here.to("/proposals/" + id + "/edit", "change.draft.made", flash);
    }

    private UUID made(Visitor visitor, Written written) throws Refusal, IOException {
        try {
            return proposals.add(visitor, written);
        } catch (Clash clash) {
            throw new IllegalStateException("It was made upon the package of now", clash);
        }
    }

    @PostMapping("/proposals/drafts/dismiss")
    View dismiss(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String folded,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        if (!byName(visitor).containsKey(folded)) {
            throw new Absent();
        }
        if (reason.isBlank()) {
            throw ChangeRefusals.textMissing();
        }
        decide(visitor, folded, Optional.empty(), reason.strip());
        return Here.to("/proposals/drafts", "change.draft.dismissed", flash);
    }

    private void decide(Visitor visitor, String folded, Optional<UUID> proposal, String reason)
            throws Refusal, IOException {
        Committed.by(transaction, () -> {
            decisions.column(folded, proposal.orElse(null), reason, visitor, clock.instant());
            trail.record(
                    visitor,
                    Deed.of("change.column_decided", "column:" + folded)
                            .with("proposal", proposal.map(UUID::toString).orElse(""))
                            .because(reason));
            return folded;
        });
    }
}
