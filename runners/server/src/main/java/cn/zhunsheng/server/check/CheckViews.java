package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.identity.Organisations;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What the pages of this room show.
@Component
final class CheckViews {
    private static final int OTHERS = 10;

    private final Checks checks;
    private final Starting starting;
    private final Records records;
    private final CurrentDictionary current;
    private final Organisations organisations;
    private final CheckLimits limits;

    CheckViews(
            Checks checks,
            Starting starting,
            Records records,
            CurrentDictionary current,
            Organisations organisations,
            CheckLimits limits) {
        this.checks = checks;
        this.starting = starting;
        this.records = records;
        this.current = current;
        this.organisations = organisations;
        this.limits = limits;
    }

    private String name(UUID organisation) {
        return organisations.name(organisation).orElse("");
    }

    private static boolean own(Visitor visitor, Run run) {
        return visitor.may(run.organisation(), Role.STEWARD);
    }

    /// @param filter asks for one more than is shown, so that it is known whether there are more
    ListPage list(Visitor visitor, RunFilter filter, int shown) {
        List<Run> found = checks.runs(visitor, filter);
        List<Run> runs = found.size() > shown ? found.subList(0, shown) : found;
        Optional<String> earlier = found.size() > shown
                ? Optional.of(ListPage.query(filter, runs.getLast().createdAt().toString()))
                : Optional.empty();
        return new ListPage(
                runs.stream()
                        .map(run -> new ListPage.Line(run, name(run.organisation())))
                        .toList(),
                filter,
                models(),
                !visitor.organisations(Role.STEWARD).isEmpty(),
                earlier,
                Trend.of(runs));
    }

    private List<Proposal.ModelView> models() {
        try {
            return Packages.of(current.edition()).dictionary().models().stream()
                    .map(model -> new Proposal.ModelView(
                            model.reference(), model.value().title()))
                    .toList();
        } catch (Refusal | IOException e) {
            return List.of(); // the page that checks says what is wrong with the packages
        }
    }

    UploadPage upload(Visitor visitor, Optional<Refusal> refusal) {
        List<UploadPage.Place> places = organisations.all().stream()
                .filter(organisation -> !organisation.closed() && visitor.may(organisation.id(), Role.STEWARD))
                .map(organisation -> new UploadPage.Place(organisation.id(), organisation.name()))
                .toList();
        return new UploadPage(
                places, visitor.organisation(), limits.fileBytes(), limits.files(), limits.keepDays(), refusal);
    }

    MappingPage mapping(Visitor visitor, Run run, Optional<Refusal> refusal) throws IOException {
        try {
            Optional<Proposal> proposal = Optional.of(starting.proposal(run));
            return new MappingPage(run, name(run.organisation()), proposal, refusal, own(visitor, run));
        } catch (Refusal e) {
            return new MappingPage(
                    run,
                    name(run.organisation()),
                    Optional.empty(),
                    refusal.or(() -> Optional.of(e)),
                    own(visitor, run));
        }
    }

    ProgressPage progress(Visitor visitor, Run run) {
        Advance advance = checks.advance(run.id());
        return new ProgressPage(
                run, name(run.organisation()), advance, ProgressPage.percent(run, advance), own(visitor, run));
    }

    ReportPage report(Visitor visitor, Run run) throws IOException {
        RunFilter alike =
                new RunFilter(RunState.DONE.id(), run.model().orElse(""), "", "", Optional.empty(), OTHERS + 1);
        List<Run> others = checks.runs(visitor, alike).stream()
                .filter(other -> !other.id().equals(run.id()))
                .limit(OTHERS)
                .toList();
        return new ReportPage(
                run, name(run.organisation()), records.summary(run.id()), others, own(visitor, run), FailureList.MOST);
    }

    OverPage over(Visitor visitor, Run run, Optional<Refusal> refusal) {
        return new OverPage(run, name(run.organisation()), refusal, own(visitor, run));
    }

    /// Empty when one of them has no result.
    Optional<ComparePage> comparison(Run one, Run two) throws IOException {
        boolean inOrder = !one.createdAt().isAfter(two.createdAt());
        Run older = inOrder ? one : two;
        Run newer = inOrder ? two : one;
        Optional<Summary> before = records.summary(older.id());
        Optional<Summary> after = records.summary(newer.id());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ComparePage(
                older, newer, Comparing.scores(before.get(), after.get()), Comparing.rules(before.get(), after.get())));
    }
}
