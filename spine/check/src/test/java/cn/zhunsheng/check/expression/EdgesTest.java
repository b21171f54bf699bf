package cn.zhunsheng.check.expression;

import static cn.zhunsheng.check.expression.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.rule.RuleCompiler;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the functions of rules answer at the ends of their ranges, in full batches, and where a part has no answer.
class EdgesTest {
    private static final Map<String, String> ROW = row(
            "name", "张三·𠀀",
            "other", "Zhang é",
            "id", "11010519900307003X",
            "digits", "12.50",
            "count", "7",
            "limit", "-2",
            "amount", "12.50",
            "price", "0.00001",
            "from", "2000-02-29T08:00:00",
            "to", "2026-02-28T07:00:00",
            "flag", "1",
            "sign", "0");

    /// How many rows of a full batch of such rows pass.
    private static int passing(String cel, Map<String, String> row, Encoding encoding) throws Refusal {
        Predicate predicate = Predicate.compile(RuleCompiler.compile(cel, Sample.FIELDS), Sample.environment());
        Batch batch = new Batch(Collections.nCopies(Cells.BATCH, row), encoding);
        int[] out = new int[Cells.BATCH];
        return Cells.BATCH - predicate.failing(batch, Sample.firstRows(Cells.BATCH), Cells.BATCH, out);
    }

    private static void holds(String cel, Map<String, String> row) throws Refusal {
        for (Encoding encoding : Encoding.values()) {
            assertThat(passing(cel, row, encoding))
                    .as("%s in %s", cel, encoding)
                    .isEqualTo(Cells.BATCH);
            assertThat(passing("!(" + cel + ")", row, encoding))
                    .as("not %s in %s", cel, encoding)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.count != 8 && this.count <= 7 && this.count >= 7 && !(this.count <= 6) && !(this.count >= 8)",
                "this.from != this.to && this.from <= this.to && !(this.to <= this.from) && this.from <= this.from",
                "this.amount != 12.501 && this.amount <= 12.500 && !(this.amount <= 12.499)",
                "this.limit + this.count == 5 && this.limit - this.count == -9",
                "this.count in [7] && this.count in [9, 7, 8, 1] && this.count in [7, 9] && !(this.count in [])",
                "this.from in [date('2026-01-01'), date('2000-02-29 08:00:00'), date('1999-01-01')]",
                "(this.flag == true) == !(this.sign == true) && this.flag == !this.sign",
                "this.name.substring(0) == this.name && this.name.substring(0, 1) == '张'",
                "this.name.substring(3, 4) == '𠀀' && this.name.substring(0, 4) == this.name",
                "this.name.matches('𠀀$') && this.other.matches(' é$') && 'ࠀ𐀀'.matches('^ࠀ𐀀$')",
                "this.name.contains('𠀀') && this.name.contains('') && this.name.contains(this.name)",
                "!this.name.contains('张三·𠀀!') && !this.name.contains('三张') && !''.contains('a')",
                "this.name.endsWith(this.name) && this.name.startsWith(this.name) && this.name.endsWith('')",
                "!this.name.endsWith('!' + this.name) && !this.name.startsWith(this.name + '!')",
                "'@AZ[`az{'.lowerAscii() == '@az[`az{' && '@AZ[`az{'.upperAscii() == '@AZ[`AZ{'",
                "(this.flag ? this.name : this.other) == '张三·𠀀' && (this.sign ? 1 : 2) == 2",
                "(this.flag ? this.flag : this.sign) && !(this.sign ? this.flag : this.sign)",
                "sexOf('11010519900307009X') == '1' && sexOf('11010519900307000X') == '2'",
                "int('9') == 9 && int('+09') == 9 && int('999999999999999999') == 999999999999999999",
                "decimal('9999999999999999.99', 2) == 9999999999999999.99 && decimal('-0.01', 2) < 0"
            })
    void areAnsweredForEveryRowOfAFullBatch(String cel) throws Refusal {
        holds(cel, ROW);
    }

