package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.zhunsheng.dictionary.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @ParameterizedTest
    @ValueSource(bytes = {'"', 'a', 'Z', '7', '\n', '\r', 0, 127, -1})
    void refusesADelimiterThatCannotBeToldFromData(byte delimiter) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Dialect(delimiter, Encoding.UTF_8));
    }

    @Test
    void tracksLeadBytesOnlyWhereADelimiterMayTrail() {
        assertThat(new Dialect((byte) '|', Encoding.GB18030).delimiterMayTrail())
                .isTrue();
        assertThat(new Dialect((byte) '@', Encoding.GB18030).delimiterMayTrail())
                .isTrue();
        assertThat(new Dialect((byte) '|', Encoding.UTF_8).delimiterMayTrail()).isFalse();
        assertThat(new Dialect((byte) ',', Encoding.GB18030).delimiterMayTrail())
                .isFalse();
        assertThat(new Dialect((byte) '\t', Encoding.GB18030).delimiterMayTrail())
                .isFalse();
    }
}
