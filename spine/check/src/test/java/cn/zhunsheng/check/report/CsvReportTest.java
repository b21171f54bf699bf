package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.testkit.ReferenceReader;
import cn.zhunsheng.testkit.ReferenceRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    private static final RuleEntry RULE = new RuleEntry(
            "r",
            RuleEntry.Kind.RULE,
            Optional.empty(),
            Optional.empty(),
            Severity.WARNING,
            "0402",
            "",
            Words.same("r"));

    private static String written(String value) throws IOException {
        StringWriter out = new StringWriter();
        new CsvReport(out, Language.EN)
                .failure(
                        "a.csv",
                        RULE,
                        new Example(0, Optional.empty(), Optional.empty(), 12, 14, value, Words.same("")));
        return out.toString();
    }

    private static String valueIn(String csv) {
        List<ReferenceRecord> records = ReferenceReader.read(csv.substring(1), ',');
        assertThat(records).hasSize(2);
        return records.get(1).text(5, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=\"a\",1"})
    void neutralisesWhatASpreadsheetWouldTakeForAFormula(String value) throws IOException {
        assertThat(valueIn(written(value))).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a=1", "a,b", "a\"b", "\"", "a\nb", "a\r\nb", "'x", " =1"})
    void givesEveryOtherValueBackAsItIs(String value) throws IOException {
        assertThat(valueIn(written(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x"})
    void beginsWithAMarkAndAHeader(String value) throws IOException {
        assertThat(written(value))
                .startsWith("\uFEFFsource,sheet,record,line,field,value,rule,severity,expected,key\r\n")
                .endsWith("a.csv,,12,14,,x,r,warning,,\r\n");
    }
}
