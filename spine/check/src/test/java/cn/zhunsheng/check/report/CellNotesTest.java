package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.workbook.CellMark;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellNotesTest {
    @TempDir
    Path folder;

    private static RuleEntry rule(RuleEntry.Kind kind, Optional<String> field, String source) {
        return new RuleEntry(
                "r", kind, field, Optional.empty(), Severity.WARNING, "0402", source, new Words("两者不符", "they differ"));
    }

    private static Example example(String sheet, long line) {
        return new Example(0, Optional.of(sheet), Optional.empty(), line - 1, line, "张*", new Words("有值", "a value"));
    }

    @Test
    void everyFailureIsNotedAtItsCellAndTheHeadCountsThem() throws Exception {
        CellNotes notes = new CellNotes(Language.ZH);
        CheckResult result = SampleResult.of(folder, Optional.of(notes::failure));

        List<CellMark> marks = notes.marks(result, "甲");

        assertThat(marks.getFirst().row()).isEqualTo(1);
        assertThat(marks.getFirst().text()).startsWith("准绳检查：").contains("处，标出前");
        assertThat(marks).allSatisfy(mark -> assertThat(mark.sheet()).isEqualTo("甲"));
        assertThat(marks.stream().filter(mark -> mark.row() == 3).map(CellMark::column))
                .contains(1, 4);
        assertThat(marks.toString()).doesNotContain("110105194912310021").doesNotContain("李四");
    }

    @Test
    void aRuleBetweenColumnsStandsAtTheFirstCellOfItsRow() throws Exception {
        CheckResult result = SampleResult.of(folder);
        CellNotes notes = new CellNotes(Language.EN);
        notes.failure("a.xlsx", rule(RuleEntry.Kind.RULE, Optional.empty(), "GB 11643"), example("乙", 9));
        notes.failure("a.xlsx", rule(RuleEntry.Kind.REQUIRED, Optional.of("name"), ""), example("乙", 10));

        List<CellMark> marks = notes.marks(result, "甲");

        assertThat(marks.getFirst().sheet()).isEqualTo("乙");
        assertThat(marks.subList(1, 3))
                .containsExactly(
                        new CellMark("乙", 9, 1, "[warning] they differ\nBasis: GB 11643"),
                        new CellMark("乙", 10, 2, "[warning] Expected: a value"));
    }

    @Test
    void notesEndWhereASpreadsheetWouldBeBuriedInThem() throws Exception {
        CheckResult result = SampleResult.of(folder);
        CellNotes notes = new CellNotes(Language.EN);
        for (int i = 0; i < CellNotes.MOST + 7; i++) {
            notes.failure("a.xlsx", rule(RuleEntry.Kind.RULE, Optional.empty(), ""), example("乙", i + 2));
        }

        List<CellMark> marks = notes.marks(result, "甲");

        assertThat(marks).hasSize(CellNotes.MOST + 1);
        assertThat(marks.getFirst().text()).contains("5,007 failures, the first 5,000 noted");
    }
}
