package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryPagesTest {
    private static final Session READER = RunningPlatform.get().as(Role.READER);
    /// A number of the published examples; nobody's.
    private static final String CITIZEN = "11010519491231002X";

    private static String page(String path) {
        HttpResponse<String> answer = READER.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"身份证", "sfz", "gmsfhm", "person.id-number", "GB 11643", "11643", "AAC002", "identity%20number"})
    void findsAnElementByWhateverItIsCalled(String search) {
        assertThat(page("/elements?search=" + search.replace(" ", "%20")))
                .contains("href=\"/elements/person.id-number\"");
    }

    @Test
    void filtersTheListByWhatTheAddressSays() {
        String secret = page("/elements?sensitivity=sensitive&representation=%E5%8F%B7%E7%A0%81");
        assertThat(secret).contains("person.id-number").doesNotContain("href=\"/elements/person.name\"");
        assertThat(page("/elements?status=standard&search=none-is-called-so")).contains("href=\"/elements\"");
    }

    @Test
    void codeSetsLeaveAsATable() {
        HttpResponse<String> csv = READER.get("/codesets.csv?search=xbdm");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .contains("package,id,title", "gov-core,GB-T-2261.1,")
                .doesNotContain("GB-T-3304");
    }

    @Test
    void theExportHasTheRowsOfTheList() {
        HttpResponse<String> csv = READER.get("/elements.csv?search=gmsfhm");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().lines()).first().asString().startsWith("\uFEFFpackage,id,name");
        assertThat(csv.body()).contains("gov-core,person.id-number,公民身份号码");
    }

    @Test
    void anElementShowsItsAttributesItsDomainAndWhereItLives() {
        String page = page("/elements/person.id-number");
        assertThat(page)
                .contains("公民身份号码", "居民身份证", "an18", "敏感个人信息")
                .contains("href=\"/schemes/GB-11643\"")
                .contains("href=\"/models/population-basic#idNumber\"")
                .contains("create table");
    }

    @Test
    void whatTheDictionaryDoesNotHoldIsSaidWithTheNearest() {
        HttpResponse<String> absent = READER.get("/elements/person.id-numbr");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body()).contains("dictionary.element_unknown", "person.id-number");
        assertThat(READER.get("/codesets/none").statusCode()).isEqualTo(404);
        assertThat(READER.get("/models/none").statusCode()).isEqualTo(404);
        assertThat(READER.get("/schemes/none").statusCode()).isEqualTo(404);
        assertThat(READER.get("/models/population-basic/none.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void codesAreShownWithNamesLevelByLevelAndNeverAllAtOnce() {
        String top = page("/codesets/GB-T-2260");
        assertThat(top).contains("110000", "北京市").doesNotContain("东城区");
        assertThat(page("/codesets/GB-T-2260?under=110100")).contains("110101", "东城区", "北京市");
        assertThat(page("/codesets/GB-T-2260?flat=true").split("<tr>", -1).length)
                .isLessThan(110);
        assertThat(page("/codesets/GB-T-2260?search=%E4%B8%9C%E5%9F%8E")).contains("110101");
    }

    @Test
    void codesAreThoseOfTheDayThatIsAskedFor() {
        assertThat(page("/codesets/GB-T-2260?search=110103&at=2005-01-01")).contains("崇文区");
        assertThat(page("/codesets/GB-T-2260?search=110103&at=2020-01-01")).doesNotContain("崇文区");
    }

    @Test
    void aTriedValueIsJudgedAndShownOnlyMasked() {
        HttpResponse<String> good = READER.post("/schemes/GB-11643", Map.of("value", CITIZEN));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.body()).contains("zs-answer pass", "1****************X").doesNotContain(CITIZEN);
        HttpResponse<String> bad = READER.post("/schemes/GB-11643", Map.of("value", "110105194912310021"));
        assertThat(bad.body()).contains("zs-answer fail").doesNotContain("110105194912310021");
        assertThat(READER.post("/schemes/GB-11643", Map.of("value", " ")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aModelShowsItsFieldsAsChipsAndItsRulesWithTheirSource() {
        assertThat(page("/models/population-basic"))
                .contains("id=\"idNumber\"", "href=\"/elements/person.id-number\"", "sex-matches-id")
                .contains("/models/population-basic/form.xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema.json", "openapi.json", "schema.xsd", "postgresql.sql", "mysql.sql", "mariadb.sql"})
    void whatIsGeneratedFromAModelCanBeFetched(String artefact) {
        HttpResponse<String> file = READER.get("/models/population-basic/" + artefact);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("人口基础信息");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("population-basic." + artefact);
    }

    @Test
    void theFormOfAModelIsAWorkbook() {
        assertThat(page("/models/population-basic/form.xlsx")).startsWith("PK").contains("xl/workbook.xml");
    }

    @Test
    void oneSearchFindsEveryKindOfThing() {
        assertThat(page("/search?q=11643")).contains("GB 11643-1999").contains("href=\"/schemes/GB-11643\"");
        assertThat(page("/search?q=sfz")).contains("href=\"/elements/person.id-number\"");
        assertThat(page("/search?q=%E4%B8%9C%E5%9F%8E%E5%8C%BA"))
                .contains("href=\"/codesets/GB-T-2260?search=110101\"");
    }

    @Test
    void everyPageOffersTheSearchToWhoIsSignedIn() {
        assertThat(page("/account")).contains("action=\"/search\"");
        assertThat(RunningPlatform.get().visitor().get("/login").body()).doesNotContain("action=\"/search\"");
    }

    @Test
    void whatAReaderWritesIsNeverMarkup() {
        String hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (String path : new String[] {
            "/search?q=", "/elements?search=", "/codesets?search=", "/codesets/GB-T-2260?search=", "/roots?name="
        }) {
            assertThat(page(path + hostile)).as(path).doesNotContain("<script>alert");
        }
    }

    @Test
    void theNamingDictionaryNamesAColumn() {
        assertThat(page("/roots?name=%E5%A7%93%E5%90%8D")).contains("<code>xm</code>");
        assertThat(page("/qualifiers?search=DJDW")).contains("登记单位");
    }

    @Test
    void pagesSpeakEnglishToWhoAsks() {
        Session english = RunningPlatform.get().visitor().signIn(Role.READER.id(), TestPeople.PASSWORD);
        english.post("/taste", Map.of("like", "en", "back", "/elements"));
        assertThat(english.get("/elements/person.id-number").body())
                .contains("Citizen identity number", "Where it lives", "sensitive personal");
    }
}
