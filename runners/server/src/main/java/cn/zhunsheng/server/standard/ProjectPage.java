package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.dictionary.StandardChip;
import java.util.List;
import java.util.Optional;

/// What the page of a project shows: what was written, what became of it, what the reader can do next.
///
/// `standing` is the standard that it became. `wrote` says that the reader is among the writers. `faults` are rows of a
/// table of opinions that was refused.
record ProjectPage(
        Project project,
        String organisation,
        Optional<StandardChip> standing,
        List<Relation> replaces,
        boolean late,
        boolean wrote,
        boolean mayWrite,
        boolean editor,
        List<Move> moves,
        List<ProjectStore.Step> steps,
        List<Opinion> opinions,
        List<DocumentStore.Document> documents,
        Optional<Refusal> refusal,
        List<RowFault> faults,
        String today) {
    ProjectPage {
        replaces = List.copyOf(replaces);
        moves = List.copyOf(moves);
        steps = List.copyOf(steps);
        opinions = List.copyOf(opinions);
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }

    String self() {
        return "/standards/work/" + project.id();
    }

    boolean open() {
        return project.stage() == Stage.CONSULTATION;
    }

    /// Whether this reader is kept from a step because they wrote the text.
    boolean barred(Move move) {
        return wrote && move.judges();
    }

    long unanswered() {
        return opinions.stream().filter(opinion -> opinion.answer().isEmpty()).count();
    }
}
