package cn.zhunsheng.testkit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/// What can be wrong with a row of [Population], one fault a row at most. Each says which rules it breaks if they get
/// to judge: a rule behind
/// an error of the same value does not.
enum Fault {
    ID_SHORT(Column.ID_NUMBER) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.set(Column.ID_NUMBER, row.person().idNumber().substring(0, 17));
            row.breaks(
                    "idNumber.format",
                    "idNumber.scheme",
                    "sex-matches-id",
                    "birth-date-matches-id",
                    "id-division-known");
        }
    },
    NAME_LONG(Column.NAME) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "张".repeat(31), "format");
        }
    },
    SEX_NAMED(Column.SEX) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "男", "format", "code");
            row.breaks("sex-matches-id");
        }
    },
    ETHNICITY_SHORT(Column.ETHNICITY) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "1", "format", "code");
        }
    },
    BIRTH_DATE_SLASHED(Column.BIRTH_DATE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "1990/01/31", "format");
            row.absent(Column.DEATH_DATE);
            row.absent(Column.MARITAL_STATUS);
            row.breaks("birth-date-matches-id", "birth-date-not-future", "age-plausible");
        }
    },
    HOUSEHOLD_NUMBER_LONG(Column.HOUSEHOLD_NUMBER) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "H".repeat(21), "format");
        }
    },
    ADDRESS_OF_TWO_LINES(Column.HOUSEHOLD_ADDRESS) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            String end = row.random().nextBoolean() ? "\n" : "\r\n";
            row.written(Column.HOUSEHOLD_ADDRESS, PersonRow.quoted("幸福路 1 号" + end + "2 单元"));
            row.breaks("householdAddress.format");
        }
    },
    MOBILE_LONG(Column.MOBILE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "1380013800013800138", "format");
            row.breaks("mobile-form");
        }
    },
    UPDATED_IN_NO_MONTH(Column.UPDATED) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "20241301000000", "format");
        }
    },
    SEX_UNKNOWN(Column.SEX) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "3", "code");
            row.breaks("sex-matches-id");
        }
    },
    ETHNICITY_UNKNOWN(Column.ETHNICITY, "97"),
    NATIONALITY_UNKNOWN(Column.NATIONALITY, "999"),
    NATIVE_PLACE_UNKNOWN(Column.NATIVE_PLACE, "119999"),
    RELATION_UNKNOWN(Column.RELATION, "98"),
    HOUSEHOLD_DIVISION_ENDED(Column.HOUSEHOLD_DIVISION, "110103"),
    CURRENT_DIVISION_UNKNOWN(Column.CURRENT_DIVISION, "119999"),
    MARITAL_STATUS_UNKNOWN(Column.MARITAL_STATUS, "11"),
    EDUCATION_UNKNOWN(Column.EDUCATION, "99"),
    POLITICAL_AFFILIATION_UNKNOWN(Column.POLITICAL_AFFILIATION, "99"),
    ID_MISPRINTED(Column.ID_NUMBER) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, row.person().misprinted(), "scheme");
        }
    },
    ID_ABSENT(Column.ID_NUMBER, ""),
    NAME_ABSENT(Column.NAME, ""),
    SEX_ABSENT(Column.SEX, ""),
    BIRTH_DATE_ABSENT(Column.BIRTH_DATE, ""),
    SEX_OTHER(Column.SEX) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.set(Column.SEX, row.person().sex().equals("1") ? "2" : "1");
            row.breaks("sex-matches-id");
        }
    },
    BIRTH_DATE_OTHER(Column.BIRTH_DATE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.date(Column.BIRTH_DATE, row.person().born().minusDays(1));
            row.breaks("birth-date-matches-id");
        }
    },
    MOBILE_OF_NO_NETWORK(Column.MOBILE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.set(Column.MOBILE, "12800138000");
            row.breaks("mobile-form");
        }
    },
    DEATH_BEFORE_BIRTH(Column.DEATH_DATE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.date(Column.DEATH_DATE, row.person().born().minusDays(1000));
            row.breaks("death-not-before-birth");
        }
    },
    BORN_IN_THE_FUTURE(Column.BIRTH_DATE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.date(Column.BIRTH_DATE, today.plusDays(1000));
            row.absent(Column.DEATH_DATE);
            row.absent(Column.MARITAL_STATUS);
            row.breaks("birth-date-matches-id", "birth-date-not-future");
        }
    },
    DEAD_IN_THE_FUTURE(Column.DEATH_DATE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            row.date(Column.DEATH_DATE, today.plusDays(1000));
            row.breaks("death-date-not-future");
        }
    },
    CREDIT_CODE_SHORT(Column.CREDIT_CODE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "91110000000000000", "format", "scheme");
        }
    },
    AREA_FINE(Column.AREA) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "90.125", "format");
        }
    },
    CREDIT_CODE_MISPRINTED(Column.CREDIT_CODE) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, CreditCode.misprinted(row.random().nextLong(1L << 40)), "scheme");
        }
    },
    EMAIL_WITHOUT_AT(Column.EMAIL) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "someone.example.org", "pattern");
        }
    },
    AREA_NEGATIVE(Column.AREA) {
        @Override
        void spoil(PersonRow row, LocalDate today) {
            replace(row, "-12.5", "range");
        }
    };

    /// Faults by the kind of rule that they break first: each kind comes as often as the others.
    static final List<List<Fault>> KINDS = List.of(
            joined(between(ID_SHORT, UPDATED_IN_NO_MONTH), between(CREDIT_CODE_SHORT, AREA_FINE)),
            between(SEX_UNKNOWN, POLITICAL_AFFILIATION_UNKNOWN),
            List.of(ID_MISPRINTED, CREDIT_CODE_MISPRINTED),
            between(ID_ABSENT, BIRTH_DATE_ABSENT),
            between(SEX_OTHER, DEATH_BEFORE_BIRTH),
            between(BORN_IN_THE_FUTURE, DEAD_IN_THE_FUTURE),
            List.of(EMAIL_WITHOUT_AT),
            List.of(AREA_NEGATIVE));

    private static List<Fault> between(Fault first, Fault last) {
        return List.copyOf(EnumSet.range(first, last));
    }

    private final Column column;
    private final String value;

    private static List<Fault> joined(List<Fault> some, List<Fault> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    Fault(Column column) {
        this(column, "");
    }

    /// A code outside the set, or with an empty value no value at all.
    Fault(Column column, String value) {
        this.column = column;
        this.value = value;
    }

    Column column() {
        return column;
    }

    void spoil(PersonRow row, LocalDate today) {
        if (value.isEmpty()) {
            row.absent(column);
        } else {
            replace(row, value, "code");
        }
    }

    final void replace(PersonRow row, String by, String... kinds) {
        row.set(column, by);
        for (String kind : kinds) {
            row.breaks(column.rule(kind));
        }
    }
}
