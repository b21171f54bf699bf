package cn.zhunsheng.dictionary;

/// What values an element may take (值域), beside its format.
public sealed interface ValueDomain {
    /// Members of a code set; `codeSet` is an id, or `package/id`.
    record Codes(String codeSet) implements ValueDomain {
        @Override
        public String toString() {
            return "codeset:" + codeSet;
        }
    }

    /// Values that an identifier scheme accepts.
    record Identifiers(String scheme) implements ValueDomain {
        @Override
        public String toString() {
            return "scheme:" + scheme;
        }
    }

    /// Values that match an RE2 expression from end to end.
    record Matching(String pattern) implements ValueDomain {
        @Override
        public String toString() {
            return "pattern:" + pattern;
        }
    }

    /// Numbers or ISO dates from `low` to `high`, both included; an empty side has no bound.
    record Between(String low, String high) implements ValueDomain {
        @Override
        public String toString() {
            return "range:" + low + ".." + high;
        }
    }

    /// The domain that the text writes, in the form that its `toString` gives.
    ///
    /// @throws IllegalArgumentException when the text is of none of the four forms
    static ValueDomain parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (kind) {
            case "codeset" -> new Codes(rest);
            case "scheme" -> new Identifiers(rest);
            case "pattern" -> new Matching(rest);
            case "range" -> range(rest);
            default ->
                throw new IllegalArgumentException(
                        "Value domain '%s' is none of codeset:ID, scheme:ID, pattern:RE2, range:LO..HI"
                                .formatted(text));
        };
    }

    private static Between range(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("Range '%s' is not of the form LO..HI".formatted(text));
        }
        return new Between(text.substring(0, dots), text.substring(dots + 2));
    }
}
