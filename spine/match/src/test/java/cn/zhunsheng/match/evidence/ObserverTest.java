package cn.zhunsheng.match.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObserverTest {
    private static final Observer OBSERVER = new Observer(Core.DICTIONARY, Core.INITIALS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a text 公民身份号码|person.id-number|comment.name",
                "a text 身份证号|person.id-number|comment.synonym",
                "a text 性别名称|person.sex-code|comment.form",
                "a text 实施主体|service-item.body-name|comment.synonym",
                "a text 法定代表人姓名|organisation.legal-representative-name|comment.whole",
                "a text 不动产坐落|property.location|comment.synonym",
                "a text 机构注册地址|organisation.registered-address|comment.subject",
                "a text 户主身份证号|person.id-number|comment.qualifier",
                "a text 失信企业地址|organisation.address|comment.partly",
                "a text 培训机构类型编码|organisation.type-code|comment.partly",
                "a text 出租用途|property.purpose|comment.other",
                "a text 解封登记时间|property.registration-date|comment.other-measure",
                "a text 老年人姓名|person.name|comment.other-personal",
                "a text 注册号/登记证号|organisation.registration-number|comment.whole",
                "a text 批文/注册号|organisation.registration-number|comment.later",
                "a text 执照号码(统一社会信用代码)|organisation.uscc|comment.aside",
                "a text 照片列表|person.photo|comment.tail-neutral",
                "a text 证件类型代码值|person.certificate-type-code|comment.tail-neutral",
                "a text 社区id|address.village-name|comment.tail-id",
                "a text 承诺办结时限说明|service-item.promised-limit|comment.tail",
                "a text 创建人id|record.creator|comment.whole",
                "a text 法定代表人证件号码|person.certificate-number|comment.shadowed",
                "a text 上级机构组织编码|organisation.code|comment.shadowed",
                "a text 性别（1男2女）|person.sex-code|comment.codes",
                "credit_code text|organisation.uscc|column.name",
                "citizen_identity_number text|person.id-number|column.english",
                "id bigint|record.identifier|column.key",
                "xbmc text|person.sex-code|column.initials-form",
                "hzxm text|person.name|column.initials-qualified",
                "qqxm text|person.name|column.initials-ending",
                "xingming text|person.name|column.spelled",
                "AAC003 text|person.name|column.designation",
                "region_id int|address.division-code|column.tail-id",
                "csrq date|person.birth-date|type.fits",
                "csrq text|person.birth-date|type.misfits",
                "csrq bit|person.birth-date|type.misfits",
                "csrq char(4)|person.birth-date|type.misfits",
                "nl int|person.age|type.fits",
                "nl date|person.age|type.misfits",
                "nl blob|person.age|type.misfits",
                "xm date|person.name|type.misfits",
                "xm int|person.name|type.misfits",
                "xm char(2)|person.name|type.misfits",
                "xbdm longtext|person.sex-code|type.misfits",
                "xbdm varchar(600)|person.sex-code|type.misfits",
                "gmsfhm blob|person.id-number|type.misfits",
                "gmsfhm char(18)|person.id-number|length.fits",
                "gmsfhm char(2)|person.id-number|length.short",
            })
    void notesWhatSpeaksForAnElement(String column, String element, String feature) {
        assertThat(sighting(column, element).values())
                .containsKey(Feature.of(feature).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zp blob|person.photo|type.misfits",
                "csrq varchar(10)|person.birth-date|type.misfits",
                "xm xyz|person.name|type.misfits",
                "xm varchar(50)|person.name|length.fits",
                "gmsfhm varchar(max)|person.id-number|length.short",
                "a text 联系人姓名|contact.name|comment.qualifier",
            })
    void notesNothingThatIsNotThere(String column, String element, String feature) {
        assertThat(sighting(column, element).values())
                .doesNotContainKey(Feature.of(feature).orElseThrow());
    }

    @Test
    void notesWhatSpeaksForNone() {
        assertThat(only("is_x bit").none()).containsKey(Feature.NONE_WHETHER);
        assertThat(only("a bit 是否抵押").none()).containsKey(Feature.NONE_WHETHER);
        assertThat(only("a bit 有无电梯").none()).containsKey(Feature.NONE_WHETHER);
        assertThat(only("is bit").none()).doesNotContainKey(Feature.NONE_WHETHER);
        assertThat(only("grid_id int").none()).containsKey(Feature.NONE_KEY);
        assertThat(only("grid int").none()).containsOnlyKeys(Feature.NONE);
    }

    @Test
    void notesWhatTheTableIsAbout() {
        Sightings sightings = OBSERVER.observe(
                        Core.table("t", "不动产登记", "zl text", "bdcdyh char(28)", "qlrmc text"), Map.of())
                .getFirst();

        assertThat(sightings.all().stream()
                        .filter(s -> id(s).equals("property.location"))
                        .findFirst()
                        .orElseThrow()
                        .values())
                .containsKeys(Feature.TABLE_SUBJECT, Feature.TABLE_GROUP);
    }

    @Test
    void notesWhatValuesLookLike() {
        assertThat(with(
                        profile(10, 9, Map.of(), Map.of("gov-core/GB-T-2261.1", 10L), Map.of(), "1", "2", 1),
                        "xbdm",
                        "person.sex-code"))
                .containsKey(Feature.VALUES_CODES);
        assertThat(with(profile(10, 9, Map.of(), Map.of(), Map.of(), "7", "8", 1), "xbdm", "person.sex-code"))
                .containsKey(Feature.VALUES_UNLIKE);
        assertThat(with(
                        profile(10, 9, Map.of(), Map.of("gov-core/GB-T-2261.1", 7L), Map.of(), "1", "2", 1),
                        "xbdm",
                        "person.sex-code"))
                .doesNotContainKeys(Feature.VALUES_MISFIT, Feature.VALUES_CODES);
        assertThat(with(
                        profile(10, 9, Map.of("POSTCODE-CN", 10L), Map.of(), Map.of(), "1", "2", 6),
                        "yzbm",
                        "contact.postcode"))
                .containsKey(Feature.VALUES_SCHEME);
        assertThat(with(profile(10, 9, Map.of(), Map.of(), Map.of(), "1", "150", 3), "nl", "person.age"))
                .containsKey(Feature.VALUES_SHAPE);
        assertThat(with(profile(10, 9, Map.of(), Map.of(), Map.of(), "1", "1500", 3), "nl", "person.age"))
                .containsKey(Feature.VALUES_UNLIKE);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "1500", 3), "nl", "person.age"))
                .containsKey(Feature.VALUES_MISFIT);
        assertThat(with(
                        profile(10, 9, Map.of(), Map.of(), Map.of(), "1", "3", 3),
                        "xzqhjb",
                        "address.division-level-code"))
                .containsKey(Feature.VALUES_SHAPE);
        assertThat(with(
                        profile(10, 0, Map.of(), Map.of(), Map.of("YYYYMMDD|YYYY-MM-DD", 10L), "1", "3", 8),
                        "csrq",
                        "person.birth-date"))
                .containsKey(Feature.VALUES_SHAPE);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "3", 8), "sfsf", "service-item.has-fee"))
                .doesNotContainKey(Feature.VALUES_MISFIT);
        assertThat(with(profile(2, 0, Map.of(), Map.of(), Map.of(), "1", "3", 8), "xbdm", "person.sex-code"))
                .as("Two values say nothing")
                .doesNotContainKey(Feature.VALUES_MISFIT);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "3", 2), "zzjgdm", "organisation.code"))
                .containsKey(Feature.VALUES_MISFIT);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "3", 2), "xldm", "person.education-code"))
                .as("Codes of one's own are no other element")
                .containsKey(Feature.VALUES_UNLIKE)
                .doesNotContainKey(Feature.VALUES_MISFIT);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "3", 1), "zjxydm", "person.religion-code"))
                .as("Shorter than the format")
                .containsKey(Feature.VALUES_MISFIT);
        assertThat(with(profile(10, 0, Map.of(), Map.of(), Map.of(), "1", "3", 2), "sort_no", "record.sequence"))
                .as("No numbers")
                .containsKey(Feature.VALUES_MISFIT);
    }

    private static ColumnProfile profile(
            long values,
            long numbers,
            Map<String, Long> schemes,
            Map<String, Long> codes,
            Map<String, Long> moments,
            String low,
            String high,
            int longest) {
        return new ColumnProfile(
                values,
                0,
                8,
                schemes,
                codes,
                Map.of(),
                Map.of(),
                moments,
                numbers,
                Optional.of(new BigDecimal(low)),
                Optional.of(new BigDecimal(high)),
                1,
                longest);
    }

    private static Map<Feature, Double> with(ColumnProfile profile, String column, String element) {
        return OBSERVER.observe(Core.table("t", "", column), Map.of(column, profile)).getFirst().all().stream()
                .filter(s -> id(s).equals(element))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static Sightings only(String column) {
        return OBSERVER.observe(Core.table("t", "", column), Map.of()).getFirst();
    }

    private static Sighting sighting(String column, String element) {
        List<Sighting> all = only(column).all();
        return all.stream()
                .filter(s -> id(s).equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing speaks for " + element + ", only for "
                        + all.stream().map(ObserverTest::id).toList()));
    }

    private static String id(Sighting sighting) {
        return OBSERVER.elements().get(sighting.element()).value().id().value();
    }
}
