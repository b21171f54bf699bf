package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.check.source.WholeText;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Scripts that define tables, as MySQL, MariaDB, PostgreSQL, Oracle, SQL Server and Dameng write them.
///
/// What people wrote of a column is taken from `comment '…'`, `comment on column`, `MS_Description` or a comment behind
/// it on its line. Everything that defines no table is passed over. Stateless.
public final class SchemaScript {
    /// Bytes of a script, unpacked. One that defines ten thousand tables has fewer.
    static final int LARGEST = 32 << 20;

    private SchemaScript() {}

    /// Whether a source is a script by its name.
    public static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".sql") || lower.endsWith(".sql.gz") || lower.endsWith(".ddl");
    }

    /// The tables in the order in which they are defined; at least one.
    ///
    /// @throws Refusal when the source cannot be read as text, is too large or defines no table
    public static List<TableStructure> read(Source source, SourceOptions options) throws Refusal, IOException {
        return tables(text(source, options), source.name());
    }

    /// The script itself.
    ///
    /// @throws Refusal when the source cannot be read as text or is too large
    public static String text(Source source, SourceOptions options) throws Refusal, IOException {
        return WholeText.read(source, options, LARGEST);
    }

    /// The tables that the script of that name defines; at least one.
    ///
    /// @throws Refusal when it defines none
    public static List<TableStructure> tables(String script, String name) throws Refusal {
        List<TableStructure> tables = tables(script);
        if (tables.isEmpty()) {
            throw new Refusal(
                    "schema.tables_absent",
                    new Words("'" + name + "' 里没有 create table 语句", "'" + name + "' has no create table statement"),
                    name,
                    new Words(
                            "给出建表脚本，如 mysqldump --no-data 或 pg_dump -s 的输出",
                            "Give a script that defines tables, such as mysqldump --no-data or pg_dump -s writes"));
        }
        return tables;
    }

    /// The tables that a script defines; may be empty.
    public static List<TableStructure> tables(String script) {
        return SqlScript.tables(script);
    }
}
