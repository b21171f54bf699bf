package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person looks over before files are checked: how they were read, the model, and which field each column is.
///
/// `model` is a reference `package/id`, empty when the header does not tell; then there are no columns, and `unclear`
/// says why.
record Proposal(
        Optional<String> model,
        boolean modelGiven,
        List<ModelView> models,
        List<FileView> files,
        List<FieldView> fields,
        List<ProposedColumn> columns,
        List<FieldView> missing,
        Optional<Words> unclear) {
    Proposal {
        models = List.copyOf(models);
        files = List.copyOf(files);
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /// A model that can be picked.
    record ModelView(String reference, Words title) {}

    /// How a file was read.
    record FileView(String name, String encoding, String delimiter, int columns, List<Words> notes) {
        public FileView {
            notes = List.copyOf(notes);
        }
    }

    /// The proposed field of each column, an empty text for none.
    Map<String, String> selected() {
        Map<String, String> selected = new LinkedHashMap<>();
        columns.forEach(column -> selected.put(column.column(), column.selected()));
        return selected;
    }

    /// Whether two columns claim one field.
    boolean doubled() {
        return columns.stream().anyMatch(ProposedColumn::doubled);
    }
}
