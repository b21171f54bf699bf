package cn.zhunsheng.server.dictionary;

import java.util.List;

/// What the list of elements shows, and what its filters offer; `added` are attributes that
/// people added.
record ElementsPage(
        Paged<Line> list,
        ElementFilter filter,
        List<String> packages,
        List<String> objects,
        List<String> representations,
        List<String> sensitivities,
        List<String> statuses,
        List<AddedFilter.Choice> added,
        int conflicts) {
    ElementsPage {
        packages = List.copyOf(packages);
        objects = List.copyOf(objects);
        representations = List.copyOf(representations);
        sensitivities = List.copyOf(sensitivities);
        statuses = List.copyOf(statuses);
        added = List.copyOf(added);
    }

    /// An element in the list; `path` is of what its domain names, empty when it names nothing.
    record Line(Chip chip, String path, String status, String packageId) {}
}
