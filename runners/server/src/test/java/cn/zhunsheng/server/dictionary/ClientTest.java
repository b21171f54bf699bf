package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.client.Code;
import cn.zhunsheng.client.Element;
import cn.zhunsheng.client.Hit;
import cn.zhunsheng.client.Item;
import cn.zhunsheng.client.Refused;
import cn.zhunsheng.client.Translation;
import cn.zhunsheng.client.Verdict;
import cn.zhunsheng.client.Zhunsheng;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The dictionary asked as a business system asks it: by the client, with a key.
class ClientTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Zhunsheng ZHUNSHENG = Zhunsheng.at(PLATFORM.uri(), key());
    private static final String NOWHERE = "127.0.0.1:1";
    /// A number of the published examples; nobody's.
    private static final String CITIZEN = "11010519491231002X";

    /// Who makes a key can give it no role that they do not have.
    private static String key() {
        String maker = "maker-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), maker, TestPeople.root(PLATFORM.context()), Role.ADMINISTRATOR, Role.READER);
        String wish = "{\"name\":\"业务系统\",\"organisation\":\"%s\",\"roles\":[\"reader\"]}"
                .formatted(TestPeople.root(PLATFORM.context()));
        HttpResponse<String> made =
                PLATFORM.visitor().signIn(maker, TestPeople.PASSWORD).json("POST", "/api/v1/keys", wish);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made.body().replaceAll(".*(zsk_[A-Za-z0-9_-]{43}).*", "$1");
    }

    @Test
    void looksUpAndSearches() throws IOException, InterruptedException {
        Element element = ZHUNSHENG.element("person.id-number");
        assertThat(element.name()).isEqualTo("公民身份号码");
        assertThat(element.domain()).isEqualTo("scheme:GB-11643");
        assertThat(element.synonyms()).contains("身份证号");
        assertThat(ZHUNSHENG.search("11643", 50)).extracting(Hit::reference).contains("gov-core/GB 11643-1999");
    }

    @Test
    void judgesValuesInTheirOrder() throws IOException, InterruptedException {
        List<Verdict> verdicts = ZHUNSHENG.validate(List.of(
                new Item("element:person.id-number", CITIZEN),
                new Item("scheme:GB-11643", "110105194912310021"),
                new Item("codeset:GB-T-2261.1", "")));
        assertThat(verdicts).extracting(Verdict::verdict).containsExactly("accepted", "refused", "absent");
        assertThat(verdicts.getFirst().accepted()).isTrue();
        assertThat(verdicts.get(1).reasonZh()).isNotBlank();
        assertThat(verdicts.get(1).reasonEn()).doesNotContain("110105194912310021");
    }

    @Test
    void translatesCodesAndCodesRawValues() throws IOException, InterruptedException {
        LocalDate day = LocalDate.of(2020, 1, 1);
        List<Translation> old = ZHUNSHENG.translate("GB-T-2260", day, List.of("110101", "x"));
        assertThat(old.getFirst().found().map(Code::name)).contains("东城区");
        assertThat(old.get(1).found()).isEmpty();
        assertThat(ZHUNSHENG
                        .translate("GB-T-2659-alpha2", "GB-T-2659-alpha3", day, List.of("CN"))
                        .getFirst()
                        .counterpart()
                        .map(Code::code))
                .contains("CHN");
        assertThat(ZHUNSHENG.code("GB-T-2261.1", List.of("男", "?"), Map.of()))
                .extracting(cn.zhunsheng.client.Coded::code)
                .containsExactly("1", "");
        assertThat(ZHUNSHENG
                        .resolve(List.of("身份证号"))
                        .getFirst()
                        .elements()
                        .getFirst()
                        .id())
                .isEqualTo("person.id-number");
    }

    @Test
    void saysWhatThePlatformRefusesAndNeverTheKey() {
        assertThatThrownBy(() -> ZHUNSHENG.element("none")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isNotBlank();
            assertThat(refused).hasMessageContaining("none");
        });
        assertThatThrownBy(() -> Zhunsheng.at(PLATFORM.uri(), "zsk_wrong").element("person.name"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(401));
        assertThat(ZHUNSHENG.toString()).doesNotContain("zsk_");
        assertThatThrownBy(
                        () -> Zhunsheng.at(URI.create("http://" + NOWHERE), "k").element("a"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Refused.class);
    }
}
