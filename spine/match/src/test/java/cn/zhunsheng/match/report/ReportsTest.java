package cn.zhunsheng.match.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final Candidate ID = new Candidate(
            new ElementId("person.id-number"),
            new Words("公民身份号码", "Citizen identity number"),
            0.971,
            Optional.of("户主"),
            List.of(new Words("甲", "A"), new Words("乙", "B")));
    private static final Candidate CARD = new Candidate(
            new ElementId("person.certificate-number"), Words.same("证件号码"), 0.02, Optional.empty(), List.of());
    private static final TableStructure TABLE =
            Core.table("T_RKJBXX", "人口基本信息", "SFZH varchar(18) 户主,身份证号", "X int", "=1+1 text 杂项");
    private static final List<TableMatch> MATCHES = List.of(new TableMatch(
            TABLE,
            List.of(
                    new ColumnMatch(TABLE.columns().get(0), Optional.of(ID.element()), List.of(ID, CARD), false),
                    new ColumnMatch(TABLE.columns().get(1), Optional.empty(), List.of(), true),
                    new ColumnMatch(TABLE.columns().get(2), Optional.empty(), List.of(CARD), false))));

    @Test
    void writesJsonForPrograms() {
        StringWriter out = new StringWriter();
        new JsonMatches(Language.ZH).write(MATCHES, out);

        assertThat(out.toString())
                .startsWith("{\"tables\":[{\"table\":\"T_RKJBXX\",\"comment\":\"人口基本信息\",\"columns\":["
                        + "{\"column\":\"SFZH\",\"type\":\"varchar\",\"length\":\"18\",\"comment\":\"户主,身份证号\","
                        + "\"chosen\":\"person.id-number\",\"candidates\":["
                        + "{\"element\":\"person.id-number\",\"name\":\"公民身份号码\",\"confidence\":0.97,\"role\":\"户主\","
                        + "\"because\":[\"甲\",\"乙\"]},")
                .contains("\"confidence\":0.02,\"role\":null,\"because\":[]}")
                .contains(
                        "\"column\":\"X\",\"type\":\"int\",\"length\":\"\",\"comment\":\"\",\"chosen\":null,\"candidates\":[]}")
                .endsWith("]}]}\n");
    }

    @Test
    void writesCsvForSpreadsheets() throws Exception {
        StringWriter out = new StringWriter();
        new CsvMatches(Language.EN).write(MATCHES, out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "\uFEFFtable,table comment,column,type,length,comment,element,name,role,confidence,because,next",
                        "T_RKJBXX,人口基本信息,SFZH,varchar,18,\"户主,身份证号\",person.id-number,Citizen identity number,户主,0.97,"
                                + "A; B,person.certificate-number 0.02",
                        "T_RKJBXX,人口基本信息,X,int,,,,,,,,",
                        "T_RKJBXX,人口基本信息,'=1+1,text,,杂项,,,,,,person.certificate-number 0.02");
    }

    @Test
    void writesTextForPeople() throws Exception {
        StringWriter chinese = new StringWriter();
        new TextMatches(Language.ZH).write(MATCHES, chinese);
        StringWriter english = new StringWriter();
        new TextMatches(Language.EN).write(MATCHES, english);

        assertThat(chinese.toString())
                .startsWith("T_RKJBXX 人口基本信息：3 列中 1 列已匹配\n  SFZH ")
                .contains("person.id-number                   0.97  户主 · 公民身份号码  甲; 乙\n")
                .contains("杂项 (person.certificate-number 0.02)");
        assertThat(english.toString()).startsWith("T_RKJBXX 人口基本信息: 1 of 3 columns matched\n");
    }
}
