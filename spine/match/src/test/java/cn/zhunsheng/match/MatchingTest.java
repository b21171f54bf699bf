package cn.zhunsheng.match;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import cn.zhunsheng.match.rules.MatchRules;
import cn.zhunsheng.match.rules.RulesReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
    private static final Matching MATCHING = new Matching(Core.DICTIONARY, Core.INITIALS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SFZH varchar(18)|person.id-number",
                "csrq date|person.birth-date",
                "xbdm char(1)|person.sex-code",
                "gongminshenfenhaoma varchar(18)|person.id-number",
                "id_card varchar(18)|person.id-number",
                "AAC003 varchar(50)|person.name",
                "create_time datetime|record.created-time",
                "a1 varchar(18) 公民身份号码|person.id-number",
                "a2 varchar(20) 性别名称|person.sex-code",
                "a3 varchar(20) 户主身份证号|person.id-number",
                "a4 varchar(20) 性别（1男2女）|person.sex-code",
                "a5 varchar(200) 注册号/登记证号|organisation.registration-number",
                "a6 varchar(50) 联系人/代理人证件号码|person.certificate-number",
                "公民身份号码 varchar(18)|person.id-number",
                "unified_social_credit_code varchar(18)|organisation.uscc",
                "user_id bigint 创建人ID|record.creator",
            })
    void givesAColumnItsElement(String column, String element) {
        assertThat(only(column).chosen())
                .as(() -> "Candidates: " + only(column).candidates())
                .contains(new ElementId(element));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x varchar(20)",
                "hazard_type varchar(2) 隐患类型",
                "is_danger char(1) 是否危化企业",
                "tenant_id bigint 租户ID",
                "jfdjsj datetime 解封登记时间",
                "c1 varchar(20) 承诺办结时限说明的附件",
                "community_child_id varchar(38) 小区ID",
                "12 int",
            })
    void givesNoneWhereNothingFits(String column) {
        assertThat(only(column).chosen())
                .as(() -> "Candidates: " + only(column).candidates())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x1 varchar(2) 见字典 性别|person.sex-code",
                "x1 varchar(2) 字典:GB-T-2261.1|person.sex-code",
                "x1 varchar(2) 取值参见《民族代码表》|person.ethnicity-code",
                "x1 varchar(2) 值见GB/T 3304-1991|person.ethnicity-code",
                "x1 varchar(2) 数据字典：学历|person.education-code"
            })
    void aCommentMayPointToACodeSet(String column, String element) {
        ColumnMatch match = only(column);

        assertThat(match.chosen()).as("%s", match.candidates()).contains(new ElementId(element));
        assertThat(reasons(match.candidates().getFirst(), Language.EN)).contains("The comment names the code set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x1 varchar(2) 职业（不是字典项）", "x1 varchar(2) 见字典 车间", "x1 varchar(2) 字典"})
    void aDictionaryThatIsNotKnownSaysNothing(String column) {
        assertThat(only(column).candidates())
                .as("%s", only(column).candidates())
                .noneMatch(c -> reasons(c, Language.EN).contains("names the code set"));
    }

    @Test
    void saysWhoseItIs() {
        ColumnMatch match = only("hzsfzh varchar(18) 户主身份证号");

        assertThat(match.choice().orElseThrow().role()).contains("户主");
        assertThat(only("qlrdh varchar(20) 权利人电话").choice().orElseThrow().role())
                .contains("权利人");
    }

    @Test
    void givesReasonsInBothLanguages() {
        Candidate candidate = only("GMSFHM varchar(18) 公民身份号码").choice().orElseThrow();

        assertThat(reasons(candidate, Language.ZH)).contains("注释含名称“公民身份号码”").contains("拼音首字母");
        assertThat(reasons(candidate, Language.EN)).contains("The comment has the name '公民身份号码'");
        assertThat(candidate.because()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void confidencesSumToNoMoreThanOne() {
        TableMatch match = MATCHING.of(Core.table(
                "t_person", "人员信息表", "name varchar(20) 名称", "code varchar(20)", "sj datetime", "dz varchar(200)"));

        assertThat(match.columns()).allSatisfy(column -> {
            assertThat(column.candidates().stream()
                            .mapToDouble(Candidate::confidence)
                            .sum())
                    .isBetween(0.0, 1.0001);
            assertThat(column.candidates())
                    .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
        });
    }

    @Test
    void tableSaysWhatANameAloneDoesNot() {
        TableMatch person = MATCHING.of(Core.table(
                "base_person", "人员信息表", "name varchar(64) 名称", "sex char(1) 性别", "csrq date 出生日期", "mz char(2) 民族"));
        TableMatch division = MATCHING.of(
                Core.table("t_region", "行政区划表", "name varchar(64)", "code varchar(12)", "xzqhjb int 行政区划级别"));

        assertThat(first(person, 0)).isEqualTo("person.name");
        assertThat(first(division, 0)).isEqualTo("address.division-name");
        assertThat(first(division, 1)).isEqualTo("address.division-code");
    }

    @Test
    void keyOfATableIsItsIdentifier() {
        TableStructure keyed =
                new TableStructure("", "t", "", List.of(Core.column("pk_no bigint")), List.of("pk_no"), List.of());

        assertThat(MATCHING.of(keyed).columns().getFirst().chosen()).contains(new ElementId("record.identifier"));
        assertThat(only("id bigint 雪花算法生成的ID").chosen()).contains(new ElementId("record.identifier"));
    }

    @Test
    void aDayAndItsTimeShareCertainty() {
        ColumnMatch match = only("accept_date datetime");

        assertThat(match.chosen()).isPresent();
        assertThat(match.candidates().getFirst().element().value()).startsWith("case.accept-");
    }

    @Test
    void valuesSpeakWhereNamesDoNot() {
        ProfilePlan plan = new ProfilePlan(Core.DICTIONARY, LocalDate.of(2026, 1, 1));
        ProfileFold codes = new ProfileFold(plan);
        // Made up: a division, a day of 1900, and a right check digit.
        for (String value : List.of("91110000600037341L", "911100006000373417", "9111000060003734XX")) {
            codes.add(value);
        }
        ProfileFold ids = new ProfileFold(plan);
        for (int i = 0; i < 10; i++) {
            ids.add(Ids.of(i));
        }
        Map<String, ColumnProfile> profiles = Map.of("f1", ids.profile(), "f2", codes.profile());
        TableMatch match = MATCHING.of(Core.table("t", "", "f1 varchar(18)", "f2 varchar(18)"), profiles);

        assertThat(match.columns().get(0).chosen()).contains(new ElementId("person.id-number"));
        assertThat(reasons(match.columns().get(0).choice().orElseThrow(), Language.ZH))
                .contains("100.0% 的值通过 GB-11643");
        assertThat(match.columns().get(1).chosen()).isEmpty();
    }

    @Test
    void valuesSpeakAgainstAName() {
        ProfilePlan plan = new ProfilePlan(Core.DICTIONARY, LocalDate.of(2026, 1, 1));
        Map<String, ColumnProfile> profiles = Map.of(
                "sex", folded(plan, "甲", "乙", "丙", "丁", "戊", "己"),
                "csrq", folded(plan, "19900101", "19910203", "20000229", "20101231", "19850607"),
                "nl", folded(plan, "12", "33", "45", "7", "81"),
                "age", folded(plan, "1200", "3300", "4500", "7", "81"),
                "xb", folded(plan, "1", "2", "1", "2", "1", "9"),
                "yzbm", folded(plan, "100000", "310000", "510000", "610000", "710000"),
                "sfsf", folded(plan, "0", "1", "0", "1", "1"));
        TableStructure table = Core.table(
                "t",
                "",
                "sex varchar(20)",
                "csrq varchar(8)",
                "nl int",
                "age int",
                "xb char(1)",
                "yzbm char(6)",
                "sfsf int");
        TableMatch without = MATCHING.of(table);
        TableMatch with = MATCHING.of(table, profiles);

        assertThat(confidence(with, 0, "person.sex-code")).isLessThan(confidence(without, 0, "person.sex-code"));
        assertThat(confidence(with, 1, "person.birth-date")).isGreaterThan(confidence(without, 1, "person.birth-date"));
        assertThat(confidence(with, 2, "person.age")).isGreaterThanOrEqualTo(confidence(without, 2, "person.age"));
        assertThat(confidence(with, 3, "person.age")).isLessThan(confidence(without, 3, "person.age"));
        assertThat(confidence(with, 4, "person.sex-code")).isGreaterThan(confidence(without, 4, "person.sex-code"));
        assertThat(first(with, 5)).isEqualTo("contact.postcode");
    }

    @Test
    void valuesAloneNameWhatTheyCannotBeByChance() {
        assertThat(sure(ids(), "person.id-number")).isGreaterThan(0.98);
        assertThat(sure(List.of("汉族", "满族", "回族", "藏族", "苗族"), "person.ethnicity-code"))
                .isGreaterThan(0.5);
        assertThat(sure(List.of("110101", "320102", "440305", "510104", "650102"), "address.division-code"))
                .isGreaterThan(0.5);
        assertThat(sure(List.of("CHN", "USA", "FRA", "DEU", "JPN"), "address.country-alpha3-code"))
                .isGreaterThan(0.5);
        assertThat(sure(List.of("男", "女", "男", "女", "女"), "person.sex-code")).isBetween(0.2, 0.9);
    }

    @Test
    void ordinaryValuesAloneNameNothing() {
        for (List<String> values : List.of(
                List.of("2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06"),
                List.of("1", "2", "1", "2", "9"),
                List.of("01", "02", "03", "04", "05"),
                List.of("是", "否", "是", "否", "其他"),
                List.of("123456789012345678", "223456789012345678", "3", "4", "5"))) {
            assertThat(alone(values).candidates()).as("%s", values).isEmpty();
        }
    }

    @Test
    void valuesThatContradictANameSayWhy() {
        ColumnMatch before = only("SFZH varchar(18)");
        ColumnMatch after = with("SFZH varchar(18)", List.of("甲", "乙", "丙", "丁", "戊"));

        assertThat(before.chosen()).contains(new ElementId("person.id-number"));
        assertThat(after.chosen()).as("%s", after.candidates()).isEmpty();
        Candidate first = after.candidates().getFirst();
        assertThat(first.element().value()).isEqualTo("person.id-number");
        assertThat(reasons(first, Language.ZH)).endsWith("但只有 0.0% 的值通过 GB-11643");
        assertThat(reasons(first, Language.EN)).endsWith("But only 0.0% of the values pass GB-11643");
    }

    @Test
    void valuesInAnotherWritingContradictLittle() {
        ColumnMatch day = with(
                "csrq varchar(20) 出生日期",
                List.of("20240102010203", "20240103010203", "20240104010203", "20240105010203", "20240106010203"));
        ColumnMatch sex = with("xb varchar(20) 性别", List.of("M", "F", "M", "F", "M"));

        assertThat(day.chosen()).contains(new ElementId("person.birth-date"));
        assertThat(sex.chosen()).contains(new ElementId("person.sex-code"));
        assertThat(reasons(sex.candidates().getFirst(), Language.ZH)).contains("但只有 0.0% 的值在代码集");
        assertThat(with("xm varchar(9)", List.of("1", "2", "3", "4", "5")).candidates())
                .isNotEmpty();
        assertThat(reasons(
                        with("zzjgdm varchar(9)", List.of("1", "2", "3", "4", "5"))
                                .candidates()
                                .getFirst(),
                        Language.ZH))
                .contains("但");
    }

    private static List<String> ids() {
        return IntStream.range(0, 10).mapToObj(Ids::of).toList();
    }

    private static double sure(List<String> values, String element) {
        return confidence(new TableMatch(Core.table("t", ""), List.of(alone(values))), 0, element);
    }

    private static ColumnMatch alone(List<String> values) {
        return with("a1 varchar(64)", values);
    }

    private static ColumnMatch with(String column, List<String> values) {
        ProfilePlan plan = new ProfilePlan(Core.DICTIONARY, LocalDate.of(2026, 1, 1));
        TableStructure table = Core.table("t", "", column);
        String name = table.columns().getFirst().name();
        return MATCHING.of(table, Map.of(name, folded(plan, values.toArray(String[]::new))))
                .columns()
                .getFirst();
    }

    @Test
    void peopleDecideBeforeEvidence() throws Exception {
        MatchRules rules = RulesReader.read("rules.yaml", """
                rules:
                  - {id: batch, column: 'SFZH', table: 'T_X.*', element: none, reason: 试验列}
                accepted:
                  - {system: 户籍, table: T_RK, column: XM, element: person.former-name, role: 户主}
                rejected:
                  - {system: 户籍, table: T_RK, column: XB, element: person.sex-code}
                """, Core.DICTIONARY);
        Matching matching = new Matching(Core.DICTIONARY, Core.INITIALS, rules, "户籍");
        TableMatch people =
                matching.of(Core.table("T_RK", "", "XM varchar(50) 姓名", "XB char(1) 性别", "SFZH varchar(18)"));
        TableMatch other = matching.of(Core.table("T_X1", "", "SFZH varchar(18)"));

        assertThat(people.columns().get(0).chosen()).contains(new ElementId("person.former-name"));
        assertThat(people.columns().get(0).choice().orElseThrow().role()).contains("户主");
        assertThat(people.columns().get(0).decided()).isTrue();
        assertThat(people.columns().get(0).candidates())
                .extracting(c -> c.element().value())
                .startsWith("person.former-name", "person.name");
        assertThat(people.columns().get(1).candidates())
                .extracting(c -> c.element().value())
                .doesNotContain("person.sex-code");
        assertThat(people.columns().get(2).decided()).isFalse();
        assertThat(other.columns().get(0).chosen()).isEmpty();
        assertThat(other.columns().get(0).decided()).isTrue();
    }

    @Test
    void otherWeightsGiveOtherMatches() {
        Matching indifferent =
                MATCHING.with(Weights.parse(List.of("feature,with_comment,without_comment", "none,9,9", "")));

        assertThat(indifferent
                        .of(Core.table("t", "", "SFZH varchar(18) 身份证号"))
                        .columns()
                        .getFirst()
                        .chosen())
                .isEmpty();
    }

    @Test
    void sameTableGivesTheSameMatch() {
        TableStructure table =
                Core.table("t", "人员", "xm varchar(20)", "dh varchar(20) 电话", "lx char(2)", "jg varchar(20)");

        assertThat(new Matching(Core.DICTIONARY, Core.INITIALS).of(table)).isEqualTo(MATCHING.of(table));
    }

    private static ColumnProfile folded(ProfilePlan plan, String... values) {
        ProfileFold fold = new ProfileFold(plan);
        List.of(values).forEach(fold::add);
        return fold.profile();
    }

    private static double confidence(TableMatch match, int column, String element) {
        return match.columns().get(column).candidates().stream()
                .filter(c -> c.element().value().equals(element))
                .mapToDouble(Candidate::confidence)
                .findFirst()
                .orElse(0);
    }

    private static String first(TableMatch match, int column) {
        return match.columns().get(column).candidates().getFirst().element().value();
    }

    private static String reasons(Candidate candidate, Language language) {
        return candidate.because().stream().map(r -> r.in(language)).collect(Collectors.joining("; "));
    }

    private static ColumnMatch only(String column) {
        return MATCHING.of(Core.table("t", "", column)).columns().getFirst();
    }
}
