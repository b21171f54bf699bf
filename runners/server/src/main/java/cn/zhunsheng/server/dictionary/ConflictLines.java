package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts beside each conflict of a thing how it was settled.
@Component
public final class ConflictLines {
    private final ObjectProvider<ConflictDecisions> rooms;

    ConflictLines(ObjectProvider<ConflictDecisions> rooms) {
        this.rooms = rooms;
    }

    /// The conflicts that name any of the places, such as `gov-core, element person.name`, in the order of the edition.
    public List<ConflictLine> at(Edition edition, Set<String> places) {
        List<Problem> conflicts = edition.conflicts().stream()
                .filter(problem -> Stream.of(problem.where().split(" and ", -1)).anyMatch(places::contains))
                .toList();
        if (conflicts.isEmpty()) {
            return List.of();
        }
        Map<Problem, ConflictDecisions.Decision> decisions = new HashMap<>();
        rooms.stream().forEach(room -> decisions.putAll(room.of(conflicts)));
        return conflicts.stream()
                .map(problem -> new ConflictLine(problem, Optional.ofNullable(decisions.get(problem))))
                .toList();
    }
}
