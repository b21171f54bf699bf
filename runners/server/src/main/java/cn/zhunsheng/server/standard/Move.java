package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.access.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A step of a project from one stage to another, who may take it, and what it asks for.
///
/// What judges a text is done by somebody who wrote nothing of it.
enum Move {
    PLAN(Stage.STUDY, Stage.PLANNED, Role.EDITOR),
    DRAFT(Stage.PLANNED, Stage.DRAFTING, Role.EDITOR),
    CONSULT(Stage.DRAFTING, Stage.CONSULTATION, Role.EDITOR),
    REDRAFT(Stage.CONSULTATION, Stage.DRAFTING, Role.EDITOR),
    SUBMIT(Stage.CONSULTATION, Stage.EXAMINATION, Role.EDITOR),
    PASS(Stage.EXAMINATION, Stage.APPROVAL, Role.REVIEWER),
    RETURN(Stage.EXAMINATION, Stage.DRAFTING, Role.REVIEWER),
    PUBLISH(Stage.APPROVAL, Stage.PUBLISHED, Role.ADMINISTRATOR),
    REJECT(Stage.APPROVAL, Stage.DRAFTING, Role.ADMINISTRATOR),
    TAKE_EFFECT(Stage.PUBLISHED, Stage.IN_FORCE, Role.ADMINISTRATOR),
    RECONSIDER(Stage.IN_FORCE, Stage.REVIEW, Role.EDITOR),
    CONFIRM(Stage.REVIEW, Stage.IN_FORCE, Role.REVIEWER),
    REVISE(Stage.REVIEW, Stage.IN_FORCE, Role.REVIEWER),
    WITHDRAW(Stage.REVIEW, Stage.WITHDRAWN, Role.ADMINISTRATOR),
    /// From every stage in which the text may be changed.
    STOP(Stage.STUDY, Stage.STOPPED, Role.EDITOR);

    private static final Set<Move> WITH_REASON = EnumSet.of(RETURN, REJECT, WITHDRAW, STOP);

    private final Stage from;
    private final Stage to;
    private final Role role;

    Move(Stage from, Stage to, Role role) {
        this.from = from;
        this.to = to;
        this.role = role;
    }

    /// The steps that lead on from a stage.
    static List<Move> from(Stage stage) {
        return Stream.of(values()).filter(move -> move.leadsFrom(stage)).toList();
    }

    static Optional<Move> of(String id) {
        return Stream.of(values()).filter(move -> move.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean leadsFrom(Stage stage) {
        return this == STOP ? Stage.OPEN.contains(stage) : from == stage;
    }

    Stage to() {
        return to;
    }

    Role role() {
        return role;
    }

    /// Whether it judges what others wrote.
    boolean judges() {
        return role != Role.EDITOR && this != TAKE_EFFECT;
    }

    boolean asksForReason() {
        return WITH_REASON.contains(this);
    }
}
