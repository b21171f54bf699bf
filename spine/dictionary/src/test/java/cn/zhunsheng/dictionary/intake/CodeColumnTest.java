package cn.zhunsheng.dictionary.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.SamplePackage;
import cn.zhunsheng.dictionary.intake.CodeColumn.Value;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeColumnTest {
    @TempDir
    Path root;

    private static CodeColumn column(int at, List<List<String>> rows) {
        CodeColumn column = new CodeColumn(at, rows.getFirst().size());
        rows.forEach(column::add);
        return column;
    }

    @Test
    void valuesAreCountedAndNamedByTheColumnThatTheyDetermine() {
        CodeColumn column = column(
                1,
                List.of(
                        List.of("甲部", "B", "教育", "1"),
                        List.of("甲部", "A", "民政", "2"),
                        List.of("甲部", "B", "", "3"),
                        List.of("甲部", "A", "民政", "2"),
                        List.of("甲部", "", "", "4")));

        assertThat(column.rows()).isEqualTo(5);
        assertThat(column.absent()).isEqualTo(1);
        assertThat(column.tooMany()).isFalse();
        assertThat(column.nameColumn()).contains(2);
        assertThat(column.values(column.nameColumn()))
                .containsExactly(new Value("A", "民政", 2), new Value("B", "教育", 2));
        assertThat(column.values(Optional.empty())).extracting(Value::name).containsOnly("");
    }

    @Test
    void theNearerColumnNamesAndTheRightOneBeforeTheLeft() {
        CodeColumn column = column(1, List.of(List.of("甲", "A", "民"), List.of("乙", "B", "教"), List.of("甲", "A", "民")));

        assertThat(column.nameColumn()).contains(2);
    }

    @Test
    void nothingNamesWhereNoValueComesTwiceOrAColumnIsEmpty() {
        assertThat(column(0, List.of(List.of("A", "甲"), List.of("B", "乙"))).nameColumn())
                .isEmpty();
        assertThat(column(0, List.of(List.of("A", "甲"), List.of("A", "甲"))).nameColumn())
                .isEmpty();
        assertThat(column(0, List.of(List.of("A", ""), List.of("A", ""), List.of("B", "乙")))
                        .nameColumn())
                .isEmpty();
        assertThat(column(0, List.of(List.of("A", "甲"), List.of("A", "甲"), List.of("B", "甲")))
                        .nameColumn())
                .isEmpty();
    }

    @Test
    void aColumnOfManyValuesIsNoListOfCodes() {
        CodeColumn distinct = new CodeColumn(0, 1);
        CodeColumn repeated = new CodeColumn(0, 1);
        CodeColumn endless = new CodeColumn(0, 1);
        for (int i = 0; i < CodeColumn.MOST + 10; i++) {
            endless.add(List.of("x" + i));
            repeated.add(List.of("x" + i % 300));
            if (i < 300) {
                distinct.add(List.of("x" + i));
            }
        }

        assertThat(distinct.tooMany()).isTrue();
        assertThat(repeated.tooMany()).isFalse();
        assertThat(endless.tooMany()).isTrue();
        assertThat(endless.values(Optional.empty())).hasSize(CodeColumn.MOST);
    }

    @Test
    void identifiersAndNamesOfPeopleAreKnown() {
        Schemes schemes = Schemes.on(SamplePackage.TODAY);
        List<Scheme> all =
                schemes.ids().stream().flatMap(id -> schemes.find(id).stream()).toList();
        CodeColumn numbers = column(0, List.of(List.of("11010519491231002X"), List.of("330106198503120220")));
        CodeColumn names =
                column(0, List.of(List.of("王伟"), List.of("李娜"), List.of("张敏"), List.of("刘静"), List.of("欧阳")));
        CodeColumn codes = column(0, List.of(List.of("110101"), List.of("110102")));

        assertThat(numbers.identifiers(all)).isPresent();
        assertThat(codes.identifiers(all)).isEmpty();
        assertThat(new CodeColumn(0, 1).identifiers(all)).isEmpty();
        assertThat(names.likeNames()).isTrue();
        assertThat(numbers.likeNames()).isFalse();
        assertThat(column(0, List.of(List.of("教育局"), List.of("民政局"), List.of("交通局"), List.of("水务局"), List.of("气象局")))
                        .likeNames())
                .isFalse();
    }

    @Test
    void setsThatCoverHalfOfTheValuesAreNamedBestFirst() {
        List<Value> values = List.of(new Value("1", "", 8), new Value("2", "", 1), new Value("7", "", 1));

        List<CodeCover> covers = CodeCover.of(values, SamplePackage.dictionary(root, SamplePackage.base()));

        assertThat(covers).hasSize(1);
        assertThat(covers.getFirst().set().id()).isEqualTo("GB-T-2261.1");
        assertThat(covers.getFirst().values()).isEqualTo(2);
        assertThat(covers.getFirst().rows()).isEqualTo(9);
        assertThat(covers.getFirst().outside()).containsExactly("7");
        assertThat(covers.getFirst().unused()).isEqualTo(2);
        assertThat(CodeCover.of(List.of(), SamplePackage.dictionary(root, SamplePackage.base())))
                .isEmpty();
    }

    @Test
    void ofSetsThatCoverAlikeTheSmallerComesFirst() {
        SamplePackage base = SamplePackage.base();
        List<Value> values = List.of(new Value("1", "", 8), new Value("2", "", 1));

        List<CodeCover> covers = CodeCover.of(values, SamplePackage.dictionary(root, base, SamplePackage.city()));

        assertThat(covers).extracting(cover -> cover.set().id()).containsExactly("CITY-SEX", "GB-T-2261.1");
    }
}
