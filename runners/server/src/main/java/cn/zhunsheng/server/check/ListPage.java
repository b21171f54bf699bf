package cn.zhunsheng.server.check;

import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/// Runs, the newest first. `earlier` is where the list goes on, empty at its end. `trend` is there when the runs shown
/// are of one model.
record ListPage(
        List<Line> lines,
        RunFilter filter,
        List<Proposal.ModelView> models,
        boolean mayBegin,
        Optional<String> earlier,
        Optional<Trend> trend) {
    ListPage {
        lines = List.copyOf(lines);
        models = List.copyOf(models);
    }

    /// A run and whose data it judged.
    record Line(Run run, String organisation) {}

    boolean filtered() {
        return !(filter.state() + filter.model() + filter.person() + filter.name()).isEmpty();
    }

    List<String> states() {
        return java.util.Arrays.stream(RunState.values()).map(RunState::id).toList();
    }

    /// The same filters, for all of the list.
    String query() {
        return filters(filter).encode().build().toUriString();
    }

    /// The same filters, to go on from a moment.
    static String query(RunFilter filter, String before) {
        return filters(filter).queryParam("before", before).encode().build().toUriString();
    }

    private static UriComponentsBuilder filters(RunFilter filter) {
        return UriComponentsBuilder.newInstance()
                .queryParam("state", filter.state())
                .queryParam("model", filter.model())
                .queryParam("person", filter.person())
                .queryParam("name", filter.name());
    }
}
