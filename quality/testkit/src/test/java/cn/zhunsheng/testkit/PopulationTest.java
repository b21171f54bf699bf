package cn.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Population PEOPLE = Population.of(42, 20_000, TODAY);

    private record Made(byte[] bytes, Truth truth) {
        List<ReferenceRecord> records(Charset charset) {
            List<ReferenceRecord> all = ReferenceReader.read(bytes, charset, ',');
            return all.subList(1, all.size());
        }
    }

    private static Made make(Population population) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Truth truth = population.write(out);
            return new Made(out.toByteArray(), truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesEqualBytesForEqualSettings() {
        assertThat(make(PEOPLE).bytes()).isEqualTo(make(PEOPLE).bytes());
        assertThat(make(PEOPLE).bytes())
                .isNotEqualTo(make(Population.of(43, 20_000, TODAY)).bytes());
    }

    @Test
    void givesEqualTruthInBothEncodings() {
        assertThat(make(PEOPLE.in(GB18030)).truth()).isEqualTo(make(PEOPLE).truth());
    }

    @Test
    void breaksEveryRuleThatItKnows() {
        Truth truth = make(PEOPLE.withUnclosedQuote()).truth();
        Set<String> never = new HashSet<>();
        truth.rules().forEach((id, count) -> {
            if (count.failed() == 0) {
                never.add(id);
            }
        });
        assertThat(never)
                .containsExactlyInAnyOrder(
                        "currentAddress.format",
                        "currentDivisionCode.format",
                        "deathDate.format",
                        "educationCode.format",
                        "householdDivisionCode.format",
                        "maritalStatusCode.format",
                        "nationalityCode.format",
                        "nativePlaceCode.format",
                        "politicalAffiliationCode.format",
                        "relationToHouseholderCode.format",
                        "workplaceName.format");
    }

    @Test
    void breaksNothingWhenNothingIsFaulty() {
        Truth truth = make(PEOPLE.withFaulty(0)).truth();
        assertThat(truth.rules().values()).allMatch(count -> count.failed() == 0);
        assertThat(truth.of("idNumber.required")).isEqualTo(new Truth.Count(20_000, 0));
    }

    @Test
    void agreesWithTheReferenceReaderOnRows() {
        for (Population population : List.of(PEOPLE, PEOPLE.in(GB18030), PEOPLE.withUnclosedQuote())) {
            Made made = make(population);
            List<ReferenceRecord> records = made.records(population.charset());
            assertThat(records).filteredOn(ReferenceRecord::empty).hasSize((int)
                    made.truth().of("row.empty").failed());
            assertThat(records).filteredOn(r -> !r.empty()).hasSize((int)
                    made.truth().rows());
            assertThat(records).filteredOn(ReferenceRecord::unclosed).hasSize((int)
                    made.truth().of("row.quote").failed());
            assertThat(records)
                    .filteredOn(r -> !r.empty()
                            && !r.unclosed()
                            && r.cells().size()
                                    != Form.POPULATION_BASIC.columns().size())
                    .hasSize((int) made.truth().of("row.width").failed());
        }
    }

    @Test
    void agreesWithAPlainCountOnAFewRules() {
        Made made = make(PEOPLE);
        List<ReferenceRecord> rows = new ArrayList<>(made.records(StandardCharsets.UTF_8));
        rows.removeIf(r -> r.cells().size() != Form.POPULATION_BASIC.columns().size()
                || text(r, Column.ID_NUMBER).contains("\uFFFD"));
        Set<String> nulls = Set.of("", " ", "　", "NULL", "\\N");
        Set<String> seen = new HashSet<>();
        long absent =
                rows.stream().filter(r -> nulls.contains(text(r, Column.NAME))).count();
        long notSex = rows.stream().filter(r -> text(r, Column.SEX).equals("3")).count();
        long repeated = rows.stream()
                .map(r -> text(r, Column.ID_NUMBER))
                .filter(id -> id.length() == 18 && !seen.add(id))
                .count();
        assertThat(made.truth().of("name.required")).isEqualTo(new Truth.Count(rows.size(), absent));
        assertThat(made.truth().of("sexCode.code").failed()).isEqualTo(notSex);
        assertThat(made.truth().of("idNumber.unique").failed()).isEqualTo(repeated);
    }

    @Test
    void endsAValueAtAnErrorAndNotAtAWarning() {
        Truth asWarnings = make(PEOPLE).truth();
        Truth asErrors = make(PEOPLE.withWarnings(Set.of())).truth();
        long failedFormat = asWarnings.of("ethnicityCode.format").failed();
        assertThat(asErrors.of("ethnicityCode.format")).isEqualTo(asWarnings.of("ethnicityCode.format"));
        assertThat(asErrors.of("ethnicityCode.code").tested())
                .isEqualTo(asWarnings.of("ethnicityCode.code").tested() - failedFormat);
    }

    @Test
    void streamsAMillionRowsInBoundedMemory() throws IOException {
        Truth truth = Population.of(1, 1_000_000, TODAY).write(OutputStream.nullOutputStream());
        assertThat(truth.rows()).isEqualTo(1_000_000);
    }

    private static String text(ReferenceRecord row, Column column) {
        return row.text(column.ordinal(), StandardCharsets.UTF_8);
    }
}
