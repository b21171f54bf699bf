package cn.zhunsheng.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclaredTableTest {
    @Test
    void keepsWhatWasDeclaredWhateverBecomesOfTheLists() {
        List<ColumnStructure> columns =
                new ArrayList<>(List.of(new ColumnStructure("XM", "varchar", "50", "姓名", false, 2)));
        List<String> key = new ArrayList<>(List.of("XM"));
        List<List<String>> unique = new ArrayList<>(List.of(new ArrayList<>(List.of("XM"))));
        TableStructure table = new TableStructure("public", "T_RK", "人口", columns, key, unique);
        columns.clear();
        key.clear();
        unique.clear();

        assertThat(table.columns()).extracting(ColumnStructure::comment).containsExactly("姓名");
        assertThat(table.primaryKey()).containsExactly("XM");
        assertThat(table.uniqueKeys()).containsExactly(List.of("XM"));
    }
}
