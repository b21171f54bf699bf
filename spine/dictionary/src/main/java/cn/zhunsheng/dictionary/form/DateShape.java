package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.DateNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A date format as a formula over a cell that holds text: true of every value that the format accepts.
///
/// Spreadsheets know no day before 1900 nor after 9999, so the last day of a month is asked of a year from 2000 to 2399
/// in
/// which the calendar is the same.
final class DateShape {
    private DateShape() {}

    /// One test for each length that a notation has; where two have one length only the lengths are tested.
    static String formula(DateFormat format, String cell) {
        List<String> notations =
                format.notations().stream().map(DateNotation::toString).toList();
        long lengths = notations.stream().mapToInt(String::length).distinct().count();
        if (lengths == notations.size()) {
            StringBuilder formula = new StringBuilder();
            for (String notation : notations) {
                formula.append(formula.isEmpty() ? "" : ",")
                        .append("IF(LEN(%s)=%d,%s".formatted(cell, notation.length(), parts(notation, cell)));
            }
            formula.append(")".repeat(notations.size()));
            if (formula.length() <= CellRule.LONGEST_FORMULA) {
                return formula.toString();
            }
        }
        return notations.stream()
                .map(String::length)
                .distinct()
                .map(length -> "LEN(%s)=%d".formatted(cell, length))
                .collect(Collectors.joining(",", "OR(", ")"));
    }

    private static String parts(String notation, String cell) {
        List<String> tests = new ArrayList<>();
        int year = notation.indexOf("YYYY");
        int month = notation.indexOf("MM");
        int day = notation.indexOf("DD");
        if (year >= 0) {
            tests.add("ISNUMBER(-MID(%s,%d,4))".formatted(cell, year + 1));
        }
        if (month >= 0) {
            tests.add(two(cell, month) + ">0");
            tests.add(two(cell, month) + "<13");
        }
        if (day >= 0) {
            tests.add(two(cell, day) + ">0");
            tests.add("%s<=DAY(DATE(MOD(MID(%s,%d,4),400)+2000,1+MID(%s,%d,2),0))"
                    .formatted(two(cell, day), cell, year + 1, cell, month + 1));
        }
        below(tests, cell, notation.indexOf("hh"), 24);
        below(tests, cell, notation.indexOf("mm"), 60);
        below(tests, cell, notation.indexOf("ss"), 60);
        return tests.size() == 1 ? tests.getFirst() : "AND(" + String.join(",", tests) + ")";
    }

    private static void below(List<String> tests, String cell, int at, int limit) {
        if (at >= 0) {
            tests.add(two(cell, at) + "<" + limit);
        }
    }

    /// Two digits as a number.
    private static String two(String cell, int at) {
        return "--MID(%s,%d,2)".formatted(cell, at + 1);
    }
}
