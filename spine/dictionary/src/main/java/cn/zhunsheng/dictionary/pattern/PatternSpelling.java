package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;

/// A pattern written out for another expression language, so that it takes exactly the same whole values.
///
/// Every set is written as the code points that it holds, because `\d`, `\w` and `\p{…}` mean something else in each
/// language. What a language's text cannot hold (NUL in a database, controls in XML) is left out of the sets.
public final class PatternSpelling {
    /// The languages.
    public enum Flavour {
        /// JSON Schema: ECMA-262 with the flag `u`, and Java, which most validators use.
        ECMA,
        /// PostgreSQL's advanced regular expressions.
        POSTGRESQL,
        /// MariaDB (PCRE2) and MySQL 8 (ICU).
        PCRE,
        /// The facet `pattern` of XML Schema 1.0, which has no anchors because it always takes the whole value.
        XSD
    }

    /// PostgreSQL counts no further.
    private static final int MOST_REPEATS = 255;

    private static final CodePoints NUL = CodePoints.range(0, 0);
    private static final CodePoints XML = CodePoints.of("\t\n\r")
            .union(CodePoints.range(' ', 0xFFFD))
            .union(CodePoints.range(0x10000, Character.MAX_CODE_POINT));
    private static final String SPECIAL = "\\.*+?()[]{}|^";

    private final Flavour flavour;
    private final StringBuilder out = new StringBuilder();

    private PatternSpelling(Flavour flavour) {
        this.flavour = flavour;
    }

    /// The RE2 pattern in the language, anchored at both ends in the language's way.
    ///
    /// @throws Refusal when it is no pattern that [BytePattern] takes
    public static String of(String re2, Flavour flavour) throws Refusal {
        PatternSpelling spelling = new PatternSpelling(flavour);
        Node node = PatternReader.read(re2);
        spelling.out.append(flavour == Flavour.XSD ? "" : "^");
        if (node instanceof Node.Choice && flavour != Flavour.XSD) {
            spelling.grouped(node);
        } else {
            spelling.add(node);
        }
        return spelling.out.append(end(flavour)).toString();
    }

    /// The end of the text and not of its last line: PCRE's `$` stands before a final line end too.
    private static String end(Flavour flavour) {
        return switch (flavour) {
            case ECMA, POSTGRESQL -> "$";
            case PCRE -> "\\z";
            case XSD -> "";
        };
    }

    private void add(Node node) {
        switch (node) {
            case Node.Any any -> set(any.set());
            case Node.Sequence sequence -> sequence.parts().forEach(this::part);
            case Node.Choice choice -> branches(choice);
            case Node.Repeat repeat -> repeat(repeat);
        }
    }

    private void part(Node node) {
        if (node instanceof Node.Choice) {
            grouped(node);
        } else {
            add(node);
        }
    }

    private void branches(Node.Choice choice) {
        for (int i = 0; i < choice.branches().size(); i++) {
            out.append(i == 0 ? "" : "|");
            add(choice.branches().get(i));
        }
    }

    private void grouped(Node node) {
        out.append(flavour == Flavour.XSD ? "(" : "(?:");
        add(node);
        out.append(')');
    }

    private void repeat(Node.Repeat repeat) {
        int least = repeat.least();
        int most = repeat.most();
        int step = flavour == Flavour.POSTGRESQL ? MOST_REPEATS : Integer.MAX_VALUE;
        while (least > step) {
            repeated(repeat.node(), step, step);
            least -= step;
            most -= most == Node.Repeat.UNBOUNDED ? 0 : step;
        }
        while (most > step) {
            repeated(repeat.node(), least, step);
            most -= step;
            least = 0;
        }
        repeated(repeat.node(), least, most);
    }

    private void repeated(Node node, int least, int most) {
        if (node instanceof Node.Any) {
            add(node);
        } else {
            grouped(node);
        }
        out.append(quantifier(least, most));
    }

    private static String quantifier(int least, int most) {
        if (most == Node.Repeat.UNBOUNDED) {
            return least == 0 ? "*" : least == 1 ? "+" : "{" + least + ",}";
        }
        if (least == most) {
            return least == 1 ? "" : "{" + least + "}";
        }
        return least == 0 && most == 1 ? "?" : "{" + least + "," + most + "}";
    }

    /// What reaches to the last code point is written by what it leaves out, which is shorter and needs no characters
    /// beyond the basic plane.
    private void set(CodePoints points) {
        CodePoints world = world();
        CodePoints held = points.intersect(world);
        int[] ranges = held.ranges();
        boolean most = ranges.length > 0 && ranges[ranges.length - 1] == Character.MAX_CODE_POINT;
        if (ranges.length == 2 && ranges[0] == ranges[1]) {
            character(ranges[0], false);
            return;
        }
        int[] written = most ? held.negate().intersect(world).ranges() : ranges;
        if (most && written.length == 0) {
            out.append(flavour == Flavour.POSTGRESQL ? "." : "[\\s\\S]");
            return;
        }
        out.append(most ? "[^" : "[");
        for (int i = 0; i < written.length; i += 2) {
            range(written[i], written[i + 1]);
        }
        out.append(']');
    }

    private CodePoints world() {
        return switch (flavour) {
            case ECMA -> CodePoints.ALL;
            case POSTGRESQL, PCRE -> NUL.negate();
            case XSD -> XML;
        };
    }

    private void range(int from, int to) {
        character(from, true);
        if (to > from) {
            out.append(to == from + 1 ? "" : "-");
            character(to, true);
        }
    }

    private void character(int c, boolean inSet) {
        if (c < ' '
                || (c >= 0x7F && c < 0xA1)
                || c == 0x3000
                || c == 0xFEFF
                || Character.getType(c) == Character.CONTROL) {
            out.append(escaped(c));
        } else if (SPECIAL.indexOf(c) >= 0 || (inSet && c == '-') || (c == '$' && flavour != Flavour.XSD)) {
            out.append('\\').appendCodePoint(c);
        } else {
            out.appendCodePoint(c);
        }
    }

    /// Characters that a reader would not see.
    private String escaped(int c) {
        return switch (flavour) {
            case ECMA, POSTGRESQL -> "\\u%04x".formatted(c);
            case PCRE -> "\\x{%x}".formatted(c);
            // An attribute's line ends and tabs would be read as blanks.
            case XSD ->
                switch (c) {
                    case '\t' -> "\\t";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    default -> Character.toString(c);
                };
        };
    }
}
