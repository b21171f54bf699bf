package cn.zhunsheng.match.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Optional<SqlDialect> MYSQL = Optional.of(SqlDialect.MYSQL);

    @TempDir
    Path folder;

    private Assessor assessor;

    @BeforeEach
    void begin() {
        assessor = assessor(Optional.empty());
    }

    private static Assessor assessor(Optional<String> model) {
        CheckOptions options = new CheckOptions(
                model, SourceOptions.FIND_OUT, GivenMapping.NONE, Map.of(), Settings.of(1, 0), false, Optional.empty());
        return new Assessor(Core.DICTIONARY, Core.INITIALS, DAY, options);
    }

    /// A match of the table's columns to these elements: empty is none, `element?0.3` a candidate that is not sure,
    /// `none!` what people decided, and `element@role` one with a role.
    private static TableMatch match(TableStructure table, String... elements) {
        List<ColumnMatch> columns = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            String[] parts = elements[i].split("[?@]", 2);
            boolean unsure = elements[i].contains("?");
            Optional<String> role = elements[i].contains("@") ? Optional.of(parts[1]) : Optional.empty();
            List<Candidate> candidates = new ArrayList<>();
            if (parts[0].contains(".")) {
                double sure = unsure ? Double.parseDouble(parts[1]) : 0.9;
                candidates.add(new Candidate(new ElementId(parts[0]), Words.same(parts[0]), sure, role, List.of()));
            }
            Optional<ElementId> chosen = candidates.isEmpty() || unsure
                    ? Optional.empty()
                    : Optional.of(candidates.getFirst().element());
            columns.add(new ColumnMatch(table.columns().get(i), chosen, candidates, elements[i].equals("none!")));
        }
        return new TableMatch(table, columns);
    }

    private Optional<Source> rows(String... lines) throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.write(file, List.of(lines));
        return Optional.of(new Source.File(file));
    }

    private static AssessedColumn first(AssessedTable table) {
        return table.columns().getFirst();
    }

    @Test
    void aColumnWhoseStructureFitsPasses() throws Exception {
        AssessedColumn column = first(
                assessor.add(match(Core.table("t", "", "sfzh char(18)"), "person.id-number"), MYSQL, Optional.empty()));

        assertThat(column.standing()).isEqualTo(Standing.PASSED);
        assertThat(column.reasons()).extracting(Words::en).containsExactly("the structure fits");
    }

    @Test
    void aColumnThatCannotHoldTheElementFails() throws Exception {
        AssessedTable table = assessor.add(
                match(Core.table("t", "", "sfzh char(15)", "xb int"), "person.id-number", "person.sex-code"),
                MYSQL,
                Optional.empty());

        assertThat(table.columns()).extracting(AssessedColumn::standing).containsOnly(Standing.FAILED);
        assertThat(first(table).reasons()).extracting(Words::zh).containsExactly("长度应为 18，实为 15");
    }

    @Test
    void aWarningDoesNotFail() throws Exception {
        AssessedColumn column = first(
                assessor.add(match(Core.table("t", "", "xm varchar(99)"), "person.name"), MYSQL, Optional.empty()));

        assertThat(column.standing()).isEqualTo(Standing.PASSED);
        assertThat(column.reasons())
                .extracting(Words::en)
                .containsExactly("warning: the length should be 30 and is 99");
    }

    @Test
    void valuesThatBreakAnErrorRuleFailAColumn() throws Exception {
        TableStructure header = Core.table("rows.csv", "", "sfzh", "xb");
        AssessedTable table = assessor.add(
                match(header, "person.id-number", "person.sex-code"),
                Optional.empty(),
                rows("sfzh,xb", "330106198503120220,1", "330106198503120220,7", ",NULL"));

        assertThat(table.columns())
                .extracting(AssessedColumn::standing)
                .containsExactly(Standing.PASSED, Standing.FAILED);
        assertThat(first(table).reasons()).extracting(Words::en).containsExactly("all of 2 values fit");
        assertThat(table.columns().get(1).reasons().getFirst().en()).endsWith("1 of 2 fail");
    }

    @Test
    void whatNothingCouldJudgeIsNotMonitored() throws Exception {
        TableStructure header = Core.table("rows.csv", "", "sfzh", "xb");
        TableMatch match = match(header, "person.id-number", "person.sex-code");

        AssessedTable unread = assessor.add(match, Optional.empty(), Optional.empty());
        AssessedTable empty = assessor.add(match, Optional.empty(), rows("sfzh,xb", "330106198503120220,"));

        assertThat(first(unread).standing()).isEqualTo(Standing.UNMONITORED);
        assertThat(first(unread).reasons().getFirst().en()).contains("declares no type");
        assertThat(empty.columns().get(1).standing()).isEqualTo(Standing.UNMONITORED);
        assertThat(empty.columns().get(1).reasons().getFirst().en()).isEqualTo("it has no value");
    }

    @Test
    void columnsOfOneNameAreJudgedByNoRule() throws Exception {
        AssessedTable table = assessor.add(
                match(Core.table("rows.csv", "", "xb", "XB"), "person.sex-code", "person.sex-code"),
                Optional.empty(),
                rows("xb,XB", "1,2"));

        assertThat(table.columns()).extracting(AssessedColumn::standing).containsOnly(Standing.UNMONITORED);
        assertThat(table.result()).isEmpty();
    }

    @Test
    void whatNobodySaysSurelyIsToBeAssessed() throws Exception {
        AssessedTable table = assessor.add(
                match(Core.table("t", "", "a int", "b int", "c int"), "", "person.age?0.3", "none!"),
                MYSQL,
                Optional.empty());

        assertThat(table.columns())
                .extracting(AssessedColumn::standing)
                .containsExactly(Standing.TO_ASSESS, Standing.TO_ASSESS, Standing.EXEMPT);
        assertThat(table.columns()).extracting(AssessedColumn::unsure).containsExactly(false, true, false);
        assertThat(table.columns().get(1).reasons().getFirst().en()).contains("person.age, 0.30");
        assertThat(table.rates()).isEqualTo(new Rates(2, 0, 0, 0));
    }

    @Test
    void aGivenModelTiesItsColumnsAndBringsItsRules() throws Exception {
        AssessedTable table = assessor(Optional.of("population-basic"))
                .add(
                        match(
                                Core.table("t", "", "公民身份号码 char(18)", "姓名 varchar(30)", "dm char(1)"),
                                "",
                                "",
                                "person.sex-code"),
                        MYSQL,
                        Optional.empty());

        assertThat(first(table).element()).contains(new ElementId("person.id-number"));
        assertThat(first(table).standing()).isEqualTo(Standing.FAILED);
        assertThat(first(table).reasons().getFirst().en()).isEqualTo("nullability should be not null and is null");
        assertThat(table.columns().get(2).standing()).isEqualTo(Standing.PASSED);
    }

    @Test
    void ratesHaveTheirDenominators() throws Exception {
        assessor.add(
                match(
                        Core.table("t", "", "a char(18)", "b int", "c int", "d int"),
                        "person.id-number",
                        "person.sex-code",
                        "",
                        "none!"),
                MYSQL,
                Optional.empty());
        Rates rates = assessor.assessment().rates();

        assertThat(rates).isEqualTo(new Rates(3, 2, 2, 1));
        assertThat(rates.coverage().orElseThrow()).isEqualByComparingTo("66.67");
        assertThat(rates.passing().orElseThrow()).isEqualByComparingTo("50.00");
        assertThat(new Rates(0, 0, 0, 0).passing()).isEmpty();
    }

    @Test
    void anElementInSeveralTablesIsSharedByRole() throws Exception {
        assessor.add(
                match(Core.table("a", "", "x char(18)", "y char(18)"), "person.id-number", "person.id-number@户主"),
                MYSQL,
                Optional.empty());
        assessor.add(match(Core.table("b", "", "z char(18)"), "person.id-number"), MYSQL, Optional.empty());
        Assessment assessment = assessor.assessment();

        assertThat(assessment.elements()).hasSize(1);
        assertThat(assessment.elements().getFirst().places()).hasSize(3);
        assessor.add(match(Core.table("c", "", "p varchar(30)"), "person.name"), MYSQL, Optional.empty());
        assessor.add(match(Core.table("d", "", "q varchar(30)"), "person.name"), MYSQL, Optional.empty());
        assessor.add(match(Core.table("e", "", "r varchar(30)"), "person.name"), MYSQL, Optional.empty());
        assertThat(assessor.assessment().shared())
                .as("in most tables first")
                .extracting(element -> element.element().value())
                .containsExactly("person.name", "person.id-number");
        assertThat(assessment.shared()).hasSize(1);
        assertThat(assessment.shared().getFirst().tables()).isEqualTo(2);
        assertThat(assessment.shared().getFirst().places()).hasSize(2);
    }

    @Test
    void everyReportTellsBothRates() throws Exception {
        assessor.add(
                match(
                        Core.table("t", "表", "a char(18)", "b int", "网格员 int", "=d int"),
                        "person.id-number",
                        "person.sex-code",
                        "",
                        "person.age?0.3"),
                MYSQL,
                Optional.empty());
        assessor.add(match(Core.table("u", "", "a char(18)"), "person.id-number"), MYSQL, Optional.empty());
        AssessedTable read = assessor.add(
                match(Core.table("rows.csv", "", "xb"), "person.sex-code"), Optional.empty(), rows("xb", "1"));
        Assessment assessment = assessor.assessment();
        assertThat(read.rates()).isEqualTo(new Rates(1, 1, 1, 1));
        StringWriter json = new StringWriter();
        StringWriter byTable = new StringWriter();
        StringWriter byElement = new StringWriter();
        new AssessmentJson(Language.EN).write(assessment, json);
        new AssessmentCsv(Language.ZH, Core.DICTIONARY).write(assessment, false, byTable);
        new AssessmentCsv(Language.ZH, Core.DICTIONARY).write(assessment, true, byElement);

        for (Language language : Language.values()) {
            String text = new AssessmentText(language, Core.DICTIONARY).of(assessment, language == Language.EN);
            assertThat(text).contains("66.67 %", "75.00 %", "网格员");
            assertThat(new AssessmentHtml("0", language, Core.DICTIONARY).of(assessment))
                    .contains("66.67 %", "75.00 %", "href=\"#e1\"", "id=\"t2\"")
                    .doesNotContain("<script");
        }
        assertThat(json.toString())
                .contains("\"coverage\":{\"columns\":4,\"of\":6,\"rate\":66.67}", "\"standing\":\"to-assess\"")
                .contains("\"schemaScore\":", "\"score\":100.00", "\"proposals\":[{\"name\":\"网格员\"");
        assertThat(byTable.toString().lines()).hasSize(7);
        assertThat(byTable.toString()).contains("t,'=d,");
        assertThat(byElement.toString().lines()).hasSize(5);
    }

    @Test
    void anEmptyAssessmentIsWritten() {
        Assessment nothing = assessor.assessment();

        assertThat(new AssessmentHtml("0", Language.EN, Core.DICTIONARY).of(nothing))
                .contains("n/a", "None.");
        assertThat(new AssessmentText(Language.EN, Core.DICTIONARY).of(nothing, false))
                .contains("not applicable");
    }
}
