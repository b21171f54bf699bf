package cn.zhunsheng.dictionary;

import java.util.regex.Pattern;

/// The stable, readable name of a data element, such as `person.id-number`: the thread through every room.
///
/// Shape: lower-case words joined by `-`, at least two groups of them joined by `.`. Never reused for another
/// meaning.
public record ElementId(String value) implements Comparable<ElementId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /// The id so spelled.
    ///
    /// @throws IllegalArgumentException when the form is another
    public ElementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Element id '%s' is not lower-case words joined by '-' in groups joined by '.', such as person.id-number"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
