package cn.zhunsheng.check.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static ModelChoice choose(String... header) throws Refusal {
        return ModelChoice.of(List.of(header), SamplePackage.DICTIONARY);
    }

    private static Refusal refusal(Dictionary dictionary, String... header) {
        return catchThrowableOfType(Refusal.class, () -> ModelChoice.of(List.of(header), dictionary));
    }

    @Test
    void takesTheModelThatKnowsMostOfTheHeader() throws Refusal {
        ModelChoice choice = choose("公民身份号码", "到场时间", "备注", "x");

        assertThat(choice.model().id()).isEqualTo("visit");
        assertThat(choice.matched()).isEqualTo(3);
        assertThat(choice.cells()).isEqualTo(4);
    }

    @Test
    void takesAModelThatKnowsHalf() throws Refusal {
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
}