    /// A part that has no answer leaves the whole without one, whatever stands around it and on whichever side it is.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d == 1",
                "1 == %d",
                "%d < this.count",
                "this.count < %d",
                "%d == 1.5",
                "this.amount > %d",
                "%d > this.price",
                "%d + 1 == 1",
                "1 - %d == 1",
                "-%d == 0",
                "%d in [0, 1]",
                "%d in [0.5]",
                "%t in ['', 'a']",
                "(%d == 1) in [true]",
                "(%d == 1) == this.flag",
                "this.flag != (%d == 1)",
                "%t == ''",
                "'' == %t",
                "%t < 'a'",
                "'a' < %t",
                "%t + 'a' == 'a'",
                "'a' + %t == 'a'",
                "%t.size() == 0",
                "%t.lowerAscii() == ''",
                "%t.startsWith('a')",
                "'a'.startsWith(%t)",
                "%t.endsWith('a')",
                "'a'.endsWith(%t)",
                "%t.contains('a')",
                "'a'.contains(%t)",
                "%t.matches('a')",
                "isCode(%t, 'some-set')",
                "conforms(%t, 'some-scheme')",
                "%t.substring(0) == ''",
                "this.name.substring(%d) == ''",
                "this.name.substring(0, %d) == ''",
                "int(%t) == 0",
                "decimal(%t, 2) == 0.1",
                "sexOf(%t) == '1'",
                "divisionOf(%t) == ''",
                "birthDateOf(%t) == today()",
                "%m == today()",
                "today() == %m",
                "yearOf(%m) == 2000",
                "daysBetween(%m, this.to) == 0",
                "daysBetween(this.to, %m) == 0",
                "yearsBetween(%m, today()) == 0",
                "yearsBetween(today(), %m) == 0",
                "addDays(%m, 1) == today()",
                "addDays(this.from, %d) == today()",
                "addMonths(%m, 1) == today()",
                "addMonths(this.from, %d) == today()",
                "addYears(this.from, %d) == today()",
                "(%d == 1 ? true : true)",
                "(this.flag ? %d == 1 : true)",
                "(this.sign ? true : %d == 1)",
                "(this.flag ? %d : 1) == 1",
                "(this.sign ? 1 : %d) == 1",
                "(this.flag ? %t : 'a') == 'a'",
                "(this.sign ? 'a' : %t) == 'a'"
            })
    void haveNoAnswerWhereAPartHasNone(String form) throws Refusal {
        String cel = form.replace("%d", "(1 / (this.count - 7))")
                .replace("%t", "this.name.substring(5)")
                .replace("%m", "addDays(this.from, 4000001)");

        for (String rule : List.of("%s", "!(%s)", "(%s) || false", "!((%s) && true)")) {
            String whole = rule.replace("%s", cel);
            assertThat(passing(whole, ROW, Encoding.UTF_8)).as(whole).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int('')",
                "int('-')",
                "int('+')",
                "int('/')",
                "int(':')",
                "int('1/')",
                "int('1:')",
                "int('1 ')",
                "int('9999999999999999999')",
                "int('1000000000000000000')",
                "decimal('1.', 2)",
                "decimal('.5', 2)",
                "decimal('1.555', 2)",
                "decimal('1,5', 2)",
                "decimal('1000000000', 9)",
                "decimal('1x.5', 2)",
                "decimal('10000000000000000.00', 2)",
                "decimal('-', 2)",
                "decimal('', 2)"
            })
    void readNoNumberFromOtherTexts(String cel) throws Refusal {
        for (String rule : List.of(cel + " == 0", cel + " != 0")) {
            assertThat(passing(rule, ROW, Encoding.UTF_8)).as(rule).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "addMonths(date('1999-12-31'), 2) == date('2000-02-29')",
                "addMonths(date('1899-12-31'), 2) == date('1900-02-28')",
                "addMonths(date('2023-12-31'), 2) == date('2024-02-29')",
                "addMonths(date('2022-12-31'), 2) == date('2023-02-28')",
                "addYears(date('2000-02-29'), 100) == date('2100-02-28')",
                "addMonths(date('2024-01-31'), 3) == date('2024-04-30')",
                "addMonths(date('2024-03-31'), -1) == date('2024-02-29')",
                "daysBetween(date('1900-02-28'), date('1900-03-01')) == 1",
                "daysBetween(date('2000-02-28'), date('2000-03-01')) == 2",
                "addDays(date('0001-01-02'), -1) == date('0001-01-01') && yearOf(date('0001-01-01')) == 1",
                "addDays(date('9999-12-30 23:59:59'), 1) == date('9999-12-31 23:59:59')"
            })
    void keepTheCalendar(String cel) throws Refusal {
        holds(cel, ROW);
    }

    @Test
    void knowTheMonthAndItsDaysAllTheYear() throws Refusal {
        int[] days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        for (int month = 1; month <= 12; month++) {
            String last = "date('2025-%02d-%02d')".formatted(month, days[month - 1]);
            holds("yearOf(%s) == 2025 && monthOf(%s) == %d".formatted(last, last, month), ROW);
            holds("dayOf(%s) == %d && dayOf(addDays(%s, 1)) == 1".formatted(last, days[month - 1], last), ROW);
            holds("addMonths(date('2025-01-31'), %d) == %s".formatted(month - 1, last), ROW);
        }
    }

    @Test
    void leaveTheYearsThatDatesHave() throws Refusal {
        for (String cel : List.of(
                "addDays(date('0001-01-01'), -1) < today()",
                "addDays(date('9999-12-31 23:59:59'), 1) > today()",
                "addMonths(date('9999-12-01'), 1) > today()")) {
            assertThat(passing(cel, ROW, Encoding.UTF_8)).as(cel).isZero();
        }
    }

    /// In Chinese systems a name may hold any of them: one to four bytes each, in either encoding.
    @Test
    void readCharactersOfEveryLength() throws Refusal {
        String all = "\u007F\u0080\u07FF\u0800\uFFFD\uD800\uDC00\uDBFF\uDFFF";
        Map<String, String> row = row("name", all, "other", "");

        holds("this.name == '%s' && this.name.size() == 7 && this.name + this.other == this.name".formatted(all), row);
        holds("this.name.lowerAscii() == this.name && this.name.matches('^.......$')", row);
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 32, 33, 63, 64, 65, 127, 128, 129, 1000})
    void readTextsOfAnyLength(int length) throws Refusal {
        String text = "甲".repeat(length - 1) + "é";
        Map<String, String> row = row("name", text, "other", "z".repeat(length));

        holds("this.name.size() == %d && this.name.endsWith('甲é')".formatted(length), row);
        holds("this.name.matches('é$') && this.other.matches('^z+$') && !this.other.matches('^z+y')", row);
        holds(
                "(this.name + this.other).size() == 2 * %d && this.other.upperAscii().endsWith('Z')".formatted(length),
                row);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void findEveryTextOfALongListAndNoOther(Encoding encoding) throws Refusal {
        String list =
                IntStream.range(0, 300).mapToObj(i -> "'%03d'".formatted(i)).collect(Collectors.joining(", "));
        String cel = "this.name in [%s]".formatted(list);

        for (int i = 0; i < 300; i += 7) {
            assertThat(passing(cel, row("name", "%03d".formatted(i)), encoding)).isEqualTo(Cells.BATCH);
        }
        for (String other : List.of("300", "00", "0000", "", "a")) {
            assertThat(passing(cel, row("name", other), encoding)).as(other).isZero();
        }
    }

    /// Texts whose hashes are one, as the usual one of Java has it.
    @Test
    void tellTextsOfOneHashApart() throws Refusal {
        for (String text : List.of("AaAa", "BBBB", "AaBB")) {
            holds("this.name in ['AaAa', 'BBBB', 'AaBB']", row("name", text));
        }
        holds("!(this.name in ['AaAa', 'BBBB', 'AaBB'])", row("name", "BBAa"));
    }
}
