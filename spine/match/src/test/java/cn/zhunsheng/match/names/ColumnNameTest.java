package cn.zhunsheng.match.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNameTest {
    @ParameterizedTest
    @CsvSource({
        "create_time, create time",
        "F_createTime2, create time",
        "HTTPDate, http date",
        "phoneNum_of_person, person phone num",
        "sex_of_the_head_of_household, household head sex",
        "of_x, of x",
        "xx_of, xx of",
        "性别code, 性别 code",
        "SFZH, sfzh",
        "x, x",
        "AAC003, ''",
        "bab001Desc, ''",
        "ab1, ab",
        "12, ''",
    })
    void isCutAtItsWords(String name, String parts) {
        assertThat(String.join(" ", ColumnName.of(name).parts())).isEqualTo(parts);
    }

    @Test
    void knowsChinese() {
        assertThat(ColumnName.of("姓名").isChinese()).isTrue();
        assertThat(ColumnName.of("name").isChinese()).isFalse();
    }
}
