package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttributesTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session ADMINISTRATOR = PLATFORM.as(Role.ADMINISTRATOR);
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session READER = PLATFORM.as(Role.READER);
    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final String STANDARD = "GB/T 25647-2010";
    private static final String OF_STANDARD = "/standards/attributes/values?thing=standard&key=GB%2FT%2025647-2010";

    /// Adds an attribute and gives its id.
    private static String added(String thing, String name, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("thing", thing, "name", name, "kind", "text"));
        form.putAll(more);
        HttpResponse<String> answer = ADMINISTRATOR.post("/standards/attributes", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return PLATFORM.bean(AttributeStore.class).all().stream()
                .filter(attribute -> attribute.name().zh().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private static String name() {
        return "属性" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static HttpResponse<String> kept(String form, String thing, String key, Map<String, String> values) {
        Matcher stamp = STAMP.matcher(EDITOR.get(form).body());
        assertThat(stamp.find()).isTrue();
        Map<String, String> sent = new HashMap<>(Map.of("thing", thing, "key", key, "stamp", stamp.group(1)));
        sent.putAll(values);
        return EDITOR.post("/standards/attributes/values", sent);
    }

    /// Other tests meet no required attribute.
    @AfterEach
    void retire() {
        PLATFORM.bean(AttributeStore.class)
                .all()
                .forEach(attribute ->
                        ADMINISTRATOR.post("/standards/attributes/" + attribute.id(), Map.of("retired", "on")));
    }

    @Test
    void aLinkLeadsToAnAddressOfHttpsAndNowhereElse() {
        String name = name();
        String id = added("standard", name, Map.of("kind", "link"));
        HttpResponse<String> script = kept(OF_STANDARD, "standard", STANDARD, Map.of(id, "javascript:alert(1)"));
        assertThat(script.statusCode()).isEqualTo(422);
        assertThat(script.body()).contains("standard.value_unfit");
        String address = "https://openstd.samr.gov.cn/25647";
        assertThat(kept(OF_STANDARD, "standard", STANDARD, Map.of(id, address)).statusCode())
                .isEqualTo(302);
        assertThat(READER.get("/standards/GB-T-25647-2010").body())
                .contains(name, "href=\"" + address + "\" rel=\"noreferrer noopener\"");
    }

    @Test
    void anAttributeIsAddedFilledInShownAndFilteredBy() {
        String name = name();
        String id = added("standard", name, Map.of("kind", "choice", "choices", "一级，二级", "searchable", "on"));
        assertThat(kept(OF_STANDARD, "standard", STANDARD, Map.of(id, "二级")).statusCode())
                .isEqualTo(302);
        assertThat(READER.get("/standards/GB-T-25647-2010").body()).contains(name, "二级");
        assertThat(READER.get("/standards?attribute=" + id + "&value=%E4%BA%8C%E7%BA%A7")
                        .body())
                .contains("href=\"/standards/GB-T-25647-2010\"")
                .doesNotContain("href=\"/standards/GB-T-34110-2017\"");
        assertThat(READER.get("/standards?attribute=" + id + "&value=%E4%B8%80%E7%BA%A7")
                        .body())
                .doesNotContain("href=\"/standards/GB-T-25647-2010\"");
    }

    @Test
    void valuesAreOfTheirKindAndWhatIsRequiredIsThere() {
        String number = added("standard", name(), Map.of("kind", "number"));
        String required = added("standard", name(), Map.of("required", "on"));
        String date = added("standard", name(), Map.of("kind", "date"));
        Map<String, String> good = Map.of(required, "有", number, "12.5", date, "2026-01-31");
        assertThat(kept(OF_STANDARD, "standard", STANDARD, Map.of(number, "12.5"))
                        .body())
                .contains("standard.value_absent");
        Map<String, String> wrong = new HashMap<>(good);
        wrong.put(number, "十二");
        HttpResponse<String> refused = kept(OF_STANDARD, "standard", STANDARD, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("standard.value_unfit", "value=\"十二\"", "value=\"有\"");
        wrong.put(number, "1");
        wrong.put(date, "2026-02-30");
        assertThat(kept(OF_STANDARD, "standard", STANDARD, wrong).body()).contains("standard.value_unfit");
        assertThat(READER.get("/standards/GB-T-25647-2010").body()).contains("必填而未填");
        assertThat(kept(OF_STANDARD, "standard", STANDARD, good).statusCode()).isEqualTo(302);
        assertThat(READER.get("/standards/GB-T-25647-2010").body())
                .contains("12.5", "2026-01-31")
                .doesNotContain("必填而未填");
    }

    @Test
    void elementsAndCodeSetsOfPackagesBearValuesToo() {
        String element = added("element", name(), Map.of());
        String form = "/standards/attributes/values?thing=element&key=gov-core%2Fperson.name";
        assertThat(kept(form, "element", "gov-core/person.name", Map.of(element, "由户籍系统提供"))
                        .headers()
                        .firstValue("Location"))
                .contains("/elements/person.name");
        assertThat(READER.get("/elements/person.name").body()).contains("由户籍系统提供");
        String set = added("codeset", name(), Map.of());
        form = "/standards/attributes/values?thing=codeset&key=gov-core%2FGB-T-2261.1";
        assertThat(kept(form, "codeset", "gov-core/GB-T-2261.1", Map.of(set, "每年核对"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(READER.get("/codesets/GB-T-2261.1").body()).contains("每年核对");
        assertThat(EDITOR.get("/standards/attributes/values?thing=element&key=gov-core%2Fnone")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsOfElementsAndCodeSetsAreNarrowedByThem() {
        String name = name();
        String element = added("element", name, Map.of("searchable", "on"));
        String form = "/standards/attributes/values?thing=element&key=gov-core%2Fperson.name";
        kept(form, "element", "gov-core/person.name", Map.of(element, "窗口必查"));
        String wanted = "?attribute=" + element + "&value=%E5%BF%85%E6%9F%A5";
        String page = READER.get("/elements" + wanted).body();
        assertThat(page)
                .contains(name, "href=\"/elements/person.name\"", "attribute=" + element + "&amp;value=%E5%BF%85")
                .doesNotContain("href=\"/elements/person.id-number\"");
        assertThat(READER.get("/elements.csv" + wanted).body().lines()).hasSize(2);
        HttpResponse<String> api = READER.get("/api/v1/elements" + wanted);
        assertThat(Contract.published()
                        .holds("GET /api/v1/elements", api)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        String set = added("codeset", name(), Map.of("searchable", "on"));
        form = "/standards/attributes/values?thing=codeset&key=gov-core%2FGB-T-2261.1";
        kept(form, "codeset", "gov-core/GB-T-2261.1", Map.of(set, "每年核对"));
        assertThat(READER.get("/codesets?attribute=" + set).body())
                .contains("href=\"/codesets/GB-T-2261.1\"")
                .doesNotContain("href=\"/codesets/GB-T-2261.2\"");
        assertThat(Contract.published()
                        .holds("GET /api/v1/codesets", READER.get("/api/v1/codesets?attribute=" + set))
                        .size())
                .isEqualTo(1);
        String tag = api.headers().firstValue("ETag").orElseThrow();
        assertThat(again(wanted, tag)).isEqualTo(304);
        form = "/standards/attributes/values?thing=element&key=gov-core%2Fperson.name";
        kept(form, "element", "gov-core/person.name", Map.of(element, "不查"));
        assertThat(again(wanted, tag)).isEqualTo(200);
        assertThat(READER.get("/elements?attribute=none").body()).doesNotContain("href=\"/elements/person.name\"");
    }

    private static int again(String wanted, String tag) {
        return READER.send(READER.request("GET", "/api/v1/elements" + wanted)
                        .header("If-None-Match", tag)
                        .build())
                .statusCode();
    }

    @Test
    void withoutAnAttributeToFindByTheListsOfferNone() {
        added("element", name(), Map.of());
        assertThat(READER.get("/elements").body()).doesNotContain("name=\"attribute\"");
        assertThat(READER.get("/codesets").body()).doesNotContain("name=\"attribute\"");
    }

    @Test
    void whoKeepsOnValuesThatSomebodyChangedIsTold() {
        String id = added("standard", name(), Map.of());
        Matcher stamp = STAMP.matcher(EDITOR.get(OF_STANDARD).body());
        assertThat(stamp.find()).isTrue();
        kept(OF_STANDARD, "standard", STANDARD, Map.of(id, "先"));
        HttpResponse<String> second = EDITOR.post(
                "/standards/attributes/values",
                Map.of("thing", "standard", "key", STANDARD, "stamp", stamp.group(1), id, "后"));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("standard.project_changed", "value=\"后\"");
        assertThat(READER.get("/standards/GB-T-25647-2010").body()).contains("先");
    }

    @Test
    void anAttributeWithoutANameOrWithoutChoicesIsRefused() {
        Map<String, String> nameless = Map.of("thing", "standard", "name", " ", "kind", "text");
        assertThat(ADMINISTRATOR.post("/standards/attributes", nameless).body()).contains("standard.attribute_unclear");
        Map<String, String> narrow = Map.of("thing", "standard", "name", name(), "kind", "choice", "choices", "只有一项");
        assertThat(ADMINISTRATOR.post("/standards/attributes", narrow).body()).contains("standard.attribute_unclear");
        String name = name();
        added("standard", name, Map.of());
        Map<String, String> again = Map.of("thing", "standard", "name", name, "kind", "text");
        assertThat(ADMINISTRATOR.post("/standards/attributes", again).body()).contains("standard.attribute_taken");
    }
}
