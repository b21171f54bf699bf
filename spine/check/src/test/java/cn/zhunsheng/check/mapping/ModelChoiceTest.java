package cn.zhunsheng.check.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static Optional<ModelChoice> choose(String... header) {
        return ModelChoice.of(List.of(header), SamplePackage.DICTIONARY);
    }

    private static Refusal refusal(List<String> header, List<List<String>> below) {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (int i = 0; i < below.size(); i++) {
            rows.put(i + 2, below.get(i));
        }
        return ModelChoice.refusal(ColumnNames.of(header), rows, SamplePackage.DICTIONARY);
    }

    @Test
    void takesTheModelThatKnowsMostOfTheHeader() {
        ModelChoice choice = choose("公民身份号码", "到场时间", "备注", "x").orElseThrow();

        assertThat(choice.model().id()).isEqualTo("visit");
        assertThat(choice.matched()).isEqualTo(3);
        assertThat(choice.cells()).isEqualTo(4);
    }

    @Test
    void takesAModelThatKnowsHalf() {
        assertThat(choose("标签甲", "x").orElseThrow().model().id()).isEqualTo("tags");
    }

    @Test
    void knowsAHeaderOfWhichAModelKnowsHalf() {
        assertThat(ModelChoice.isKnown(List.of("标签甲", "x"), SamplePackage.DICTIONARY))
                .isTrue();
        assertThat(ModelChoice.isKnown(List.of("标签甲", "x", "y"), SamplePackage.DICTIONARY))
                .isFalse();
    }

    @Test
    void takesNoneWhenTheBestKnowsLessThanHalf() {
        assertThat(choose("标签甲", "x", "y")).isEmpty();

        Refusal refusal = refusal(List.of("标签甲", "x", "y"), List.of());
        assertThat(refusal.code()).isEqualTo("model.choice_unclear");
        assertThat(refusal.what().en()).isEqualTo("The header does not tell the model; candidates: tags (1/3)");
        assertThat(refusal.what().zh()).isEqualTo("从表头不能确定模型，候选：tags (1/3)");
        assertThat(refusal.fix().en()).startsWith("Name the model with --model; ");
    }

    @Test
    void takesNoneWhenTwoKnowAsMany() {
        assertThat(choose("公民身份号码", "到场时间")).isEmpty();

        Refusal refusal = refusal(List.of("公民身份号码", "到场时间"), List.of(List.of("标签甲", "标签乙")));
        assertThat(refusal.what().en())
                .isEqualTo("The header does not tell the model; candidates: everything (2/2), visit (2/2)");
        assertThat(refusal.fix().en()).startsWith("Name the model with --model; ");
    }

    private static Dictionary holding(UnaryOperator<List<Model>> models) throws Refusal {
        StandardPackage whole = SamplePackage.DICTIONARY.packages().getFirst();
        return Dictionary.of(List.of(new StandardPackage(
                whole.heading(),
                whole.standards(),
                whole.elements(),
                whole.qualifiers(),
                whole.roots(),
                whole.designations(),
                whole.codeSets(),
                whole.schemes(),
                models.apply(whole.models()),
                whole.vectors())));
    }

    @Test
    void takesTheOnlyModelThereIsWhenItKnowsTheHeader() throws Refusal {
        Dictionary one = holding(models ->
                models.stream().filter(model -> model.id().equals("tags")).toList());

        assertThat(ModelChoice.of(List.of("标签甲"), one).orElseThrow().model().id())
                .isEqualTo("tags");
        assertThat(ModelChoice.of(List.of("x"), one)).isEmpty();
        assertThat(ModelChoice.of(List.of(), one)).isEmpty();
    }

    @Test
    void listsCandidatesThatKnowAsMuchByTheirIds() throws Refusal {
        Refusal refusal = ModelChoice.refusal(
                ColumnNames.of(List.of("公民身份号码", "到场时间")), new TreeMap<>(), holding(List::reversed));

        assertThat(refusal.what().en()).endsWith("candidates: everything (2/2), visit (2/2)");
    }

    @Test
    void takesNoneForAHeaderThatNobodyKnows() throws Refusal {
        assertThat(choose("x")).isEmpty();
        assertThat(choose()).isEmpty();
        assertThat(ModelChoice.of(List.of("姓名"), Dictionary.of(List.of()))).isEmpty();
        assertThat(refusal(List.of("x"), List.of()).what().en()).isEqualTo("No model knows this header");
        assertThat(refusal(List.of(), List.of()).what().zh()).isEqualTo("没有模型认得此表头");
    }

    @Test
    void namesTheRowBelowThatAModelKnows() {
        Refusal refusal = refusal(List.of("统计表", "", ""), List.of(List.of("x", "y"), List.of("标签甲", "标签乙", "z")));

        assertThat(refusal.fix().en()).isEqualTo("The header seems to be row 3: add --header-row 3");
    }

    @Test
    void namesTheRowBelowATitleThoughNoModelKnowsIt() {
        Refusal refusal = refusal(List.of("统计表", "", ""), List.of(List.of("", "", ""), List.of("x", "y", "")));

        assertThat(refusal.fix().en())
                .isEqualTo("The header seems to be row 3: add --header-row 3, and name the model with --model");
        assertThat(refusal(List.of("统计表", "", "", ""), List.of(List.of("x", "y", "", "")))
                        .fix()
                        .en())
                .startsWith("Name the model with --model; ");
        assertThat(refusal(List.of("统计表", "b", ""), List.of(List.of("x", "y", "")))
                        .fix()
                        .en())
                .startsWith("Name the model with --model; ");
        assertThat(refusal(List.of("统计表", ""), List.of(List.of("x", "y"))).fix().en())
                .startsWith("Name the model with --model; ");
    }
}
