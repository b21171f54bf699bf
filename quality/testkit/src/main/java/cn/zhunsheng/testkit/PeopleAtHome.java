package cn.zhunsheng.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Makes the rows of a [Population]: sound people first, and a fault in some of them.
final class PeopleAtHome {
    /// County codes of GB/T 2260 that are in force and have been since 2002.
    private static final String[] DIVISIONS = {
        "110101", "110105", "120101", "130102", "140105", "210102", "220102", "230102", "310101", "310104", "320102",
                "330106",
        "340102", "350102", "360102", "370102", "410102", "420102", "430102", "440103", "440305", "450102", "460105",
                "500101",
        "510104", "520102", "530102", "540102", "610102", "620102", "630102", "640104", "650102"
    };

    private static final String ENDED_DIVISION = "110104";
    private static final String UNKNOWN_DIVISION = "119999";
    private static final String FOREIGN = "911840";
    private static final String[] SURNAMES = {"张", "王", "李", "赵", "欧阳", "阿卜杜", "龘", "𠮷", "单"};
    private static final String[] GIVEN = {"伟", "秀英", "·买买提", "小明", "一", "", "Anna"};
    private static final String[] ETHNICITIES = {"01", "01", "01", "05", "11", "56"};
    private static final String[] RELATIONS = {"01", "02", "11", "12", "21", "31", "97"};
    private static final String[] EDUCATIONS = {"10", "21", "31", "61", "71", "90"};
    private static final String[] AFFILIATIONS = {"01", "03", "13"};
    private static final String[] MARRIED = {"20", "21", "22", "23", "30", "40"};
    private static final String[] ADDRESSES = {
        "北京市朝阳区幸福路 1 号", "\"杭州市西湖区文三路 2 号,3 单元\"", "\"南山区\"\"科技园\"\" 4 号\"", "和平区 5\"号院", "新城区７号|\\~@", "\"小店区\"6 号"
    };
    private static final String[] REMARKS = {"", "\"两行\n的备注\"", "\"一\r\n二\r三\"", "\"他说\"\"好\"\"\"", "5\"盘", "'", "无"};

    private final LocalDate today;
    private final SplittableRandom random;
    private final int faulty;
    private final boolean plain;
    private final List<List<Fault>> faults;
    private final Person.People living;
    private final Person.People ancient;
    private final Person.People unknown;
    private final Person.People foreign;
    private long strangers;
    private @Nullable Person remembered;

    PeopleAtHome(Population population, SplittableRandom random) {
        this.today = population.today();
        this.random = random;
        this.faulty = population.faulty();
        this.plain = population.form().plain();
        this.faults = population.form().faults();
        long shift = random.nextLong(1_000_000_000L);
        LocalDate lastYear = today.minusYears(1);
        this.living = new Person.People(List.of(DIVISIONS), today.minusYears(90), lastYear, shift);
        this.ancient = new Person.People(List.of(DIVISIONS), today.minusYears(140), today.minusYears(122), shift);
        this.unknown = new Person.People(List.of(UNKNOWN_DIVISION), LocalDate.of(2003, 1, 1), lastYear, shift);
        this.foreign = new Person.People(List.of(FOREIGN), today.minusYears(60), lastYear, shift);
    }

    /// A sound row.
    PersonRow next(long number) {
        Person person = living.get(number);
        PersonRow row = new PersonRow(person, random);
        row.is(person);
        row.set(Column.NAME, pick(SURNAMES) + pick(GIVEN));
        row.set(Column.HOUSEHOLD_DIVISION, pick(DIVISIONS));
        optional(row, Column.ETHNICITY, pick(ETHNICITIES));
        optional(row, Column.NATIONALITY, "156");
        optional(row, Column.NATIVE_PLACE, random.nextInt(5) == 0 ? ENDED_DIVISION : pick(DIVISIONS));
        optional(row, Column.HOUSEHOLD_NUMBER, "H" + number / 3);
        optional(row, Column.RELATION, pick(RELATIONS));
        optional(row, Column.CURRENT_DIVISION, pick(DIVISIONS));
        optional(row, Column.MARITAL_STATUS, age(person) < 21 ? "10" : pick(MARRIED));
        optional(row, Column.EDUCATION, pick(EDUCATIONS));
        optional(row, Column.POLITICAL_AFFILIATION, pick(AFFILIATIONS));
        optional(row, Column.WORKPLACE, random.nextInt(9) == 0 ? "第 9 中学（西区）" : "示例公司");
        optional(row, Column.MOBILE, "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000)));
        optional(row, Column.UPDATED, random.nextBoolean() ? "20240229235959" : "2024-02-29 00:00:00");
        row.written(Column.HOUSEHOLD_ADDRESS, address());
        row.written(Column.CURRENT_ADDRESS, address());
        row.written(Column.REMARK, pick(REMARKS));
        optional(row, Column.CREDIT_CODE, CreditCode.of(random.nextLong(100_000_000)));
        optional(row, Column.EMAIL, "someone" + number + "@example.org");
        optional(row, Column.AREA, random.nextInt(40, 300) + "." + random.nextInt(100));
        row.absent(Column.DEATH_DATE);
        if (random.nextInt(10) == 0) {
            row.date(Column.DEATH_DATE, person.born().plusDays(random.nextInt(300)));
        }
        return row;
    }

    private void optional(PersonRow row, Column column, String value) {
        if (random.nextInt(8) == 0) {
            row.absent(column);
        } else {
            row.set(column, value);
        }
    }

    /// Spoils the row, or leaves it sound; at most one thing is wrong with it afterwards.
    void fault(PersonRow row) {
        for (List<Fault> kind : faults) {
            if (hits()) {
                kind.get(random.nextInt(kind.size())).spoil(row, today);
                return;
            }
        }
        if (hits()) {
            repeat(row);
        } else if (hits()) {
            stranger(row);
        } else if (remembered == null || random.nextInt(500) == 0) {
            remembered = row.person();
        }
    }

    private boolean hits() {
        return random.nextInt(1000) < faulty;
    }

    /// Gives the row the number of someone before.
    private void repeat(PersonRow row) {
        if (remembered != null) {
            row.is(remembered);
            row.absent(Column.DEATH_DATE);
            row.absent(Column.MARITAL_STATUS);
            row.breaks("idNumber.unique");
        }
    }

    /// Makes the row one that is only odd: every value is right by itself.
    private void stranger(PersonRow row) {
        row.absent(Column.DEATH_DATE);
        row.absent(Column.MARITAL_STATUS);
        switch (random.nextInt(4)) {
            case 0 -> {
                row.is(ancient.get(strangers++));
                row.breaks("age-plausible");
            }
            case 1 -> {
                row.is(unknown.get(strangers++));
                row.breaks("id-division-known");
            }
            case 2 -> {
                row.is(foreign.get(strangers++));
                row.set(Column.NATIONALITY, "156");
                row.breaks("foreign-id-not-chinese");
            }
            default -> {
                if (age(row.person()) < 19) {
                    row.set(Column.MARITAL_STATUS, "20");
                    row.breaks("married-of-age");
                }
            }
        }
    }

    private long age(Person person) {
        return ChronoUnit.YEARS.between(person.born(), today);
    }

    /// The last address goes on behind its closing quote: other programs cannot be asked to read that.
    private String address() {
        return ADDRESSES[random.nextInt(ADDRESSES.length - (plain ? 1 : 0))];
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
