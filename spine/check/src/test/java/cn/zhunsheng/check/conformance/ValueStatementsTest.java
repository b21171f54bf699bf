package cn.zhunsheng.check.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueStatementsTest {
    private static String sql(SqlDialect dialect, String column, String raw, String code) {
        TableStructure table = new TableStructure("s", "t", "", List.of(), List.of(), List.of());
        return new ValueStatements(dialect, table).of(Map.of(column, Map.of(raw, code)));
    }

    @Test
    void looksBeforeItChanges() {
        assertThat(sql(SqlDialect.POSTGRESQL, "xb", "男", "1")).endsWith("""
                        select "xb", count(*) from "s"."t" where "xb" in ('男') group by "xb";
                        update "s"."t" set "xb" = case "xb"
                          when '男' then '1'
                          end where "xb" in ('男');
                        """);
    }

    @Test
    void nothingGetsOutOfItsQuotes() {
        assertThat(sql(SqlDialect.MYSQL, "x`b", "o'k", "1"))
                .contains("`x``b`", "'o''k'")
                .doesNotContain("'o'k'");
        assertThat(sql(SqlDialect.SQL_SERVER, "a]b", "男", "1")).contains("[a]]b]", "N'男'");
    }

    @Test
    void whatMysqlMayReadInTwoWaysIsLeftToAPerson() {
        assertThat(sql(SqlDialect.MYSQL, "x\nb", "a\\b", "1"))
                .contains("-- x\\u000Ab：含反斜杠的值请手写")
                .doesNotContain("update");
        assertThat(sql(SqlDialect.POSTGRESQL, "xb", "a\\b", "1")).contains("when 'a\\b' then '1'");
    }
}
