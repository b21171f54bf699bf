package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.StructType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCompilerTest {
    private static Expr compile(String cel) throws Refusal {
        return RuleCompiler.compile(cel, SampleFields.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.sexCode == sexOf(this.idNumber)",
                "has(this.name) || has(this.creditCode)",
                "has(this.name) && has(this.creditCode) && !has(this.amount)",
                "this.amount * this.price <= 1000.5",
                "this.amount - this.memberCount > -0.01",
                "this.memberCount / 2 + this.limitDays % 3 == -1",
                "-this.memberCount < 0",
                "-(5) < this.memberCount",
                "-(-this.amount) >= 0",
                "!(!this.onlineFlag)",
                "(this.onlineFlag ? this.amount : this.memberCount) > 1",
                "this.onlineFlag == (this.amount > 1.0)",
                "this.sexCode in ['1', '2', '9']",
                "this.amount in [1, 2.5]",
                "this.birthDate in [date('1970-01-01')]",
                "this.name in []",
                "this.onlineFlag in [true, false]",
                "this.name + 'x' != \"\"",
                "this.name.matches('^[^\\\\d\\'\\n\\t\\r\\u0001]+$')",
                "this.name.size() <= 30 || this.name.substring(0, 2).upperAscii().startsWith('AB')",
                "this.name.substring(1).lowerAscii().endsWith('z') == this.name.contains('·')",
                "this.finishTime <= addDays(this.acceptTime, this.limitDays)",
                "this.finishTime < date('2020-01-31 10:00:00')",
                "yearsBetween(this.birthDate, today()) >= 18",
                "daysBetween(this.acceptTime, this.finishTime) <= this.limitDays",
                "addMonths(this.birthDate, -1) < addYears(today(), 1)",
                "yearOf(this.birthDate) * 10000 + monthOf(this.birthDate) * 100 + dayOf(this.birthDate) > 19000101",
                "int(this.sexCode) + 1 == 2",
                "decimal(this.name, 2) == this.amount",
                "birthDateOf(this.idNumber) == this.birthDate",
                "divisionOf(this.idNumber) == creditDivisionOf(this.creditCode)",
                "orgCodeOf(this.creditCode) != ''",
                "conforms(this.idNumber, 'GB-11643') && isCode(this.sexCode, 'GB-T-2261.1')",
                "this.memberCount > 999999999999999999 ? true : false ? false : true",
                "(true ? false : true) ? true : false",
                "'\uD840\uDC00' < this.name"
            })
    void takesWhatItPrints(String cel) throws Refusal {
        Expr expr = compile(cel);

        assertThat(compile(expr.toString())).isEqualTo(expr);
        assertThat(expr.toString()).isEqualTo(cel.replace("\"\"", "''"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "size(this.name)>1; this.name.size() > 1",
                "matches(this.name, r'^\\d$'); this.name.matches('^\\\\d$')",
                "(this.amount) > 1.50; this.amount > 1.5",
                "this.amount > 2e3; this.amount > 2000.0",
                "this.amount > .5; this.amount > 0.5",
                "this.amount > - 0.25; this.amount > -0.25",
                "this.amount > -0.0; this.amount > 0.0",
                "this.memberCount > 0x1F; this.memberCount > 31",
                "this.onlineFlag && (true && false); this.onlineFlag && true && false",
                "!!this.onlineFlag; this.onlineFlag",
                "this.finishTime > date('2020-02-29 00:00:00') // late; this.finishTime > date('2020-02-29')"
            })
    void printsOneSpellingOfEqualRules(String cel, String printed) throws Refusal {
        assertThat(compile(cel).toString()).isEqualTo(printed);
    }

    @Test
    void keepsDecimalsExactlyAsWritten() throws Refusal {
        Expr expr = compile("this.amount == 0.1 || this.price == 12345678901234.5678");

        assertThat(expr)
                .isEqualTo(Expr.Call.of(
                        Function.OR,
                        Expr.Call.of(
                                Function.EQ,
                                new Expr.Field("amount", new ValueType.Decimal(2)),
                                new Literal.Decimal(1, 1)),
                        Expr.Call.of(
                                Function.EQ,
                                new Expr.Field("price", new ValueType.Decimal(4)),
                                new Literal.Decimal(123456789012345678L, 4))));
    }

    @Test
    void givesSumsTheLargerScaleAndProductsTheSum() throws Refusal {
        Expr sum = ((Expr.Call) compile("this.amount + this.price > 0")).args().getFirst();
        Expr product =
                ((Expr.Call) compile("this.amount * this.price > 0")).args().getFirst();
        Expr places = ((Expr.Call) compile("decimal(this.name, 3) > 0")).args().getFirst();

        assertThat(List.of(sum.type(), product.type(), places.type()))
                .containsExactly(new ValueType.Decimal(4), new ValueType.Decimal(6), new ValueType.Decimal(3));
    }

    @Test
    void countsDatesInSecondsSince1970() throws Refusal {
        Expr expr = compile("this.finishTime > date('1970-01-02 00:00:01')");

        assertThat(((Expr.Call) expr).args().get(1)).isEqualTo(new Literal.Moment(86_401));
    }

    @Test
    void tellsFieldsReadFromFieldsAskedFor() throws Refusal {
        Expr expr = compile(
                "!has(this.name) || this.amount in [1] && conforms(this.idNumber, 'A') && isCode(this.name, 'B')");

        assertThat(expr.fieldsRead()).containsExactly("amount", "idNumber", "name");
        assertThat(expr.fieldsAsked()).containsExactly("name");
        assertThat(expr.schemes()).containsExactly("A");
        assertThat(expr.codeSets()).containsExactly("B");
    }

    @Test
    void buildsNoTreeThatDoesNotType() {
        Expr one = new Literal.Whole(1);
        Expr text = new Literal.Text("a");
        assertThatThrownBy(() -> Expr.Call.of(Function.ADD, one, text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Expr.Call.of(Function.AND, new Literal.Truth(true)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Expr.Call.of(Function.OR, one, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expr.Call(Function.ADD, List.of(one, text), new ValueType.Whole()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expr.Call(Function.ADD, List.of(one, one), new ValueType.Text()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Expr.In(one, List.of(new Literal.Text("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kind.of('?')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void boundsLiterals() {
        assertThatThrownBy(() -> new Literal.Whole(1_000_000_000_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Literal.Whole(-1_000_000_000_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Literal.Decimal(1, 19)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Literal.Decimal(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Literal.Moment(Bounds.FIRST_SECOND - 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Literal.Moment(Bounds.LAST_SECOND + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueType.Decimal(19)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ValueType.Decimal(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsLiteralsAsTheyAreWritten() {
        assertThat(List.of(
                        new Literal.Text("it's"),
                        new Literal.Whole(-3),
                        new Literal.Decimal(-250, 2),
                        new Literal.Moment(-1),
                        new Literal.Truth(false)))
                .extracting(Object::toString)
                .containsExactly("'it\\'s'", "-3", "-2.5", "date('1969-12-31 23:59:59')", "false");
    }

    @Test
    void offersTheCheckerTheRowAndNoOtherStructure() {
        StructType row = StructType.create("Row", ImmutableSet.of(), name -> Optional.empty());
        CelEnvironment.Rows rows = new CelEnvironment.Rows(row);

        assertThat(rows.types()).containsExactly(row);
        assertThat(rows.findType("Row")).contains(row);
        assertThat(rows.findType("google.protobuf.Any")).isEmpty();
    }
}
