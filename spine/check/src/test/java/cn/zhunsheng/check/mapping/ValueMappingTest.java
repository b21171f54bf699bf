package cn.zhunsheng.check.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueMappingTest {
    private static ValueMapping mapping(Map<String, Optional<String>> columns, String field, String raw, String code)
            throws Refusal {
        ResolvedModel model = SamplePackage.DICTIONARY.resolved(SamplePackage.DICTIONARY.model("everything"));
        GivenMapping given = new GivenMapping(columns, Map.of(field, Map.of(raw, code)));
        return ValueMapping.of(given, model, SamplePackage.DAY);
    }

    @Test
    void aFieldGoesByAnyOfItsNamesOrByItsColumn() throws Refusal {
        for (String name : new String[] {"onceColour", "曾用颜色", "Former colour"}) {
            assertThat(mapping(Map.of(), name, "红", "1").entries())
                    .extracting(entry -> entry.field().name())
                    .containsExactly("onceColour");
        }
        assertThat(mapping(Map.of("YS", Optional.of("colour")), "ys", "红", "1").entries())
                .extracting(entry -> entry.field().name())
                .containsExactly("colour");
    }

    @Test
    void whatMeansNoFieldIsRefused() {
        assertThatThrownBy(() -> mapping(Map.of(), "nobody", "红", "1"))
                .hasMessageContaining("mapping.values_field_unknown");
    }

    @Test
    void onlyACodeMayStandForAValue() {
        assertThatThrownBy(() -> mapping(Map.of(), "colour", "红", "红的"))
                .hasMessageContaining("mapping.values_code_unknown");
    }

    @Test
    void aCodeInForceStandsForItself() throws Refusal {
        assertThatThrownBy(() -> mapping(Map.of(), "colour", "1", "2"))
                .hasMessageContaining("mapping.values_code_remapped");
        assertThat(mapping(Map.of(), "colour", "3", "1").entries())
                .as("3 ended in 2020")
                .hasSize(1);
    }

    @Test
    void aFieldWithoutCodesTakesAnyText() throws Refusal {
        assertThat(mapping(Map.of(), "name", "某甲", "甲").entries()).hasSize(1);
        assertThat(ValueMapping.of(
                        GivenMapping.NONE,
                        SamplePackage.DICTIONARY.resolved(SamplePackage.DICTIONARY.model("everything")),
                        SamplePackage.DAY))
                .isEqualTo(ValueMapping.NONE);
    }
}
