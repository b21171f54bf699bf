package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opinions while a draft is open to them: anyone who is signed in gives one, editors take in those that came by letter
/// and answer each.
@Component
class Opinions {
    private final ProjectStore projects;
    private final OpinionStore store;
    private final Trail trail;
    private final Clock clock;

    Opinions(ProjectStore projects, OpinionStore store, Trail trail, Clock clock) {
        this.projects = projects;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// Adds them all; gives their ids in the same order.
    @Transactional(rollbackFor = Exception.class)
    public List<UUID> give(Visitor by, UUID id, List<Opinion.Given> given) throws Refusal {
        demandOpen(id);
        if (given.isEmpty()) {
            throw StandardRefusals.opinionAbsent();
        }
        List<UUID> made = given.stream()
                .map(one -> store.add(id, one, by.name(), clock.instant()))
                .toList();
        trail.record(
                by, Deed.of("standard.opinions_given", "standard:" + id).with("count", Integer.toString(given.size())));
        return made;
    }

    /// Answers one.
    ///
    /// @throws Refusal `standard.project_changed` when somebody answered it meanwhile
    @Transactional(rollbackFor = Exception.class)
    public void answer(Visitor by, UUID id, UUID opinion, int version, String answer, String reason) throws Refusal {
        Project project = demandOpen(id);
        Projects.demand(by, project, Role.EDITOR);
        Opinion old = store.one(id, opinion).orElseThrow(Absent::new);
        boolean reasoned = answer.equals("adopted") || !reason.isBlank();
        if (!Opinion.ANSWERS.contains(answer) || !reasoned) {
            throw StandardRefusals.answerUnclear();
        }
        if (!store.answer(opinion, version, answer, reason.strip(), by.name(), clock.instant())) {
            throw StandardRefusals.changedMeanwhile(
                    store.one(id, opinion).map(Opinion::answeredBy).orElse(""));
        }
        trail.record(
                by,
                Deed.of("standard.opinion_answered", "standard:" + id)
                        .with("opinion", Integer.toString(old.place()))
                        .with("answer", answer));
    }

    /// Held until the transaction ends, so that places are given once.
    private Project demandOpen(UUID id) throws Refusal {
        Project project = projects.oneForUpdate(id).orElseThrow(Absent::new);
        if (project.stage() != Stage.CONSULTATION) {
            throw StandardRefusals.stageClosed();
        }
        return project;
    }
}
