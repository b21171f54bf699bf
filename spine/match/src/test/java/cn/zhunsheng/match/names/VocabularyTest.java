package cn.zhunsheng.match.names;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.match.Core;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            root("注册", "registration", List.of("reg", "rgst"), List.of("登记")),
            root("地址", "address", List.of("addr"), List.of("住址")),
            root("登记机关", "registration authority", List.of(), List.of()),
            root("日期", "date", List.of("dt"), List.of()),
            root("创建", "creation", List.of("create"), List.of()),
            root("时间", "time", List.of("tm"), List.of())));

    @Test
    void cutsChineseFromItsEnd() {
        assertThat(VOCABULARY.chinese("企业登记住址")).extracting(Term::text).containsExactly("企业", "登记", "住址");
        assertThat(VOCABULARY.chinese("登记机关地址")).extracting(Term::text).containsExactly("登记机关", "地址");
        assertThat(VOCABULARY.chinese("地址xyz")).extracting(Term::text).containsExactly("地址", "xyz");
        assertThat(VOCABULARY.chinese("")).isEmpty();
    }

    @Test
    void knowsSynonymsAndAbbreviationsAsOneRoot() {
        Term chinese = VOCABULARY.chinese("登记").getFirst();

        for (String written : List.of("reg", "rgst", "registration", "registrations", "registered", "regis", "rgstr")) {
            assertThat(VOCABULARY.latin(List.of(written)).getFirst().shares(chinese))
                    .as(written)
                    .isTrue();
        }
        assertThat(VOCABULARY.latin(List.of("xyz")).getFirst().shares(chinese)).isFalse();
        assertThat(VOCABULARY.latin(List.of("reality")).getFirst().shares(chinese))
                .isFalse();
        assertThat(VOCABULARY.latin(List.of("")).getFirst().meanings()).hasSize(1);
    }

    @Test
    void cutsWordsThatAreGluedTogether() {
        assertThat(VOCABULARY.latin(List.of("createtime")))
                .extracting(Term::text)
                .containsExactly("create", "time");
        assertThat(VOCABULARY.latin(List.of("createtm"))).extracting(Term::text).containsExactly("create", "tm");
        assertThat(VOCABULARY.latin(List.of("createquux")))
                .extracting(Term::text)
                .containsExactly("createquux");
        assertThat(VOCABULARY.latin(List.of("注册addr"))).extracting(Term::text).containsExactly("注册", "addr");
    }

    @Test
    void proposesColumnNames() {
        ColumnNaming naming = new ColumnNaming(Core.ROOTS);

        assertThat(naming.proposed("注册地址")).contains("reg_addr");
        assertThat(naming.proposed("登记日期")).contains("reg_dt");
        assertThat(naming.proposed("魑魅地址")).isEmpty();
        assertThat(naming.proposed("")).isEmpty();
    }

    @Test
    void readsEveryWordOfANameAsTheRootThatItIs() {
        ColumnNaming naming = new ColumnNaming(Core.ROOTS);

        assertThat(naming.read("reg_addr"))
                .containsExactly(
                        new ColumnNaming.Part("reg", Optional.of("注册")),
                        new ColumnNaming.Part("addr", Optional.of("地址")));
        assertThat(naming.read("quux_addr_zzyzx"))
                .extracting(ColumnNaming.Part::root)
                .containsExactly(Optional.empty(), Optional.of("地址"), Optional.empty());
        assertThat(naming.read("注册地址"))
                .extracting(ColumnNaming.Part::root)
                .containsExactly(Optional.of("注册"), Optional.of("地址"));
        assertThat(naming.read("魑魅地址").getFirst()).isEqualTo(new ColumnNaming.Part("魑魅", Optional.empty()));
    }

    @Test
    void aRootWithoutAbbreviationIsNamedByItsEnglish() {
        assertThat(new ColumnNaming(List.of(root("登记机关", "Registration authority", List.of(), List.of())))
                        .proposed("登记机关"))
                .contains("registration_authority");
    }

    private static Root root(String word, String english, List<String> abbreviations, List<String> synonyms) {
        return new Root(word, english, abbreviations, synonyms, "", Evidence.OWN, "");
    }
}
