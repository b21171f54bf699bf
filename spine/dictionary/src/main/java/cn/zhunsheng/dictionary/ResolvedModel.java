package cn.zhunsheng.dictionary;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A model with everything at hand that its fields refer to. `fields` are in the model's order, one for each
/// of its fields.
public record ResolvedModel(Held<Model> held, List<ResolvedField> fields) {
    public ResolvedModel {
        fields = List.copyOf(fields);
    }

    public Model model() {
        return held.value();
    }

    /// The field of that name, if the model has one.
    public Optional<ResolvedField> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /// The number of the field of that name, counted from 0.
    ///
    /// @throws NoSuchElementException when there is none
    public int number(String name) {
        for (int number = 0; number < fields.size(); number++) {
            if (fields.get(number).field().name().equals(name)) {
                return number;
            }
        }
        throw new NoSuchElementException(
                "Model '%s' has no field '%s'".formatted(held.value().id(), name));
    }
}
