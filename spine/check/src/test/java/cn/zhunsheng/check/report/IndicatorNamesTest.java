package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorNamesTest {
    private static final IndicatorNames NAMES = new IndicatorNames(SamplePackage.DICTIONARY);

    @Test
    void giveTheIndicatorsThatThePackageNames() {
        assertThat(NAMES.indicators()).startsWith("0102", "0105", "0201").allMatch(code -> code.length() == 4);
        assertThat(NAMES.of("0302", Language.ZH)).isEqualTo("数据格式合规性");
        assertThat(NAMES.of("0302", Language.EN)).isEqualTo("Conformity of format");
    }

    /// The sample's colours have a code 1, which is no indicator.
    @Test
    void giveTheCodeWhereThePackageNamesNone() throws Exception {
        assertThat(NAMES.of("1", Language.ZH)).isEqualTo("1");
        IndicatorNames none = new IndicatorNames(Dictionary.of(List.of()));
        assertThat(none.of("0302", Language.ZH)).isEqualTo("0302");
        assertThat(none.indicators()).isEmpty();
    }
}
