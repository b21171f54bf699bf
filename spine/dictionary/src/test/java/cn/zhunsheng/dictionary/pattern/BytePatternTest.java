package cn.zhunsheng.dictionary.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytePatternTest {
    private static boolean matches(String pattern, String value) throws Refusal {
        byte[] bytes = ("x" + value + "x").getBytes(UTF_8);
        return BytePattern.compile(pattern).matches(bytes, 1, bytes.length - 1);
    }

    private static Refusal refusal(String pattern) {
        try {
            BytePattern.compile(pattern);
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError(pattern + " was compiled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "1[3-9]\\d{9}\t13800138000\t12800138000",
                "^\\d{6}$\t310000\t31000",
                "^a|b$\ta\tab",
                "\\Aab\\z\tab\tabb",
                "[\\x{4e00}-\\x{9fff}]{2,4}\t张三\t张",
                "\\p{Han}+·\\p{Han}+\t买买提·艾力\t买买提.艾力",
                "\\pL+\t張aЖ\t張1",
                "\\p{^L}+\t123\t12a",
                "\\P{^L}\ta\t1",
                "\\PL+\t12\t1a",
                "\\p{Greek}\tα\ta",
                "\\p{Old_Italic}\t𐌀\ta",
                "\\p{Any}\t😀\tab",
                "\\p{Nd}\t٣\tx",
                "[[:alpha:]_]+\tab_\ta1",
                "[[:^digit:]]\ta\t1",
                "[^张]\t李\t张",
                "[]a]+\t]a\tb",
                "[^]a]\tb\t]",
                "[a-]+\ta-\tb",
                "[a\\-z]+\ta-z\tb",
                "[\\d-]+\t1-2\ta",
                "[\\x41-\\x43]\tB\tD",
                "[-a-c]\t-\td",
                "a{2}\taa\ta",
                "a{2,}\taaaa\ta",
                "a{0}b\tb\tab",
                "a\\{,2}\ta{,2}\ta",
                "[\\x{d800}-\\x{dfff}]|a\ta\tb",
                "(?:ab)*?c\tababc\taba",
                "(?P<year>\\d{4})-(?<month_1>\\d\\d)\t2024-01\t2024-1",
                "(a|b|)c\tc\td",
                "(a*)*\taaa\tb",
                ".\t😀\t😀😀",
                "a\\.b\\/\ta.b/\taxb/",
                "\\D\\W\\S\ta-b\t1-b",
                "\\w\\s\t'a '\ta-",
                "\\x{1F600}\t😀\t😁",
                "a+?b??\tab\tb"
            })
    void matchesWhatItSays(String pattern, String good, String bad) throws Refusal {
        assertThat(matches(pattern, good)).as(good).isTrue();
        assertThat(matches(pattern, bad)).as(bad).isFalse();
    }

    @Test
    void knowsTheEscapesOfControls() throws Refusal {
        assertThat(matches("\\t\\n\\r\\f\\v\\a", "\t\n\r\f\u000B\u0007")).isTrue();
        assertThat(matches(".", "\n")).isFalse();
        assertThat(matches("", "")).isTrue();
        assertThat(matches("|a", "")).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8MatchNothing() throws Refusal {
        BytePattern any = BytePattern.compile(".*");
        assertThat(any.matches(new byte[] {(byte) 0xFF}, 0, 1)).isFalse();
        assertThat(any.matches(new byte[] {(byte) 0xE4, (byte) 0xB8}, 0, 2)).isFalse();
        // A surrogate written as three bytes.
        assertThat(any.matches(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, 3))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "(a",
                "a)",
                "[a",
                "[",
                "*a",
                "a|+",
                "a**",
                "a{2}{3}",
                "a{2,1}",
                "a{1001}",
                "a{1,2000}",
                "\\",
                "[\\",
                "[z-a]",
                "[[:nope:]]",
                "[[:alpha",
                "\\p{Nope}",
                "\\p{L",
                "\\pX",
                "\\p",
                "\\x{110000}",
                "\\x{zz}",
                "\\xZ1",
                "(?P<a",
                "(?P>a)",
                "\\p{}",
                "\\x4",
                "a??+"
            })
    void refusesWhatIsNotRe2AndSoDoesRe2(String pattern) {
        assertThatThrownBy(() -> Pattern.compile(pattern)).isInstanceOf(RuntimeException.class);
        Refusal refusal = refusal(pattern);
        assertThat(refusal.code()).isEqualTo("dictionary.pattern_unreadable");
        assertThat(refusal.what().zh()).contains(pattern);
        assertThat(refusal.fix().en()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a^b", "(^a)", "a$b", "(a$)", "\\bab", "(?i)a", "(?s:.)", "\\Qa\\E", "\\B", "a\\z\\z", "\\01", "a{,2}",
                "a{x", "a{1", "a{1,x}", "x{}"
            })
    void refusesWhatATableCannotHold(String pattern) {
        assertThat(refusal(pattern).code()).isEqualTo("dictionary.pattern_unsupported");
    }

    @Test
    void refusesGroupsTooDeepForTheStack() {
        String deep = "(".repeat(101) + ")".repeat(101);
        assertThat(refusal(deep).code()).isEqualTo("dictionary.pattern_unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a{1000}){1000}", "(a|b)*a(a|b){16}", "((a*)*b?){1000}(c?){1000}(d?){1000}(e?){1000}"})
    void refusesTablesTooLargeToBeUseful(String pattern) {
        Refusal refusal = refusal(pattern);
        assertThat(refusal.code()).isEqualTo("dictionary.pattern_too_large");
        assertThat(refusal.what().en()).contains("10000");
    }

    @Test
    void saysWhereAndKeepsItsSource() throws Refusal {
        assertThat(refusal("ab^c").what().en()).contains("character 3");
        BytePattern pattern = BytePattern.compile("^a$");
        assertThat(pattern.source()).isEqualTo("^a$");
        assertThat(pattern).hasToString("^a$");
    }
}
