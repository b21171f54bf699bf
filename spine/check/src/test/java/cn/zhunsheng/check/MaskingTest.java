package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.kernel.Occurrence.Shown;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Sensitivity;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaskingTest {
    private static final Masking MASKED = new Masking(false);
    private static final Masking OPEN = new Masking(true);

    private static Element element(
            String id, String name, String representation, Sensitivity sensitivity, Optional<ValueDomain> domain) {
        return new Element(
                new ElementId(id),
                new Element.Naming(name, "", "", List.of()),
                "",
                new Element.Concept("", "", representation),
                DataType.TEXT,
                Optional.empty(),
                "",
                domain,
                sensitivity,
                "",
                new Element.Registration(Version.parse("1.0.0"), "candidate", "", ""),
                "",
                Evidence.OWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static Optional<Element> personal(String representation) {
        return Optional.of(element("a.b", "名", representation, Sensitivity.PERSONAL, Optional.empty()));
    }

    private static Shown value(String text) {
        return new Shown(0, text, text.codePointCount(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "号码,11010519491231002X,1****************X",
        "编号,AB,**",
        "账号,ABC,A*C",
        "标识符,𠮷ab𠮷,𠮷**𠮷",
        "名称,张三丰,张**",
        "姓名,张,*",
        "姓名,𠮷三,𠮷*",
        "地址,北京市朝阳区建国路1号,北京市朝阳区*****",
        "地址,河北省正定县城关镇,河北省正定县***",
        "地址,内蒙古自治区鄂托克旗乌兰镇,内蒙古自治区鄂托克旗***",
        "地址,西藏阿里地区普兰县,西藏阿里地区普兰县",
        "地址,建国路1号,*****",
        "地址,区,*",
        "地址,一二三四五六七八九十一二三四五六七八九十县城,**********************",
        "文本,秘密,**",
        "日期,19491231,********"
    })
    void keepsOfAPersonalValueWhatItsKindAllows(String representation, String text, String expected) {
        assertThat(MASKED.shown(value(text), personal(representation))).isEqualTo(expected);
    }

    @Test
    void keepsThreeAndTwoOfAPhone() {
        Element contact = element("contact.mobile", "手机号码", "号码", Sensitivity.PERSONAL, Optional.empty());
        Element phone = element("person.phone", "联系电话", "号码", Sensitivity.PERSONAL, Optional.empty());

        assertThat(MASKED.shown(value("13912345678"), Optional.of(contact))).isEqualTo("139******78");
        assertThat(MASKED.shown(value("010-12345678"), Optional.of(phone))).isEqualTo("010*******78");
        assertThat(MASKED.shown(value("12345"), Optional.of(phone))).isEqualTo("*****");
    }

    @Test
    void keepsTheEndsOfAnythingThatASchemeKnows() {
        Optional<ValueDomain> scheme = Optional.of(new ValueDomain.Identifiers("GB-32100"));
        Optional<ValueDomain> codes = Optional.of(new ValueDomain.Codes("X"));

        assertThat(MASKED.shown(value("ABCDE"), Optional.of(element("a.b", "名", "代码", Sensitivity.SENSITIVE, scheme))))
                .isEqualTo("A***E");
        assertThat(MASKED.shown(value("ABCDE"), Optional.of(element("a.b", "名", "代码", Sensitivity.SENSITIVE, codes))))
                .isEqualTo("*****");
    }

    @Test
    void masksWholeWhatIsSecretOrBelongsToNoElementOrIsTooLong() {
        Element secret = element("a.b", "名", "号码", Sensitivity.SECRET, Optional.empty());

        assertThat(MASKED.shown(value("12345"), Optional.of(secret))).isEqualTo("*****");
        assertThat(MASKED.shown(value("a,b,c"), Optional.empty())).isEqualTo("*****");
        assertThat(MASKED.shown(value(""), Optional.empty())).isEmpty();
        assertThat(MASKED.shown(value("x".repeat(24)), Optional.empty())).isEqualTo("*".repeat(24));
        assertThat(MASKED.shown(value("x".repeat(25)), Optional.empty())).isEqualTo("***(25)");
        assertThat(MASKED.shown(new Shown(0, "x".repeat(200), 201), personal("姓名")))
                .isEqualTo("***(201)");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "INTERNAL"})
    void showsWhatIsNotPersonal(Sensitivity sensitivity) {
        Element element = element("a.b", "名", "号码", sensitivity, Optional.empty());

        assertThat(MASKED.shown(value("12345"), Optional.of(element))).isEqualTo("12345");
        assertThat(MASKED.shown(value("一".repeat(61)), Optional.of(element))).isEqualTo("一".repeat(60) + "…(61)");
    }

    @Test
    void showsEverythingWhenAskedAndCutsWhatIsLong() {
        assertThat(OPEN.shown(value("张三丰"), personal("姓名"))).isEqualTo("张三丰");
        assertThat(OPEN.shown(value("𠮷".repeat(60)), Optional.empty())).isEqualTo("𠮷".repeat(60));
        assertThat(OPEN.shown(new Shown(0, "𠮷".repeat(200), 1000), Optional.empty()))
                .isEqualTo("𠮷".repeat(60) + "…(1000)");
    }

    @Test
    void escapesWhatCouldSteerATerminal() {
        String text = "a\n\u001B[31m\u0000\u007F\u0085\u200E\u202E\u2028\u2029\uFEFFb\\张";
        String expected = "a\\u000A\\u001B[31m\\u0000\\u007F\\u0085\\u200E\\u202E\\u2028\\u2029\\uFEFFb\\张";

        assertThat(OPEN.shown(value(text), Optional.empty())).isEqualTo(expected);
        assertThat(MASKED.shown(value("\u202E三\n"), personal("号码"))).isEqualTo("\\u202E*\\u000A");
        assertThat(MASKED.shown(
                        value("\t"), Optional.of(element("a.b", "名", "", Sensitivity.PUBLIC, Optional.empty()))))
                .isEqualTo("\\u0009");
    }
}
