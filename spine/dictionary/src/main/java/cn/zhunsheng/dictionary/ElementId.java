package cn.zhunsheng.dictionary;

/// The stable, readable name of a data element, such as `person.id-number`: the thread through every room.
///
/// Shape: lower-case words joined by `-`, at least two groups of them joined by `.`. Never reused for another
/// meaning.
public record ElementId(String value) implements Comparable<ElementId> {
    /// The id so spelled.
    ///
    /// @throws IllegalArgumentException when the form is another
    public ElementId {
        if (!formed(value)) {
            throw new IllegalArgumentException(
                    "Element id '%s' is not lower-case words joined by '-' in groups joined by '.', such as person.id-number"
                            .formatted(value));
        }
    }

    /// By hand, because packages of hundreds of elements are read at every start and an expression would take longer.
    private static boolean formed(String value) {
        boolean begun = false;
        int groups = 1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0) && !((c == '-' || c == '.') && begun)) {
                return false;
            }
            begun = letter || digit;
            groups += c == '.' ? 1 : 0;
        }
        return begun && groups > 1;
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
