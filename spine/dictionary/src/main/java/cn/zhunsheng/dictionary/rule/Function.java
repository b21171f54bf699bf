package cn.zhunsheng.dictionary.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The operators and functions of the rule language, each with the overloads that it takes.
///
/// What each means, with an example, is in `docs/reference/rules.md`. Compiled rules hold the names of the constants: a
/// renamed one makes them unreadable.
public enum Function {
    AND("_&&_", Style.OPERATOR, "BB>B"),
    OR("_||_", Style.OPERATOR, "BB>B"),
    NOT("!_", Style.OPERATOR, "B>B"),
    EQ("_==_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B BB>B"),
    NE("_!=_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B BB>B"),
    LT("_<_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B"),
    LE("_<=_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B"),
    GT("_>_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B"),
    GE("_>=_", Style.OPERATOR, "TT>B WW>B WD>B DW>B DD>B MM>B"),
    ADD("_+_", Style.OPERATOR, "WW>W WD>D DW>D DD>D"),
    SUB("_-_", Style.OPERATOR, "WW>W WD>D DW>D DD>D"),
    MUL("_*_", Style.OPERATOR, "WW>W WD>D DW>D DD>D"),
    DIV("_/_", Style.OPERATOR, "WW>W"),
    MOD("_%_", Style.OPERATOR, "WW>W"),
    NEG("-_", Style.OPERATOR, "W>W D>D"),
    CHOOSE("_?_:_", Style.OPERATOR, "BTT>T BWW>W BWD>D BDW>D BDD>D BMM>M BBB>B"),
    CONCAT("_+_", Style.OPERATOR, "TT>T"),
    SIZE("size", Style.EITHER, "T>W"),
    STARTS_WITH("startsWith", Style.MEMBER, "TT>B"),
    ENDS_WITH("endsWith", Style.MEMBER, "TT>B"),
    CONTAINS("contains", Style.MEMBER, "TT>B"),
    MATCHES("matches", Style.EITHER, "TT>B"),
    SUBSTRING("substring", Style.MEMBER, "TW>T TWW>T"),
    LOWER("lowerAscii", Style.MEMBER, "T>T"),
    UPPER("upperAscii", Style.MEMBER, "T>T"),
    TO_WHOLE("int", Style.GLOBAL, "T>W"),
    TO_DECIMAL("decimal", Style.GLOBAL, "TW>D"),
    TODAY("today", Style.GLOBAL, ">M"),
    ADD_DAYS("addDays", Style.GLOBAL, "MW>M"),
    ADD_MONTHS("addMonths", Style.GLOBAL, "MW>M"),
    ADD_YEARS("addYears", Style.GLOBAL, "MW>M"),
    DAYS_BETWEEN("daysBetween", Style.GLOBAL, "MM>W"),
    YEARS_BETWEEN("yearsBetween", Style.GLOBAL, "MM>W"),
    YEAR_OF("yearOf", Style.GLOBAL, "M>W"),
    MONTH_OF("monthOf", Style.GLOBAL, "M>W"),
    DAY_OF("dayOf", Style.GLOBAL, "M>W"),
    SEX_OF("sexOf", Style.GLOBAL, "T>T"),
    BIRTH_DATE_OF("birthDateOf", Style.GLOBAL, "T>M"),
    DIVISION_OF("divisionOf", Style.GLOBAL, "T>T"),
    CREDIT_DIVISION_OF("creditDivisionOf", Style.GLOBAL, "T>T"),
    ORG_CODE_OF("orgCodeOf", Style.GLOBAL, "T>T"),
    CONFORMS("conforms", Style.GLOBAL, "TT>B"),
    IS_CODE("isCode", Style.GLOBAL, "TT>B");

    /// How a call is written: `a + b`, `f(a, b)`, `a.f(b)`, or either of the last two.
    enum Style {
        OPERATOR,
        GLOBAL,
        MEMBER,
        EITHER
    }

    private final String celName;
    private final Style style;
    // Stream.toList is unmodifiable; Guava's list, which the checker would believe, is not for the engine's cold start.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Signature> signatures;

    Function(String celName, Style style, String notation) {
        this.celName = celName;
        this.style = style;
        this.signatures =
                Arrays.stream(notation.split(" ", -1)).map(Signature::of).toList();
    }

    /// The name that CEL's syntax tree has for it, such as `_+_` or `startsWith`.
    String celName() {
        return celName;
    }

    Style style() {
        return style;
    }

    List<Signature> signatures() {
        return signatures;
    }

    /// The overload that takes exactly these kinds, or empty.
    Optional<Signature> taking(List<Kind> arguments) {
        return signatures.stream().filter(s -> s.parameters().equals(arguments)).findFirst();
    }

    /// As a steward writes it: `+` and `? :` for operators, otherwise the name.
    String spelling() {
        return style == Style.OPERATOR
                ? celName.replace("_?_:_", "? :").replace("_", "").strip()
                : celName;
    }
}
