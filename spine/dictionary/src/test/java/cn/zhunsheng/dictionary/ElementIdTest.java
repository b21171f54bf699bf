package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"person.id-number", "a.b", "service-item.base-code-39046", "a1.2b-3.c"})
    void isWordsInGroups(String value) {
        assertThat(new ElementId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "person",
                "Person.name",
                "1a.b",
                ".a.b",
                "a..b",
                "a.b.",
                "a.b-",
                "a.-b",
                "a--b.c",
                "a.b c",
                "人.名"
            })
    void refusesEveryOtherForm(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ElementId(value))
                .withMessageContaining("person.id-number");
    }
}
