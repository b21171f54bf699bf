package cn.zhunsheng.match.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.Core;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final ElementId NAME = new ElementId("person.name");
    private static final ElementId FORMER = new ElementId("person.former-name");
    private static final TableStructure TABLE = Core.table("T_RK", "人口表", "XM varchar(50) 姓名", "BZ text");

    private static final String FILE = """
            rules:
              - {id: names, column: 'xm|name', comment: '.*姓名', element: 'person.name', role: '户主', reason: 约定}
              - {id: typed, system: '户籍', table: 'T_.*', tableComment: '人口.*', type: 'varchar\\(50\\)', element: none}
            accepted:
              - {system: '户籍', table: T_RK, column: XM, comment: 姓名, element: person.former-name}
            rejected:
              - {column: BZ, element: record.remark}
            """;

    @Test
    void readsRulesInTheirOrderAndDecisionsInOrderOfPlace() throws Refusal {
        MatchRules rules = read(FILE);

        assertThat(rules.rules()).extracting(MatchRule::id).containsExactly("names", "typed");
        assertThat(rules.rules().get(0).element()).contains(NAME);
        assertThat(rules.rules().get(0).role()).contains("户主");
        assertThat(rules.rules().get(1).element()).isEmpty();
        assertThat(rules.accepted()).hasSize(1);
        assertThat(read("").rules()).isEmpty();
    }

    @Test
    void writesWhatItReads() throws Refusal {
        MatchRules rules = read(FILE);

        assertThat(RulesWriter.write(rules)).isEqualTo("""
                rules:
                  - {id: 'names', column: 'xm|name', comment: '.*姓名', element: person.name, role: '户主', reason: '约定'}
                  - {id: 'typed', system: '户籍', table: 'T_.*', tableComment: '人口.*', type: 'varchar\\(50\\)', element: none}
                accepted:
                  - {system: '户籍', table: 'T_RK', column: 'XM', comment: '姓名', element: person.former-name}
                rejected:
                  - {column: 'BZ', element: record.remark}
                """);
        assertThat(RulesWriter.write(read(RulesWriter.write(rules)))).isEqualTo(RulesWriter.write(rules));
        assertThat(RulesWriter.write(MatchRules.NONE)).isEmpty();
    }

    @Test
    void decisionsComeBeforeRules() throws Refusal {
        MatchRules rules = read(FILE);

        assertThat(rules.verdict("户籍", TABLE, TABLE.columns().get(0))
                        .orElseThrow()
                        .element())
                .contains(FORMER);
        Verdict byRule =
                rules.verdict("社保", TABLE, Core.column("name varchar(50) 母亲姓名")).orElseThrow();
        assertThat(byRule.element()).contains(NAME);
        assertThat(byRule.because().zh()).isEqualTo("落标映射规则 names: 约定");
        assertThat(rules.verdict("户籍", TABLE, Core.column("a varchar(50)"))
                        .orElseThrow()
                        .element())
                .isEmpty();
        assertThat(rules.verdict("户籍", TABLE, Core.column("a text"))).isEmpty();
    }

    @Test
    void acceptedMatchesServeTheNextSystem() throws Refusal {
        MatchRules rules = read("""
                accepted:
                  - {system: 户籍, table: T_RK, column: XM, comment: 姓名, element: person.former-name}
                  - {system: 户籍, table: T_RK, column: BZ, element: record.remark}
                """);

        Verdict reused =
                rules.verdict("社保", TABLE, Core.column("xm varchar(20) 姓名")).orElseThrow();
        assertThat(reused.element()).contains(FORMER);
        assertThat(reused.confidence()).isLessThan(1);
        assertThat(reused.because().zh()).contains("户籍.T_RK.XM");
        assertThat(rules.verdict("社保", TABLE, Core.column("xm varchar(20) 厦门")))
                .as("Another comment is another column")
                .isEmpty();
        assertThat(rules.verdict("社保", TABLE, Core.column("bz text")))
                .as("A name alone says too little")
                .isEmpty();
    }

    @Test
    void decisionsStandInTheOrderOfTheirPlaces() throws Refusal {
        MatchRules rules = read("""
                accepted:
                  - {system: 乙, column: A, element: none}
                  - {system: 甲, table: T, column: B, element: none}
                  - {system: 甲, table: T, column: A, comment: 二, element: none}
                  - {system: 甲, table: T, column: A, comment: 一, element: person.name, role: agent, reason: x}
                  - {system: 甲, table: T, column: A, comment: 一, element: person.name}
                  - {system: 甲, table: T, column: A, comment: 一, element: person.name}
                """);

        assertThat(rules.accepted())
                .hasSize(5)
                .extracting(d -> d.system() + d.table() + d.column() + d.comment())
                .containsExactly("乙A", "甲TA一", "甲TA一", "甲TA二", "甲TB");
        assertThat(rules.accepted()).extracting(Decision::role).contains(Optional.of("代理人"));
    }

    @Test
    void decisionsThatDisagreeServeNobody() throws Refusal {
        MatchRules rules = read("""
                accepted:
                  - {system: 甲, column: XM, comment: 姓名, element: person.former-name}
                  - {system: 乙, column: XM, comment: 姓名, element: person.name}
                """);

        assertThat(rules.verdict("丙", TABLE, TABLE.columns().get(0))).isEmpty();
    }

    @Test
    void rejectedMatchesAreNeverProposedAgain() throws Refusal {
        MatchRules rules = read(FILE);
        Decision rejected = decision("", "", "XM", Optional.of(NAME));

        assertThat(rules.rejected("任何", TABLE, TABLE.columns().get(1))).containsExactly(new ElementId("record.remark"));
        assertThat(rules.rejecting(rejected).verdict("社保", TABLE, Core.column("xm varchar(9) 姓名")))
                .as("A rule does not bring back what was rejected")
                .isEmpty();
    }

    @Test
    void aNewDecisionReplacesTheOldOne() {
        Decision name = decision("甲", "T", "XM", Optional.of(NAME));
        Decision former = decision("甲", "T", "XM", Optional.of(FORMER));
        MatchRules accepted = MatchRules.NONE.accepting(name).accepting(former);

        assertThat(accepted.accepted()).containsExactly(former);
        assertThat(accepted.rejecting(former).accepted()).isEmpty();
        assertThat(accepted.rejecting(former).rejecting(former).rejected()).containsExactly(former);
        assertThat(accepted.rejecting(name).accepting(name).rejected()).isEmpty();
        assertThat(accepted.rejecting(name).accepted()).containsExactly(former);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: []|match.rules_key_unknown|line 1",
                "rules: {}|match.rules_shape|line 1",
                "- a|match.rules_shape|line 1",
                "rules: [{column: a, element: none}]|match.rules_key_missing|line 1",
                "rules: [{id: [a], column: a, element: none}]|match.rules_shape|line 1",
                "rules: [{id: a, element: none}]|match.rules_unbounded|line 1",
                "rules: [{id: a, column: '(', element: none}]|match.rules_pattern_unreadable|line 1",
                "rules: [{id: a, column: a, element: person.nam}]|match.rules_element_unknown|line 1",
                "rules: [{id: a, column: a, element: Name}]|match.rules_element_unknown|line 1",
                "rejected: [{column: a, element: none}]|match.rules_element_unknown|line 1",
                "rules: [{id: a, column: a, element: none, role: 户}]|match.rules_role_unknown|line 1",
                "rules: [{id: a, column: a, element: none}, {id: a, column: b, element: none}]|match.rules_id_repeated|line 1",
                "rules: [|match.rules_unreadable|line 1",
                "rules: [[[[[[[[]]]]]]]]|match.rules_unreadable|line 1",
                "rules: &a []|match.rules_unreadable|line 1",
                "rules: !!seq []|match.rules_unreadable|line 1",
                "rules: *a|match.rules_unreadable|line 1",
                "rules: !x|match.rules_unreadable|line 1",
                "rules: [{id: '', column: a, element: none}]|match.rules_key_missing|line 1",
                "accepted: [{column: a, element: none, role: 1}]|match.rules_role_unknown|line 1",
                "[a]: b|match.rules_unreadable|line 1",
                "{rules: [], rules: []}|match.rules_unreadable|line 1",
            })
    void refusesWhatItDoesNotKnow(String text, String code, String where) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(text));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.where()).isEqualTo("rules.yaml, " + where);
        assertThat(refusal.fix().zh()).isNotEmpty();
    }

    @Test
    void namesTheLineAndWhatIsNear() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("""
                rules:
                  - id: a
                    column: x
                    element: person.nmae
                """));

        assertThat(refusal.where()).isEqualTo("rules.yaml, line 4");
        assertThat(refusal.what().en()).contains("person.name");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> read("rules: [{id: a, column: '" + "a".repeat(501) + "', element: none}]"))
                        .code())
                .isEqualTo("match.rules_pattern_unreadable");
        assertThat(catchThrowableOfType(Refusal.class, () -> read("accepted:\n" + "- a\n".repeat(20_001)))
                        .code())
                .isEqualTo("match.rules_too_many");
        assertThat(catchThrowableOfType(Refusal.class, () -> read("a: b\n---\nc: d\n"))
                        .code())
                .isEqualTo("match.rules_unreadable");
        assertThat(catchThrowableOfType(Refusal.class, () -> read("a: " + "b".repeat(2 << 20)))
                        .code())
                .isEqualTo("match.rules_unreadable");
    }

    private static Decision decision(String system, String table, String column, Optional<ElementId> element) {
        return new Decision(system, table, column, "", element, Optional.empty(), "");
    }

    private static MatchRules read(String text) throws Refusal {
        return RulesReader.read("rules.yaml", text, Core.DICTIONARY);
    }
}
