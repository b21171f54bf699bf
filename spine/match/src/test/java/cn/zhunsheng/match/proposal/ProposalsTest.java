package cn.zhunsheng.match.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
    private static final Proposals PROPOSALS = new Proposals(Core.DICTIONARY, Core.INITIALS);

    @Test
    void groupsColumnsOfTheSameRoots() {
        List<Proposal> proposals = PROPOSALS.of(List.of(
                unmatched(Core.table("a", "", "yhlx varchar(10) 隐患类型", "gid int 网格标识")),
                unmatched(Core.table("b", "", "danger_type varchar(20) 隐患类别", "x text"))));

        assertThat(proposals).hasSize(3);
        Proposal first = proposals.getFirst();
        assertThat(first.places()).extracting(Proposal.Place::table).containsExactly("a", "b");
        assertThat(first.name()).isEqualTo("隐患类别");
        assertThat(first.shortName()).isEqualTo("YHLB");
        assertThat(first.columnName()).contains("hazard_typ");
        assertThat(first.dataType()).isEqualTo(DataType.TEXT);
        assertThat(first.format()).isEqualTo("c..20");
        assertThat(proposals).extracting(Proposal::name).contains("x", "网格标识");
    }

    @Test
    void leavesOutWhatIsMatchedOrDecided() {
        TableStructure table = Core.table("a", "", "a int", "b int");
        TableMatch match = new TableMatch(
                table,
                List.of(
                        new ColumnMatch(
                                table.columns().get(0), Optional.of(new ElementId("person.age")), List.of(), false),
                        new ColumnMatch(table.columns().get(1), Optional.empty(), List.of(), true)));

        assertThat(PROPOSALS.of(List.of(match))).isEmpty();
    }

    @Test
    void namesAColumnWithoutCommentAfterItself() {
        Proposal only =
                PROPOSALS.of(List.of(unmatched(Core.table("a", "", "1 int")))).getFirst();

        assertThat(only.name()).isEqualTo("1");
        assertThat(only.shortName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a date|DATE|YYYY-MM-DD",
                "a timestamp|DATE_TIME|YYYY-MM-DD hh:mm:ss",
                "a decimal(16,2)|NUMBER|n..16,2",
                "a bigint|NUMBER|n..18",
                "a varchar(20)|TEXT|c..20",
                "a varchar(9999)|TEXT|c..ul",
                "a text|TEXT|c..ul",
                "a clob|TEXT|c..ul",
                "a String|TEXT|c..ul",
                "a bit|TRUTH|''",
                "a boolean|TRUTH|''",
                "a blob|BINARY|''",
                "a bytea|BINARY|''",
                "a varbinary(8)|BINARY|''",
                "a double|NUMBER|n..18",
                "a float|NUMBER|n..18",
                "a real|NUMBER|n..18",
                "a numeric(5)|NUMBER|n..5",
                "a|TEXT|c..ul",
                "a varchar(max)|TEXT|c..ul",
            })
    void draftsAFormatForWhatIsDeclared(String column, DataType type, String notation) {
        DraftFormat draft = DraftFormat.of(List.of(Core.column(column)));

        assertThat(draft.type()).isEqualTo(type);
        assertThat(draft.notation()).isEqualTo(notation);
    }

    private static TableMatch unmatched(TableStructure table) {
        return new TableMatch(
                table,
                table.columns().stream()
                        .map(column -> new ColumnMatch(column, Optional.empty(), List.of(), false))
                        .toList());
    }
}
