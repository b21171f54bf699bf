package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.dictionary.Refusal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRefusalTest {
    private static Refusal refusal(String cel) {
        return refusal(cel, SampleFields.all());
    }

    private static Refusal refusal(String cel, SortedMap<String, ValueType> fields) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> RuleCompiler.compile(cel, fields));
        assertThat(refusal).as("refusal of " + cel).isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "this.amount >                    ; rule.syntax_unreadable  ; 1:14 ; Complete the condition",
                "this.amount = 3                  ; rule.syntax_unreadable  ; 1:13 ; Write ==",
                "this.amount ＞ 3                 ; rule.syntax_unreadable  ; 1:13 ; full-width",
                "this.name == “张三”              ; rule.syntax_unreadable  ; 1:14 ; full-width",
                "this.name == 'a                  ; rule.syntax_unreadable  ; 1:14 ; Close the text",
                "this.name == \"a                  ; rule.syntax_unreadable  ; 1:14 ; Close the text",
                "has(this.name) and true          ; rule.syntax_unreadable  ; 1:16 ; == != <",
                "true true true true true true true ; rule.syntax_unreadable  ; 1:6 ; Write CEL",
                "true && has(name)                ; rule.syntax_unreadable  ; 1:12 ; has(this.field)",
                "this.amout > 3                   ; rule.field_unknown      ; 1:6  ; Write this.amount",
                "has(this.AMOUNT)                 ; rule.field_unknown      ; 1:1  ; Write this.amount",
                "this.zzzzzzzzzzzz > 3            ; rule.field_unknown      ; 1:6  ; acceptTime, amount",
                "amount > 3                       ; rule.name_unknown       ; 1:1  ; this.amount",
                "xyzzyplugh > 3                   ; rule.name_unknown       ; 1:1  ; this.field",
                "this == this                     ; rule.name_unknown       ; 1:1  ; this.acceptTime",
                "this.name.first == 'a'           ; rule.form_unsupported   ; 1:11 ; a field has no fields",
                "other.name == 'a'                ; rule.form_unsupported   ; 1:7  ; this.name",
                "this.name == null                ; rule.form_unsupported   ; 1:14 ; has(this.field)",
                "this.name == b'a'                ; rule.form_unsupported   ; 1:14 ; whole numbers",
                "this.memberCount == 3u           ; rule.form_unsupported   ; 1:21 ; whole numbers",
                "[1] == [1]                       ; rule.form_unsupported   ; 1:1  ; right of 'in'",
                "{'a': 1} == {'a': 1}             ; rule.form_unsupported   ; 1:1  ; right of 'in'",
                "Row{name: 'a'} == this           ; rule.form_unsupported   ; 1:4  ; right of 'in'",
                "sexOff(this.idNumber) == '1'     ; rule.function_unknown   ; 1:1  ; Write sexOf",
                "quux(this.idNumber) == '1'       ; rule.function_unknown   ; 1:1  ; Use one of",
                "this.name.date() == '1'          ; rule.function_unknown   ; 1:11 ; Use one of",
                "this.name.all(c, c == 'x')       ; rule.function_unknown   ; 1:11 ; does not loop",
                "timestamp('2020-01-01T00:00:00Z') < this.birthDate ; rule.function_unknown ; 1:1 ; date('2020",
                "this.name[0] == 'a'              ; rule.function_unknown   ; 1:10 ; substring",
                "this.idNumber.sexOf() == '1'     ; rule.form_unsupported   ; 1:15 ; Write sexOf(this.a",
                "startsWith(this.name, 'a')       ; rule.form_unsupported   ; 1:1  ; Write this.a.startsWith(",
                "this.amount / 2 > 1              ; rule.division_inexact   ; 1:13 ; multiply out",
                "this.amount % 2 == 0             ; rule.types_mismatched   ; 1:13 ; It takes (whole number, whole number)",
                "this.finishTime - this.acceptTime > 3 ; rule.types_mismatched ; 1:17 ; daysBetween",
                "this.finishTime - 3 > this.acceptTime ; rule.types_mismatched ; 1:17 ; addDays",
                "this.finishTime + 3 > this.acceptTime ; rule.types_mismatched ; 1:17 ; addDays",
                "this.finishTime > '2020-01-01'   ; rule.types_mismatched   ; 1:17 ; date('2020-01-31')",
                "this.sexCode == 1                ; rule.types_mismatched   ; 1:14 ; in quotes",
                "this.amount == '1.0'             ; rule.types_mismatched   ; 1:13 ; in quotes",
                "this.onlineFlag == '1'           ; rule.types_mismatched   ; 1:17 ; (text, text); (number, number); (date, date); (truth, truth)",
                "this.onlineFlag == 1             ; rule.types_mismatched   ; 1:17 ; (text, text); (number, number)",
                "1 + 'a' == 'b'                   ; rule.types_mismatched   ; 1:3  ; (number, number); (text, text)",
                "this.amount && true              ; rule.types_mismatched   ; 1:13 ; (truth, truth)",
                "size(this.amount) > 1            ; rule.types_mismatched   ; 1:1  ; It takes (text)",
                "this.sexCode in ['1', 2]         ; rule.types_mismatched   ; 1:23 ; in quotes",
                "this.sexCode in [this.name]      ; rule.literal_required   ; 1:22 ; ==",
                "this.sexCode in this.name        ; rule.literal_required   ; 1:21 ; in ['1', '2']",
                "this.sexCode in [this.nane]      ; rule.field_unknown      ; 1:23 ; this.name",
                "this.name.matches(this.sexCode)  ; rule.literal_required   ; 1:11 ; in quotes",
                "conforms(this.name, this.name)   ; rule.literal_required   ; 1:1  ; in quotes",
                "decimal(this.name, 0) > 1        ; rule.literal_required   ; 1:1  ; 1 to 9",
                "decimal(this.name, 10) > 1       ; rule.literal_required   ; 1:1  ; 1 to 9",
                "decimal(this.name, this.limitDays) > 1 ; rule.literal_required ; 1:1 ; 1 to 9",
                "date(this.name) > today()        ; rule.literal_required   ; 1:1  ; date('2020-01-31')",
                "date(20200131) > today()         ; rule.literal_required   ; 1:1  ; date('2020-01-31')",
                "date() > today()                 ; rule.literal_required   ; 1:1  ; date('2020-01-31')",
                "date('2020-1-31') > today()      ; rule.date_unreadable    ; 1:1  ; date('2020-01-31')",
                "date('2021-02-29') > today()     ; rule.date_unreadable    ; 1:1  ; exists",
                "date('0000-01-01') > today()     ; rule.date_unreadable    ; 1:1  ; exists",
                "date('2020-01-31 24:00:00') > today() ; rule.date_unreadable ; 1:1 ; exists",
                "this.name.matches('(')           ; rule.pattern_unreadable ; 1:11 ; RE2",
                "this.name + 'a'                  ; rule.result_not_truth   ; 1:1  ; Compare",
                "this.memberCount > 1000000000000000000 ; rule.number_too_long ; 1:20 ; in quotes",
                "this.memberCount > 99999999999999999999 ; rule.number_too_long ; 1:20 ; in quotes",
                "this.amount > 1e400              ; rule.number_too_long    ; 1:15 ; in quotes",
                "this.amount > 123456789012345678.5 ; rule.number_too_long  ; 1:15 ; in quotes",
                "this.amount > 1e-19              ; rule.number_too_long    ; 1:15 ; in quotes",
                "this.price * this.price * this.price * this.price * this.price > 0 ; rule.number_too_long ; 1:51 ; fewer decimals"
            })
    void saysWhatWhereAndWhatWouldBeAccepted(String cel, String code, String place, String fix) {
        Refusal refusal = refusal(cel);

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.where()).isEqualTo(place);
        assertThat(refusal.fix().en()).contains(fix);
        assertThat(refusal.what().en()).isNotBlank();
        assertThat(refusal.what().zh() + refusal.fix().zh()).matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    void countsLinesAndColumnsInCharactersFromOne() {
        assertThat(refusal("this.name == '𠀀张' &&\n  this.nam == 'a'").where()).isEqualTo("2:8");
        assertThat(refusal("this.name == '𠀀张' &&\n  this.name == = 'a'").where())
                .isEqualTo("2:16");
        assertThat(refusal("'𠀀张' == 1").where()).isEqualTo("1:6");
    }

    @Test
    void refusesAnEmptyRuleAndARuleOverAModelWithoutFields() {
        assertThat(refusal("  ").code()).isEqualTo("rule.syntax_unreadable");
        assertThat(refusal("this.a > 1", new TreeMap<>()).code()).isEqualTo("rule.field_unknown");
        assertThat(refusal("this == 1", new TreeMap<>()).fix().en()).contains("this.field");
    }

    @Test
    void listsAtMostTwelveFields() {
        SortedMap<String, ValueType> fields = new TreeMap<>();
        for (char c = 'a'; c <= 'z'; c++) {
            fields.put("field" + c, new ValueType.Text());
        }
        assertThat(refusal("this.zzzzzzzzzzzzz == ''", fields).fix().en()).endsWith("fieldl, …");
    }

    @Test
    void refusesRulesThatAreTooLongOrTooDeep() {
        assertThat(refusal("this.name == '" + "x".repeat(4000) + "'").code()).isEqualTo("rule.text_too_long");
        assertThat(refusal("1" + " + 1".repeat(300) + " > 0").code()).isEqualTo("rule.nesting_too_deep");
        assertThat(refusal("(".repeat(900) + "1" + ")".repeat(900) + " > 0").code())
                .startsWith("rule.");
    }
}
