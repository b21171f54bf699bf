package cn.zhunsheng.server.standard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where a project of a standard stands, from the first study to the end.
enum Stage {
    /// 预研
    STUDY("draft"),
    /// 立项
    PLANNED("plan"),
    /// 起草
    DRAFTING("draft"),
    /// 征求意见
    CONSULTATION("draft"),
    /// 审查
    EXAMINATION("draft"),
    /// 报批
    APPROVAL("draft"),
    /// 发布
    PUBLISHED("published"),
    /// 实施
    IN_FORCE("in-force"),
    /// 复审
    REVIEW("in-force"),
    /// 废止
    WITHDRAWN("withdrawn"),
    /// 终止
    STOPPED("withdrawn");

    /// Stages in which the text may be changed.
    static final Set<Stage> OPEN = EnumSet.of(STUDY, PLANNED, DRAFTING, CONSULTATION);
    /// Stages in which it is a standard, with a number.
    static final Set<Stage> STANDING = EnumSet.of(PUBLISHED, IN_FORCE, REVIEW, WITHDRAWN);
    /// Stages in which somebody has to do something.
    static final Set<Stage> AT_WORK =
            EnumSet.of(STUDY, PLANNED, DRAFTING, CONSULTATION, EXAMINATION, APPROVAL, PUBLISHED, REVIEW);

    private final String status;

    Stage(String status) {
        this.status = status;
    }

    /// In lower case, as the database, addresses and messages write it.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of a standard at this stage, as a package or a chip says it.
    String status() {
        return status;
    }

    static Optional<Stage> of(String id) {
        return Stream.of(values()).filter(stage -> stage.id().equals(id)).findFirst();
    }
}
