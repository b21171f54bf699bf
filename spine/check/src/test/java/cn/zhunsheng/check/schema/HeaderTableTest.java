package cn.zhunsheng.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderTableTest {
    @Test
    void aHeaderIsATableOfNames() throws Exception {
        byte[] bytes = "姓名,,SFZH\n张三,x,1\n".getBytes(StandardCharsets.UTF_8);
        Source source = new Source.Stream("people.csv", new ByteArrayInputStream(bytes));
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            TableStructure table = HeaderTable.of(rows.source());
            assertThat(table.name()).isEqualTo("people.csv");
            assertThat(table.columns()).extracting(ColumnStructure::name).containsExactly("姓名", "", "SFZH");
            assertThat(table.columns())
                    .allMatch(column -> column.nullable() && column.type().isEmpty());
        }
    }

    @Test
    void linesOfAFileHaveNoKey() throws Exception {
        byte[] bytes = "{\"a\":1}\n{\"a\":2}\n".getBytes(StandardCharsets.UTF_8);
        Source source = new Source.Stream("lines", new ByteArrayInputStream(bytes));
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            assertThat(rows.source().keyColumns()).isEmpty();
            assertThat(rows.source().key(1)).isEmpty();
            assertThat(HeaderTable.of(rows.source()).columns())
                    .extracting(ColumnStructure::comment)
                    .containsExactly("");
        }
    }

    @Test
    void aDelimitedFileHasNoKeyEither() throws Exception {
        byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        Source source = new Source.Stream("f", new ByteArrayInputStream(bytes));
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            assertThat(rows.source().keyColumns()).isEmpty();
            assertThat(rows.source().key(1)).isEmpty();
        }
    }
}
