package cn.zhunsheng.dictionary.pattern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import com.google.re2j.Pattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// RE2 is the judge: what we compile it compiles, and every string is judged alike.
class BytePatternProperty {
    private static final List<String> ATOMS = List.of(
            "a",
            "b",
            "1",
            "张",
            "三",
            "-",
            "\\.",
            ".",
            "\\d",
            "\\w",
            "\\D",
            "\\S",
            "[ab]",
            "[^a]",
            "[a-c1]",
            "[张-龥]",
            "\\p{Han}",
            "\\pL",
            "[^张\\d]",
            "[[:alpha:]]");
    private static final List<String> REPEATS =
            List.of("", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}", "*?", "+?", "{1,2}?");

    @Provide
    Arbitrary<String> patterns() {
        return pattern(2);
    }

    private Arbitrary<String> pattern(int depth) {
        Arbitrary<String> atom = Arbitraries.of(ATOMS);
        if (depth > 0) {
            Arbitrary<String> inner = Arbitraries.lazy(() -> pattern(depth - 1));
            atom = Arbitraries.oneOf(
                    List.of(atom, atom, inner.map(p -> "(" + p + ")"), inner.map(p -> "(?:" + p + "|" + "三" + ")")));
        }
        return Combinators.combine(atom, Arbitraries.of(REPEATS))
                .as((a, r) -> a + r)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("aabbc11张张三李龥-. _\n".toCharArray())
                .ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings()
                .withChars("ab1[]()^$-|*+?{},:\\dwpLxz.<>P".toCharArray())
                .ofMaxLength(8);
    }

    @Property(tries = 400)
    void judgesEveryStringAsRe2Does(@ForAll("patterns") String pattern, @ForAll("values") String value) {
        BytePattern ours;
        try {
            ours = BytePattern.compile(pattern);
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("dictionary.pattern_too_large");
            return;
        }
        byte[] bytes = value.getBytes(UTF_8);
        assertThat(ours.matches(bytes, 0, bytes.length))
                .as("%s on %s", pattern, value)
                .isEqualTo(Pattern.matches(pattern, value));
    }

    @Property(tries = 20_000)
    void compilesNothingThatRe2Refuses(@ForAll("noise") String pattern, @ForAll("values") String value) {
        BytePattern ours;
        try {
            ours = BytePattern.compile(pattern);
        } catch (Refusal refusal) {
            return;
        }
        byte[] bytes = value.getBytes(UTF_8);
        assertThat(ours.matches(bytes, 0, bytes.length))
                .as("%s on %s", pattern, value)
                .isEqualTo(Pattern.matches(pattern, value));
    }

    @Property(tries = 300)
    void aPatternMatchesEveryCodePointOfItsRangeAndNoOther(
            @ForAll("codePoints") int from, @ForAll("codePoints") int to, @ForAll("codePoints") int probe)
            throws Refusal {
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        BytePattern range = BytePattern.compile("[\\x{%x}-\\x{%x}]".formatted(low, high));
        for (int c : new int[] {low - 1, low, probe, high, high + 1}) {
            if (c >= 0 && c <= Character.MAX_CODE_POINT && (c < 0xD800 || c > 0xDFFF)) {
                byte[] bytes = Character.toString(c).getBytes(UTF_8);
                assertThat(range.matches(bytes, 0, bytes.length)).as("%x", c).isEqualTo(c >= low && c <= high);
            }
        }
    }

    @Provide
    Arbitrary<Integer> codePoints() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT),
                Arbitraries.integers().between(0, 0x900),
                Arbitraries.integers().between(0xD700, 0x10100));
    }
}
