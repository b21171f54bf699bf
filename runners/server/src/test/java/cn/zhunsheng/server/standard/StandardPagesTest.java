package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StandardPagesTest {
    private static final Session READER = RunningPlatform.get().as(Role.READER);
    private static final Contract CONTRACT = Contract.published();

    private static String page(String path) {
        HttpResponse<String> answer = READER.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theTreeIsAPictureATableAndAList() {
        String page = page("/standards?origin=egov-standards");
        assertThat(page)
                .contains("<svg", "zs-map", "href=\"/standards?class=%E6%95%B0%E6%8D%AE&amp;origin=egov-standards\"")
                .contains("zs-heat", "href=\"/standards/GB-T-25647-2010\"")
                .doesNotContain("style=\"");
    }

    @Test
    void theFiltersOfTheAddressNarrowTheList() {
        assertThat(page("/standards?class=%E6%9C%8D%E5%8A%A1&origin=egov-standards"))
                .contains("GB-T-36901-2018", "20192098-T-469")
                .doesNotContain("GB-T-25647-2010");
        assertThat(page("/standards?province=37"))
                .contains("DB37-T-4614.1-2023")
                .doesNotContain("DB51-T-2941-2022");
        assertThat(page("/standards?search=none-is-called-so")).contains("href=\"/standards\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "39046",
                "GB/T%2039046",
                "20192099-T-469",
                "%E5%9F%BA%E7%A1%80%E6%95%B0%E6%8D%AE%E8%A7%84%E8%8C%83"
            })
    void aStandardIsFoundByNumberPlanAndTitle(String search) {
        assertThat(page("/standards?search=" + search)).contains("href=\"/standards/GB-T-39046-2020\"");
    }

    @Test
    void theExportHasTheRowsOfTheList() {
        HttpResponse<String> csv = READER.get("/standards.csv?class=%E6%9C%8D%E5%8A%A1&origin=egov-standards");
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body().strip().lines()).hasSize(1 + 5);
    }

    @Test
    void aStandardShowsEveryRepairOfItsEntry() {
        assertThat(page("/standards/GB-T-36904-2018")).contains("编号改正", "GB/T 36904-2016");
        assertThat(page("/standards/GB-T-19488.2-2008")).contains("一级分类改正", "原文脱一字");
    }

    @Test
    void aStandardShowsItsRelationsAndWhatStandsOnIt() {
        String page = page("/standards/GB-T-39046-2020");
        assertThat(page)
                .contains("href=\"/standards/20192099-T-469\"", "计划项目")
                .contains("href=\"/codesets/39046-A-SXLX\"", "zs-graph");
        assertThat(page("/standards/GB-11643-1999"))
                .contains("href=\"/schemes/GB-11643\"", "href=\"/elements/person.id-number\"");
        assertThat(page("/standards/GB-T-21063.1-2007")).contains("GB/T 21063.6-2007", "同号的其他部分");
    }

    @Test
    void whatAStandardCitesAndAdoptsIsListedAndDrawnAndWhatNoPackageHoldsIsOutside() {
        assertThat(page("/standards/GB-32100-2015"))
                .contains("引用", "href=\"/standards/GB-T-2260-2007\" class=\"cites\"", "GB 11714-1997")
                .contains("<g class=\"cites outside\"><title>引用 GB/T 17710", "没有标准包收录");
        assertThat(page("/standards/GB-T-2260-2007")).contains("被引用于", "href=\"/standards/GB-11643-1999\"");
        assertThat(page("/standards/GB-T-18142"))
                .contains("<g class=\"adopts-idt outside\"><title>等同采用 ISO/IEC 14957", "采用关系凭知识");
        assertThat(page("/standards/GB-T-12406")).contains("<title>采用 ISO 4217");
        assertThat(page("/standards.csv?search=GB/T%2018142")).contains("ISO/IEC 14957 IDT");
    }

    @Test
    void aNumberSpelledOtherwiseLeadsToTheStandardAndAnUnknownOneNowhere() {
        assertThat(page("/standards/gbt39046")).contains("政务服务平台基础数据规范");
        assertThat(READER.get("/standards/GB-T-99999-1999").statusCode()).isEqualTo(404);
    }

    @Test
    void elementsAndCodeSetsNameTheirStandardAsAChip() {
        assertThat(page("/elements/person.id-number")).contains("href=\"/standards/GB-11643-1999\"");
        assertThat(page("/codesets/39046-A-SXLX")).contains("href=\"/standards/GB-T-39046-2020\"");
    }

    @Test
    void theSearchOverEverythingLeadsToStandards() {
        assertThat(page("/search?q=39046")).contains("href=\"/standards/GB-T-39046-2020\"");
    }

    @Test
    void programsGetStandardsAsDescribed() {
        JsonNode list = CONTRACT.holds(
                "GET /api/v1/standards",
                READER.get("/api/v1/standards?origin=egov-standards&class=%E5%AE%89%E5%85%A8"));
        assertThat(list.get("total").asInt()).isEqualTo(24);
        HttpResponse<String> one = READER.get("/api/v1/standards/GB-T-39046-2020");
        assertThat(one.headers().firstValue("ETag")).isPresent();
        JsonNode whole = CONTRACT.holds("GET /api/v1/standards/{slug}", one);
        assertThat(whole.at("/relations/0/number").asString()).isEqualTo("20192099-T-469");
        assertThat(READER.get("/api/v1/standards/none").statusCode()).isEqualTo(404);
        int pages = CONTRACT.holds("GET /api/v1/standards", READER.get("/api/v1/standards"))
                .get("pages")
                .asInt();
        for (int page = 1; page <= pages; page++) {
            for (JsonNode each : CONTRACT.holds("GET /api/v1/standards", READER.get("/api/v1/standards?page=" + page))
                    .get("items")) {
                String slug = java.net.URLEncoder.encode(
                        each.get("slug").asString(), java.nio.charset.StandardCharsets.UTF_8);
                CONTRACT.holds("GET /api/v1/standards/{slug}", READER.get("/api/v1/standards/" + slug));
            }
        }
    }

    @Test
    void whatAReaderWritesIsNeverMarkup() {
        String hostile = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
        for (String name : StandardFilter.KEYS) {
            assertThat(page("/standards?" + name + "=" + hostile)).as(name).doesNotContain("<script>alert");
        }
    }
}
