package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.Committed;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is defined twice and differently, and how people settle it.
@Controller
final class ConflictPages {
    private static final Set<String> WAYS = Set.of("merge", "distinct", "map");

    private final CurrentDictionary current;
    private final DecisionStore decisions;
    private final Trail trail;
    private final Clock clock;
    private final Pages pages;
    private final TransactionTemplate transaction;

    ConflictPages(
            CurrentDictionary current,
            DecisionStore decisions,
            Trail trail,
            Clock clock,
            Pages pages,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/conflicts")
    View list() throws Refusal, IOException {
        return pages.show("change/conflicts", page(Optional.empty()));
    }

    private ConflictsPage page(Optional<Refusal> refusal) throws Refusal, IOException {
        Map<String, Settled> settled = decisions.conflicts();
        List<ConflictsPage.Line> lines = new ArrayList<>();
        for (Problem problem : current.edition().conflicts()) {
            lines.add(new ConflictsPage.Line(key(problem), problem, Optional.ofNullable(settled.get(key(problem)))));
        }
        lines.sort(Comparator.comparing((ConflictsPage.Line line) -> !line.open()));
        int open = (int) lines.stream().filter(ConflictsPage.Line::open).count();
        return new ConflictsPage(lines, open, refusal);
    }

    /// Two elements may share several names: what is said tells them apart.
    private static String key(Problem problem) {
        String said = problem.what().en();
        int name = problem.code().equals("package.name_conflict") ? said.indexOf(" is a name of ") : -1;
        return problem.code() + "\n" + problem.where() + (name < 0 ? "" : "\n" + said.substring(0, name));
    }

    private Problem demand(String key) throws Refusal, IOException {
        return current.edition().conflicts().stream()
                .filter(problem -> key(problem).equals(key))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    @PostMapping("/conflicts/settle")
    View settle(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        String plain = key.replace("\r\n", "\n");
        Problem problem = demand(plain);
        if (reason.isBlank() || !WAYS.contains(way)) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "change/conflicts",
                    page(Optional.of(ChangeRefusals.textMissing())));
        }
        Committed.by(transaction, () -> {
            decisions.conflict(plain, way, problem.what().en(), reason.strip(), visitor, clock.instant());
            trail.record(
                    visitor,
                    Deed.of("change.conflict_settled", "conflict:" + problem.code())
                            .with("where", problem.where())
                            .with("way", way)
                            .because(reason.strip()));
            return plain;
        });
        return Here.to("/conflicts", "change.conflict.done", flash);
    }

    @PostMapping("/conflicts/reopen")
    View reopen(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes flash)
            throws Refusal, IOException {
        String plain = key.replace("\r\n", "\n");
        Problem problem = demand(plain);
        Committed.by(transaction, () -> {
            decisions.reopen(plain);
            trail.record(
                    visitor,
                    Deed.of("change.conflict_reopened", "conflict:" + problem.code())
                            .with("where", problem.where()));
            return plain;
        });
        return Here.to("/conflicts", "change.conflict.reopened", flash);
    }
}
