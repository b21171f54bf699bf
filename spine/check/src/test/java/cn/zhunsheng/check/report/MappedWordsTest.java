package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.dictionary.Language;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappedWordsTest {
    @Test
    void theFirstAreNamedAndAllAreCounted() throws Exception {
        Map<String, String> names = new HashMap<>();
        StringBuilder csv = new StringBuilder("name\n");
        for (int i = 0; i < 15; i++) {
            names.put("raw%02d".formatted(i), "张三");
            csv.append("raw%02d\n".formatted(i));
        }
        CheckOptions by = SamplePackage.by("everything");
        CheckOptions options = new CheckOptions(
                by.model(),
                by.reading(),
                new GivenMapping(Map.of(), Map.of("name", names)),
                by.with(),
                by.settings(),
                false,
                by.digest());
        CheckResult result = SamplePackage.check(options, SamplePackage.text("input.csv", csv.toString()));

        assertThat(MappedWords.of(result, new Phrases(Language.EN)))
                .startsWith("15 raw values were judged as the codes they stand for: name raw00 → 张三 (1), name raw01")
                .contains("raw11")
                .endsWith(" and others, 15 in all")
                .doesNotContain("raw12");
    }
}
