package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.CsvReport;
import cn.zhunsheng.check.report.HtmlReport;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TablesJson;
import cn.zhunsheng.check.report.TablesText;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Rows that a runner feeds: a finding names its row by the key.
class TableSourceTest {
    private static Dictionary dictionary;

    @BeforeAll
    static void read() throws Exception {
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards/gov-core");
        dictionary = Dictionary.of(PackageFolder.read(standards).packages());
    }

    /// Two columns, of which the comments say what they are; the first is the key.
    private static final class People implements RowFeed {
        private final List<List<String>> rows;
        private boolean given;
        private boolean closed;

        People(List<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public Encoding encoding() {
            return Encoding.UTF_8;
        }

        @Override
        public boolean typed() {
            return false;
        }

        @Override
        public boolean next(RowBlock block) {
            block.begin(0, 1);
            for (int r = 0; r < rows.size() && !given; r++) {
                block.clearRow();
                for (int c = 0; c < 2; c++) {
                    byte[] bytes = rows.get(r).get(c).getBytes(StandardCharsets.UTF_8);
                    int from = block.size;
                    block.append(bytes, 0, bytes.length);
                    block.cell(c, from, RowBlock.TEXT);
                }
                block.keep(r + 1);
            }
            given = true;
            return !block.empty();
        }

        @Override
        public Optional<String> sheet(long record) {
            return Optional.empty();
        }

        @Override
        public List<String> comments() {
            return List.of("公民身份号码；主键", "姓名");
        }

        @Override
        public List<Integer> keyColumns() {
            return List.of(0);
        }

        @Override
        public List<String> key(long record) {
            return List.of(rows.get((int) record).getFirst());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final List<List<String>> ROWS =
            List.of(List.of("11010519491231002X", "张三"), List.of("110105194912310021", ""));

    private static CheckOptions options(Optional<String> model) {
        return new CheckOptions(
                model,
                new SourceOptions(Optional.empty(), Optional.of(';'), Optional.empty(), Optional.empty()),
                GivenMapping.NONE,
                Map.of(),
                Settings.of(2, 10),
                false,
                Optional.of(TableSourceTest::digest));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void findingsNameTheRowByItsKeyMasked() throws Exception {
        People people = new People(ROWS);
        Source.Table table = new Source.Table("rk", List.of("a", "b"), people, List.of(Words.same("noted")));
        StringWriter csv = new StringWriter();
        CsvReport cells = new CsvReport(csv, Language.EN);
        CheckResult result = new Check(dictionary, LocalDate.of(2026, 2, 28))
                .run(List.of(table), options(Optional.of("population-basic")), Optional.of(cells::failure));

        assertThat(people.closed).isTrue();
        SourceResult source = result.sources().getFirst();
        assertThat(source.bytes()).isEmpty();
        assertThat(source.digest()).isEmpty();
        assertThat(source.columns()).hasSize(2);
        assertThat(source.notes()).extracting(Words::en).anyMatch(note -> note.contains("--delimiter"));
        String key = "a=1****************1";
        assertThat(csv.toString()).contains("rk,,2,2,", "," + key + "\r\n");
        IndicatorNames names = new IndicatorNames(dictionary);
        StringWriter json = new StringWriter();
        new JsonReport("1", Language.EN, names).write(result, json);
        assertThat(json.toString()).contains("{\"source\":0,\"key\":\"" + key + "\",\"record\":2,");
        TextReport text = new TextReport(Language.EN, names);
        assertThat(text.of(result)).contains(key);
        assertThat(new HtmlReport("1", Language.EN, dictionary).of(result)).contains(key);
        CheckedTable checked = new CheckedTable(
                new TableStructure("", "rk", "", List.of(), List.of(), List.of()),
                Optional.empty(),
                Optional.of(result));
        assertThat(checked.fails(Severity.ERROR)).isTrue();
        StringWriter tables = new StringWriter();
        new TablesJson(new JsonReport("1", Language.EN, names)).write(List.of(checked), tables);
        assertThat(tables.toString()).contains("\"result\":" + json.toString().strip() + ",\"unread\":null}]}");
        assertThat(new TablesText(Language.EN, text).of(List.of(checked))).contains(key);
    }
}
