package cn.zhunsheng.check.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The columns of 506 real tables, written as each database's tools write them, come back as they were.
class KnownTablesTest {
    private static final Path COLUMNS =
            Path.of(System.getProperty("zhunsheng.house"), "../shared/data/columns-all-A.csv");
    private static final Map<String, TableStructure> TABLES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        assumeTrue(Files.exists(COLUMNS), "The columns of real tables are not here: ../shared/data/columns-all-A.csv");
        Map<String, List<ColumnStructure>> columns = new LinkedHashMap<>();
        Map<String, String> comments = new LinkedHashMap<>();
        try (Rows rows = Rows.open(new Source.File(COLUMNS), SourceOptions.FIND_OUT)) {
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                List<String> c = row.get().cells();
                String table = c.get(0) + "/" + c.get(2) + "/" + c.get(4);
                String comment = c.get(10).replace('\n', ' ').replace('\r', ' ').strip();
                List<ColumnStructure> own = columns.computeIfAbsent(table, t -> new ArrayList<>());
                if (own.stream().noneMatch(o -> o.name().equalsIgnoreCase(c.get(6)))) {
                    own.add(new ColumnStructure(
                            c.get(6), c.get(7), c.get(8), comment, !c.get(9).equals("N"), 0));
                }
                comments.put(table, c.get(5).replace('\n', ' ').strip());
            }
        }
        columns.forEach((table, own) -> TABLES.put(
                table, new TableStructure("", table, comments.getOrDefault(table, ""), own, List.of(), List.of())));
        assertThat(TABLES).hasSizeGreaterThanOrEqualTo(506);
    }

    @ParameterizedTest
    @EnumSource(Spelling.class)
    void everyTableComesBack(Spelling spelling) {
        StringBuilder script = new StringBuilder();
        TABLES.values().forEach(table -> spelling.write(table, script));
        List<TableStructure> read = SchemaScript.tables(script.toString());
        assertThat(read).hasSize(TABLES.size());
        for (TableStructure table : read) {
            TableStructure wanted = TABLES.get(table.name());
            assertThat(table.comment()).as(table.name()).isEqualTo(wanted.comment());
            assertThat(table.columns().stream().map(KnownTablesTest::line))
                    .as(table.name())
                    .containsExactlyElementsOf(
                            wanted.columns().stream().map(KnownTablesTest::line).toList());
        }
    }

    private static String line(ColumnStructure c) {
        return "%s|%s|%s|%s|%s"
                .formatted(
                        c.name(),
                        c.type().toLowerCase(Locale.ROOT),
                        c.length().toLowerCase(Locale.ROOT),
                        c.comment(),
                        c.nullable());
    }

    enum Spelling {
        MYSQL("`", "`") {
            @Override
            String comment(ColumnStructure c) {
                return c.comment().isEmpty()
                        ? ""
                        : " COMMENT " + text(c.comment().replace("\\", "\\\\"));
            }

            @Override
            void write(TableStructure t, StringBuilder out) {
                table(t, out);
                out.append(" ENGINE=InnoDB COMMENT=")
                        .append(text(t.comment().replace("\\", "\\\\")))
                        .append(";\n");
            }
        },
        POSTGRESQL("\"", "\"") {
            @Override
            void write(TableStructure t, StringBuilder out) {
                table(t, out);
                out.append(";\n");
                comments(t, out);
            }
        },
        SQL_SERVER("[", "]") {
            @Override
            void write(TableStructure t, StringBuilder out) {
                table(t, out);
                out.append(" ON [PRIMARY]\nGO\n");
                String at = ", N'SCHEMA', N'dbo', N'TABLE', " + text(t.name());
                out.append("EXEC sys.sp_addextendedproperty N'MS_Description', N" + text(t.comment()) + at + "\nGO\n");
                for (ColumnStructure c : t.columns()) {
                    out.append("EXEC sp_addextendedproperty @name=N'MS_Description', @value=N" + text(c.comment()) + at
                            + ", N'COLUMN', N" + text(c.name()) + "\nGO\n");
                }
            }
        },
        LINE_ENDS("\"", "\"") {
            @Override
            String behind(ColumnStructure c) {
                return c.comment().isEmpty() ? "" : " -- " + c.comment();
            }

            @Override
            void write(TableStructure t, StringBuilder out) {
                table(t, out);
                out.append("\n/\ncomment on table ").append(name(t.name())).append(" is ");
                out.append(text(t.comment())).append(";\n");
            }
        };

        private final String open;
        private final String close;

        Spelling(String open, String close) {
            this.open = open;
            this.close = close;
        }

        abstract void write(TableStructure t, StringBuilder out);

        String comment(ColumnStructure c) {
            return "";
        }

        String behind(ColumnStructure c) {
            return "";
        }

        String name(String name) {
            return open + name + close;
        }

        static String text(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        void table(TableStructure t, StringBuilder out) {
            out.append("CREATE TABLE ").append(name(t.name())).append(" (\n");
            int left = t.columns().size();
            for (ColumnStructure c : t.columns()) {
                out.append("  ").append(name(c.name())).append(' ').append(c.type());
                out.append(c.length().isEmpty() ? "" : "(" + c.length() + ")");
                out.append(c.nullable() ? "" : " NOT NULL").append(comment(c));
                out.append(--left > 0 ? "," : "").append(behind(c)).append('\n');
            }
            out.append(")");
        }

        void comments(TableStructure t, StringBuilder out) {
            out.append("COMMENT ON TABLE ")
                    .append(name(t.name()))
                    .append(" IS ")
                    .append(text(t.comment()))
                    .append(";\n");
            for (ColumnStructure c : t.columns()) {
                out.append("COMMENT ON COLUMN ")
                        .append(name(t.name()))
                        .append('.')
                        .append(name(c.name()));
                out.append(" IS ").append(text(c.comment())).append(";\n");
            }
        }
    }
}
