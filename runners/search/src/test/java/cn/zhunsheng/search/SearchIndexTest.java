package cn.zhunsheng.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Hit.Kind;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Thing ID_NUMBER = new Thing(
            Kind.ELEMENT,
            "gov-core/person.id-number",
            new Words("公民身份号码", "Citizen identity number"),
            List.of("person.id-number", "GMSFHM"),
            List.of("身份证号", "身份证号码"));
    private static final Thing STANDARD = new Thing(
            Kind.STANDARD, "gov-core/GB 11643-1999", new Words("公民身份号码", ""), List.of("GB 11643-1999"), List.of());
    private static final Thing METADATA = new Thing(
            Kind.STANDARD,
            "egov/GB/T 21063.3-2007",
            new Words("政务信息资源目录体系 第3部分：核心元数据", ""),
            List.of("GB/T 21063.3-2007"),
            List.of());
    private static final Thing BANK =
            new Thing(Kind.ELEMENT, "gov-core/bank.head", new Words("重庆银行行长", ""), List.of("bank.head"), List.of());
    private static final Thing BEIJING = new Thing(
            Kind.CODE, "gov-core/GB-T-2260/110000", new Words("北京市", "Beijing"), List.of("110000"), List.of());
    private static final Thing EAST =
            new Thing(Kind.CODE, "gov-core/GB-T-2260/110101", new Words("东城区", ""), List.of("110101"), List.of());

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() throws IOException {
        index = SearchIndex.open(folder);
        index.fill("packages", "one", Stream.of(EAST, BEIJING, BANK, METADATA, STANDARD, ID_NUMBER));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<String> found(String question) throws IOException {
        return index.find(question, ALL, 10).stream().map(Hit::reference).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenfenzheng", "sfz", "身份证", "ＳＦＺ", "shenfenzhenghao", "gmsfhm", "身份证 号码"})
    void findsTheIdentityNumberHoweverItIsAskedFor(String question) throws IOException {
        assertThat(found(question)).startsWith("gov-core/person.id-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB11643", "11643", "gb 11643", "GB 11643-1999", "11643-1999"})
    void findsAStandardByItsNumber(String question) throws IOException {
        assertThat(found(question)).startsWith("gov-core/GB 11643-1999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"21063.3", "GB/T 21063", "核心元数据", "元数据", "hexinyuanshuju", "hxysj", "T21063"})
    void findsByAPartOfNumberOrTitle(String question) throws IOException {
        assertThat(found(question)).containsExactly("egov/GB/T 21063.3-2007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenfenzhegn", "shengfenzheng", "身分证号", "公民身份号马", "citizn identity"})
    void forgivesASlip(String question) throws IOException {
        assertThat(found(question)).contains("gov-core/person.id-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chongqing", "yinhanghangzhang", "hangzhang", "cqyhhz"})
    void readsACharacterAsItsWordIsRead(String question) throws IOException {
        assertThat(found(question)).containsExactly("gov-core/bank.head");
    }

    @Test
    void aCodeCountsOnlyWhole() throws IOException {
        assertThat(found("110101")).containsExactly("gov-core/GB-T-2260/110101");
        assertThat(found("1101")).isEmpty();
    }

    @Test
    void whatFitsWholeComesFirst() throws IOException {
        assertThat(found("公民身份号码"))
                .as("whole names, elements before standards")
                .containsExactly("gov-core/person.id-number", "gov-core/GB 11643-1999");
        assertThat(index.find("身份证号", ALL, 1).getFirst().matched()).isEqualTo("身份证号");
    }

    @Test
    void looksAmongTheKindsThatAreAskedFor() throws IOException {
        assertThat(index.find("公民身份号码", EnumSet.of(Kind.STANDARD), 10))
                .extracting(Hit::reference)
                .containsExactly("gov-core/GB 11643-1999");
        assertThat(index.find("公民身份号码", EnumSet.noneOf(Kind.class), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "——", "*", "\"", "没有这个东西吧"})
    void findsNothingWhereNothingFits(String question) throws IOException {
        assertThat(found(question)).isEmpty();
    }

    @Test
    void comesNearOnlyWhereNothingOfAnyKindFits() throws IOException {
        SearchIndex.Answer exact = index.each("公民身份号码", 5);
        assertThat(exact.exact()).isTrue();
        assertThat(exact.hits()).containsOnlyKeys(Kind.ELEMENT, Kind.STANDARD);
        SearchIndex.Answer near = index.each("公民身分号码", 5);
        assertThat(near.exact()).isFalse();
        assertThat(near.hits()).containsKeys(Kind.ELEMENT, Kind.STANDARD);
    }

    @Test
    void whatIsPutIsFoundByTheNextQuestion() throws IOException {
        Thing drafted =
                new Thing(Kind.STANDARD, "own/1", new Words("公共数据开发利用指南", ""), List.of("DB99/T 1-2026"), List.of());
        index.put("own", drafted);
        assertThat(found("开发利用")).containsExactly("own/1");
        index.put("own", new Thing(Kind.STANDARD, "own/1", new Words("公共数据授权运营", ""), List.of(), List.of()));
        assertThat(found("开发利用")).isEmpty();
        assertThat(found("授权运营")).containsExactly("own/1");
        index.remove(Kind.STANDARD, "own/1");
        assertThat(found("授权运营")).isEmpty();
    }

    @Test
    void aSourceReplacesWhatItGaveAndNothingElse() throws IOException {
        index.fill("own", "1", Stream.of(BANK));
        index.fill("packages", "two", Stream.of(ID_NUMBER));
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.state("packages")).isEqualTo("two");
        assertThat(index.state("own")).isEqualTo("1");
        index.keepOnly(Set.of("packages"));
        assertThat(index.size()).isOne();
        assertThat(index.state("own")).isEmpty();
    }

    @Test
    void isThereAgainAfterItWasClosed() throws IOException {
        index.close();
        index = SearchIndex.open(folder);
        assertThat(index.state("packages")).isEqualTo("one");
        assertThat(found("sfz")).containsExactly("gov-core/person.id-number");
    }

    @Test
    void aProcessThatDiesWhileFillingLeavesWhatWasThere() throws IOException {
        Stream<Thing> torn = Stream.of(BANK, EAST).peek(thing -> {
            if (thing.equals(EAST)) {
                throw new IllegalStateException("power cut");
            }
        });
        assertThatThrownBy(() -> index.fill("packages", "two", torn)).hasMessage("power cut");
        index.close();
        index = SearchIndex.open(folder);
        assertThat(index.state("packages")).isEqualTo("one");
        assertThat(index.size()).isEqualTo(6);
    }

    @Test
    void beginsAgainWhereTheFolderIsDamagedOrGone() throws IOException {
        index.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        index = SearchIndex.open(folder);
        assertThat(index.size()).isZero();
        assertThat(index.state("packages")).isEmpty();
        index.fill("packages", "one", Stream.of(ID_NUMBER));
        assertThat(found("sfz")).hasSize(1);
    }
}
