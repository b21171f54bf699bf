package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The form of a proposal with what was entered; `id` is empty for a new one. `theirs` is what somebody else made
/// meanwhile, by the names of the fields where it differs; `published` says that it is in the package already.
record FormPage(
        Optional<UUID> id,
        Written written,
        String thing,
        List<FormField> fields,
        Map<String, String> theirs,
        boolean clashing,
        boolean published,
        Optional<Refusal> refusal) {
    FormPage {
        fields = List.copyOf(fields);
        theirs = Map.copyOf(theirs);
    }

    String action() {
        return id.map(each -> "/proposals/" + each + "/edit").orElse("/proposals/new");
    }

    String value(FormField field) {
        return written.values().getOrDefault(field.name(), "");
    }
}
