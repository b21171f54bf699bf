package cn.zhunsheng.match.values;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueProposalsTest {
    private static String yaml(TableStructure table, List<List<String>> rows, String... elements) throws Exception {
        List<ColumnMatch> columns = new ArrayList<>();
        for (int i = 0; i < elements.length; i++) {
            Optional<ElementId> id = elements[i].isEmpty() ? Optional.empty() : Optional.of(new ElementId(elements[i]));
            List<Candidate> candidates = id.map(
                            e -> List.of(new Candidate(e, Words.same("x"), 0.9, Optional.empty(), List.of())))
                    .orElse(List.of());
            columns.add(new ColumnMatch(table.columns().get(i), id, candidates, false));
        }
        ValueProposals proposals =
                new ValueProposals(Core.DICTIONARY, new TableMatch(table, columns), LocalDate.of(2026, 11, 20));
        rows.forEach(proposals::add);
        String english = proposals.yaml(Language.EN, List.of(Words.same("A note")));
        assertThat(proposals.yaml(Language.ZH, List.of()).lines().filter(l -> !l.contains("#")))
                .as("the same in both languages")
                .containsExactlyElementsOf(
                        english.lines().filter(l -> !l.contains("#")).toList());
        return english;
    }

    @Test
    void theMostFrequentStandsFirst() throws Exception {
        assertThat(yaml(
                        Core.table("t", "", "XB"),
                        List.of(List.of("女"), List.of("男"), List.of("男"), List.of("1"), List.of(" "), List.of("NULL")),
                        "person.sex-code"))
                .contains("3 of 4 values are no code in force, 0 of them without a proposal")
                .containsSubsequence("values:", "'XB':", "'男': '1'  # 男性", "2 rows", "'女': '2'");
    }

    @Test
    void whatHasNoCodeIsCountedAndNeverShown() throws Exception {
        assertThat(yaml(
                        Core.table("t", "", "XB"),
                        List.of(List.of("330106198503120220"), List.of("林晓芸"), List.of("x".repeat(200))),
                        "person.sex-code"))
                .contains("values: {}", "3 of 3 values", "3 of them without a proposal")
                .doesNotContain("330106", "林", "xxx");
    }

    @Test
    void columnsWithoutCodesOrWithoutAName() throws Exception {
        assertThat(yaml(
                        Core.table("t", "", "XM", "a", "XB", "xb"),
                        List.of(List.of("男", "男", "1", "男")),
                        "person.name",
                        "",
                        "person.sex-code",
                        "person.sex-code"))
                .contains("values: {}");
    }
}
