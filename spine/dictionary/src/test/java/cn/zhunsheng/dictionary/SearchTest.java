package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Hit.Kind;
import cn.zhunsheng.dictionary.Hit.Match;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    @TempDir
    Path root;

    private Search search = new Search(empty(), Initials.NONE);

    private static Dictionary empty() {
        return Dictionary.resolve(List.of(), Places.NONE).dictionary().orElseThrow();
    }

    @BeforeEach
    void load() {
        Initials initials =
                new Initials(() -> Map.of("身份证号", "sfzh", "东城区", "dcq", "性别代码", "xbdm", "公民身份号码", "gmsfhm"));
        search = new Search(SamplePackage.dictionary(root, SamplePackage.base()), initials);
    }

    @Test
    void findsAnElementByTheInitialsOfASynonym() {
        assertThat(search.find("sfz", 5)).first().satisfies(h -> {
            assertThat(h.reference()).isEqualTo("base/person.id-number");
            assertThat(h.match()).isEqualTo(Match.PREFIX);
            assertThat(h.matched()).isEqualTo("sfzh");
        });
    }

    @Test
    void findsAStandardByItsNumberWithoutPunctuation() {
        assertThat(search.find("gbt2261", 5)).first().satisfies(h -> {
            assertThat(h.kind()).isEqualTo(Kind.STANDARD);
            assertThat(h.reference()).isEqualTo("base/GB/T 2261.1-2003");
        });
        assertThat(search.find("ＧＢ 11643", 5)).extracting(Hit::kind).containsExactly(Kind.SCHEME, Kind.STANDARD);
        assertThat(search.find("11643", 5)).isNotEmpty();
    }

    @Test
    void putsWholeMatchesFirstThenBeginningsThenTheRest() {
        assertThat(search.find("性别代码", 9))
                .extracting(Hit::kind)
                .containsExactly(Kind.ELEMENT, Kind.STANDARD, Kind.CODE_SET);
        assertThat(search.find("性别", 1)).extracting(Hit::match).containsExactly(Match.EXACT);
        assertThat(search.find("份", 9)).extracting(Hit::match).containsOnly(Match.CONTAINS);
    }

    @Test
    void findsCodesByNameInitialsAndWholeCode() {
        assertThat(search.find("110101", 9)).extracting(Hit::reference).containsExactly("base/AREA/110101");
        assertThat(search.find("1101", Set.of(Kind.CODE), 9)).isEmpty();
        assertThat(search.find("dcq", 9)).extracting(Hit::reference).containsExactly("base/AREA/110101");
        assertThat(search.find("female", 9)).extracting(Hit::reference).containsExactly("base/GB-T-2261.1/2");
    }

    @Test
    void findsModels() {
        assertThat(search.find("person basic", 9)).extracting(Hit::kind).containsExactly(Kind.MODEL);
    }

    @Test
    void findsNothingForPunctuationOrBeyondTheLimit() {
        assertThat(search.find("／", 9)).isEmpty();
        assertThat(search.find("a", 2)).hasSize(2);
        assertThat(search.find("没有这个", 9)).isEmpty();
    }
}
