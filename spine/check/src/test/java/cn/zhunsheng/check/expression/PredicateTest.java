package cn.zhunsheng.check.expression;

import static cn.zhunsheng.check.expression.Sample.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import cn.zhunsheng.dictionary.rule.RuleCompiler;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {
    private static final Map<String, String> ROW = row(
            "name", "张三·𠀀",
            "other", "Zhang é",
            "id", "11010519900307003X",
            "digits", "-012.50",
            "count", "7",
            "limit", "-2",
            "amount", "12.50",
            "price", "0.00001",
            "from", "2000-02-29T08:00:00",
            "to", "2026-02-28T07:00:00",
            "flag", "1",
            "sign", "0");

    private static boolean passes(String cel, Map<String, String> row, Encoding encoding) throws Refusal {
        Predicate predicate = Predicate.compile(RuleCompiler.compile(cel, Sample.FIELDS), Sample.environment());
        int[] out = new int[1];
        return predicate.failing(new Batch(List.of(row), encoding), Sample.firstRows(1), 1, out) == 0;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.name.size() == 4",
                "this.name.substring(1, 3) == '三·'",
                "this.name.substring(3) == '𠀀'",
                "this.name.substring(4) == ''",
                "this.name.substring(2, 2) == ''",
                "this.name > '张' && this.name < '𠀀'",
                "this.name + '!' == '张三·𠀀!'",
                "this.name.contains('三·') && this.name.startsWith('张') && this.name.endsWith('𠀀')",
                "this.name.matches('^.三') && !this.name.matches('^.$')",
                "this.other.lowerAscii() == 'zhang é' && this.other.upperAscii() == 'ZHANG é'",
                "sexOf(this.id) == '1' && divisionOf(this.id) == '110105'",
                "birthDateOf(this.id) == date('1990-03-07')",
                "creditDivisionOf('91350100M000100Y43') == '350100' && orgCodeOf('91350100M000100Y43') == 'M000100Y4'",
                "decimal(this.digits, 2) == -12.5 && decimal('+3', 9) == 3 && int('-0007') == -7",
                "this.count / this.limit == -3 && this.count % this.limit == 1 && this.limit % this.count == -2",
                "(-999999999999999999 * 9 - 223372036854775817) % -1 == 0",
                "this.amount + this.price == 12.50001 && this.amount - this.count == 5.5",
                "this.amount * this.price == 0.000125 && -this.amount < 0",
                "this.amount > 12 && this.amount < 12.501 && 12.499999999999999 < this.amount",
                "this.amount in [12, 12.5] && !(this.amount in [12.501, 999999999999999999])",
                "this.price != 999999999999999999 && this.price < 999999999999999999",
                "(this.flag ? this.amount : this.count) == 12.5",
                "(this.sign ? this.name : this.other) == 'Zhang é'",
                "addYears(this.from, 1) == date('2001-02-28 08:00:00')",
                "addMonths(this.from, -1) == date('2000-01-29 08:00:00')",
                "addDays(this.from, 1) == date('2000-03-01 08:00:00')",
                "daysBetween(this.from, this.to) == 9496 && daysBetween(this.to, this.from) == -9496",
                "yearsBetween(this.from, this.to) == 25 && yearsBetween(this.to, this.from) == -25",
                "yearsBetween(this.from, today()) == 25 && yearsBetween(this.from, addDays(today(), 1)) == 26",
                "yearOf(this.from) == 2000 && monthOf(this.from) == 2 && dayOf(this.from) == 29",
                "this.flag != this.sign && this.flag in [true] && this.sign in [false] && !(this.flag in [])",
                "this.other in ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Zhang é', 'Zhang é']",
                "isCode('张三', 'some-set') && conforms('张三', 'some-scheme') && !isCode(this.name, 'some-set')"
            })
    void holdsForTheSampleRow(String cel) throws Refusal {
        assertThat(passes(cel, ROW, Encoding.UTF_8)).as(cel).isTrue();
        assertThat(passes(cel, ROW, Encoding.GB18030)).as(cel + " in GB18030").isTrue();
        assertThat(passes("!(" + cel + ")", ROW, Encoding.UTF_8))
                .as("not " + cel)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / (this.count - 7) == 0",
                "1 % (this.count - 7) == 0",
                "this.amount * 999999999999999999 > 0",
                "999999999999999999 * 9 + 999999999999999999 > 0",
                "-999999999999999999 * 9 - 999999999999999999 < 0",
                "999999999999999999 + this.price > 0",
                "(-999999999999999999 * 9 - 223372036854775817) / -1 > 0",
                "-(-999999999999999999 * 9 - 223372036854775817) > 0",
                "this.name.substring(5) == ''",
                "this.name.substring(2, 1) == ''",
                "this.name.substring(0, 5) == ''",
                "this.name.substring(-1) == ''",
                "this.name.substring(1 / (this.count - 7)) == ''",
                "sexOf(this.name) == '1'",
                "sexOf('1101051990030700AX') == '1'",
                "divisionOf('张三张三张三') == '张三'",
                "birthDateOf('110105199002300039') == today()",
                "birthDateOf('110105000002100039') == today()",
                "int(this.name) > 0",
                "addDays(this.from, 4000001) > today() || addDays(this.from, -999999999999999) > today()",
                "addMonths(this.from, 100000) > today() || addYears(this.from, -2000) < today()",
                "false || 1 / (this.count - 7) == 0",
                "true && 1 / (this.count - 7) == 0",
                "(1 / (this.count - 7) == 0 ? true : true)",
                "(this.flag ? 1 / (this.count - 7) : 1) == 1 || false"
            })
    void hasNoAnswerSoTheRowFailsEitherWay(String cel) throws Refusal {
        assertThat(passes(cel, ROW, Encoding.UTF_8)).as(cel).isFalse();
        assertThat(passes("!(" + cel + ")", ROW, Encoding.UTF_8))
                .as("not " + cel)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true || 1 / (this.count - 7) == 0",
                "1 / (this.count - 7) == 0 || true",
                "!(false && 1 / (this.count - 7) == 0)",
                "!(1 / (this.count - 7) == 0 && false)",
                "(this.sign ? 1 / (this.count - 7) : 1) == 1",
                "has(this.name) && !has(this.digits) || true"
            })
    void isAnsweredByThePartThatDecides(String cel) throws Refusal {
        assertThat(passes(cel, ROW, Encoding.UTF_8)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"this.count > 0", "this.flag", "this.from > date('1900-01-01')", "this.amount < 1"})
    void failsRowsWhoseCharactersAreNotAValue(String cel) throws Refusal {
        assertThat(passes(cel, row("count", "x", "flag", "x", "from", "x", "amount", "x"), Encoding.UTF_8))
                .isFalse();
        assertThat(passes("this.flag", row("flag", "2"), Encoding.UTF_8)).isFalse();
    }

    @Test
    void comparesWithMorePlacesThanTheFieldHasExactly() throws Refusal {
        String most = "999999999999.99";
        assertThat(passes("this.amount < 999999999999.990001", row("amount", most), Encoding.UTF_8))
                .isTrue();
        assertThat(passes("0.1234567890123 < this.amount", row("amount", most), Encoding.UTF_8))
                .isTrue();
        assertThat(passes("this.count == 99999999999999999.9", row("count", "99999999999999999"), Encoding.UTF_8))
                .isFalse();
        assertThat(passes("this.count >= -0.5", row("count", "-1"), Encoding.UTF_8))
                .isFalse();
    }

    @Test
    void writesTheFailingRowsInTheOrderOfTheSelectionEvenOntoIt() throws Refusal {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < Cells.BATCH; i++) {
            rows.add(row("count", Integer.toString(i)));
        }
        Predicate predicate =
                Predicate.compile(RuleCompiler.compile("this.count % 2 == 0", Sample.FIELDS), Sample.environment());
        int[] selected = {255, 4, 3, 2, 1};

        int failing = predicate.failing(new Batch(rows, Encoding.UTF_8), selected, 4, selected);

        assertThat(failing).isEqualTo(2);
        assertThat(selected).startsWith(255, 3);
    }

    @Test
    void asksWhetherAFieldIsThere() throws Refusal {
        assertThat(passes("has(this.name)", row("name", "a"), Encoding.UTF_8)).isTrue();
        assertThat(passes("has(this.name)", row(), Encoding.UTF_8)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void preparesEveryFunction(Function function) {
        // The switches over functions have a default; this sees to it that a new function does not fall into it.
        Expr rule = OneOfEach.rule(function);

        assertThat(Predicate.compile(rule, Sample.environment())).isNotNull();
    }

    @Test
    void takesTruthsOnlyAndFieldsWithAReaderOfTheirKind() {
        Environment env = Sample.environment();
        Expr unknown = new Expr.Has("unknown");
        Expr misread = Expr.Call.of(Function.EQ, new Expr.Field("name", new ValueType.Whole()), new Literal.Whole(1));

        for (Expr expr : List.of(
                unknown,
                misread,
                new Literal.Whole(1),
                Expr.Call.of(Function.TODAY),
                Expr.Call.of(Function.LOWER, new Literal.Text("a")))) {
            assertThatThrownBy(() -> Predicate.compile(expr, env))
                    .as(expr.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsNumbersAndTextsApart() {
        Compilation compilation = new Compilation(Sample.environment(), new Sharing(List.of()));
        Expr truth = new Literal.Truth(true);
        for (Expr expr : List.of(
                truth, new Literal.Text("a"), new Expr.Has("name"), new Expr.In(truth, List.of()), not(truth))) {
            assertThatThrownBy(() -> compilation.number(expr)).isInstanceOf(IllegalArgumentException.class);
        }
        for (Expr expr : List.of(truth, not(truth))) {
            assertThatThrownBy(() -> compilation.text(expr)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Expr not(Expr truth) {
        return Expr.Call.of(Function.NOT, truth);
    }
}
