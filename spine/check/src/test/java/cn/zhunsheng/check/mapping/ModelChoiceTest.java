package cn.zhunsheng.check.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static ModelChoice choose(String... header) {
        return ModelChoice.of(List.of(header), SamplePackage.DICTIONARY).orElseThrow();
    }

    private static Refusal refusal(Dictionary dictionary, String... header) {
        assertThat(ModelChoice.of(List.of(header), dictionary)).isEmpty();
        return ModelChoice.refusal(List.of(header), new TreeMap<>(), dictionary);
    }

    private static String fix(List<String> header, Map<Integer, List<String>> below) {
        return ModelChoice.refusal(header, new TreeMap<>(below), SamplePackage.DICTIONARY)
                .fix()
                .zh();
    }

    @Test
    void takesTheModelThatKnowsMostOfTheHeader() {
        ModelChoice choice = choose("公民身份号码", "到场时间", "备注", "x");

        assertThat(choice.model().id()).isEqualTo("visit");
        assertThat(choice.matched()).isEqualTo(3);
        assertThat(choice.cells()).isEqualTo(4);
    }

    @Test
    void takesAModelThatKnowsHalf() {
        assertThat(choose("标签甲", "x").model().id()).isEqualTo("tags");
    }

    @Test
    void refusesWhenTheBestKnowsLessThanHalf() {
        Refusal refusal = refusal(SamplePackage.DICTIONARY, "标签甲", "x", "y");

        assertThat(refusal.code()).isEqualTo("model.choice_unclear");
        assertThat(refusal.what().en()).isEqualTo("The header does not tell the model; candidates: tags (1/3)");
        assertThat(refusal.what().zh()).isEqualTo("从表头不能确定模型，候选：tags (1/3)");
    }

    @Test
    void refusesWhenTwoKnowAsMany() {
        Refusal refusal = refusal(SamplePackage.DICTIONARY, "公民身份号码", "到场时间");

        assertThat(refusal.what().en())
                .isEqualTo("The header does not tell the model; candidates: everything (2/2), visit (2/2)");
    }

    @Test
    void refusesAHeaderThatNobodyKnows() throws Refusal {
        assertThat(refusal(SamplePackage.DICTIONARY, "x").what().en()).isEqualTo("No model knows this header");
        assertThat(refusal(SamplePackage.DICTIONARY).what().zh()).isEqualTo("没有模型认得此表头");
        assertThat(refusal(Dictionary.of(List.of()), "姓名").what().en()).isEqualTo("No model knows this header");
    }

    @Test
    void namesTheFirstRowBelowThatAModelKnowsHalfOf() {
        Map<Integer, List<String>> below =
                Map.of(2, List.of("标签甲", "x", "y"), 3, List.of("标签甲", "x"), 4, List.of("标签甲", "标签乙"));

        assertThat(fix(List.of("登记表"), below)).isEqualTo("表头像在第 3 行：加 --header-row 3");
    }

    @Test
    void namesNoRowBelowAHeaderThatTwoModelsFit() {
        Map<Integer, List<String>> below = Map.of(2, List.of("标签甲", "标签乙"));

        assertThat(fix(List.of("公民身份号码", "到场时间"), below)).startsWith("用 --model 指定模型");
    }

    @Test
    void namesTheFirstFilledRowBelowALoneTitle() {
        Map<Integer, List<String>> below = Map.of(2, List.of("", "", ""), 3, List.of("x", "y", ""));

        assertThat(fix(List.of("登记表", "", ""), below)).isEqualTo("表头像在第 3 行：加 --header-row 3；并用 --model 指定模型");
        assertThat(fix(List.of("登记表", "x", ""), below)).startsWith("用 --model 指定模型");
        assertThat(fix(List.of("登记表", ""), below)).startsWith("用 --model 指定模型");
    }
}
