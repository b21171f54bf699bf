package cn.zhunsheng.testkit;

import java.util.List;

/// The rules of a [Population] that read more than one field or one field a second time, with the columns
/// that must hold a value for
/// the rule to be tested.
enum CrossRule {
    UNIQUE("idNumber.unique", Column.ID_NUMBER),
    SEX_MATCHES_ID("sex-matches-id", Column.SEX, Column.ID_NUMBER),
    BIRTH_DATE_MATCHES_ID("birth-date-matches-id", Column.BIRTH_DATE, Column.ID_NUMBER),
    BIRTH_DATE_NOT_FUTURE("birth-date-not-future", Column.BIRTH_DATE),
    AGE_PLAUSIBLE("age-plausible", Column.BIRTH_DATE),
    DEATH_NOT_BEFORE_BIRTH("death-not-before-birth", Column.DEATH_DATE, Column.BIRTH_DATE),
    DEATH_DATE_NOT_FUTURE("death-date-not-future", Column.DEATH_DATE),
    ID_DIVISION_KNOWN("id-division-known", Column.ID_NUMBER),
    FOREIGN_ID_NOT_CHINESE("foreign-id-not-chinese", Column.ID_NUMBER, Column.NATIONALITY),
    MARRIED_OF_AGE("married-of-age", Column.MARITAL_STATUS, Column.BIRTH_DATE),
    MOBILE_FORM("mobile-form", Column.MOBILE);

    private final String id;
    // Made by List.of, so it cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> reads;

    CrossRule(String id, Column... reads) {
        this.id = id;
        this.reads = List.of(reads);
    }

    String id() {
        return id;
    }

    List<Column> reads() {
        return reads;
    }
}
