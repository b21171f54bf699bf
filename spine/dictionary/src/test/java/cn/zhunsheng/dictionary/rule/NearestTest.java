package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void countsLettersInsertedLeftOutOrReplaced() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("Name", "nAME")).isZero();
    }

    @Test
    void namesOnlyWhatIsClose() {
        assertThat(Nearest.to("nmae", List.of("name", "amount"))).contains("name");
        assertThat(Nearest.to("zzzzzz", List.of("name", "amount"))).isEmpty();
        assertThat(Nearest.to("a", List.of())).isEmpty();
    }
}
