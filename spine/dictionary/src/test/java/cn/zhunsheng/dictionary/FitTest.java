package cn.zhunsheng.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitTest {
    private static final DomainJudge JUDGE = new DomainJudge(Schemes.on(LocalDate.of(2026, 1, 31)));

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    TEXT a..20 a..30 true
                    TEXT a..40 a..30 false
                    TEXT a..30 a..ul true
                    TEXT a..ul a..30 false
                    TEXT n11 c..20 true
                    TEXT n11 an11 true
                    TEXT an11 n11 false
                    TEXT a5 an5 true
                    TEXT c5 an5 false
                    TEXT an5 a5 false
                    TEXT c5 c5 true
                    TEXT a3..5 a2..5 true
                    TEXT a1..5 a2..5 false
                    TEXT a..5 a2..5 false
                    TEXT a2+n6 an8 true
                    TEXT a2+n6 an9 false
                    TEXT a2+n6 n8 false
                    TEXT an8 a2+n6 false
                    TEXT a2|n3 an..5 true
                    TEXT a2|n9 an..5 false
                    TEXT n3 a2|n3 true
                    TEXT n4 a2|n3 false
                    NUMBER n..5 n..6 true
                    NUMBER n..7 n..6 false
                    NUMBER n..6,2 n..6 false
                    NUMBER n..6,2 n..8,2 true
                    NUMBER n..6,1 n..7,2 true
                    NUMBER n..5 n5,2 false
                    NUMBER n3 n..5 true
                    NUMBER n..5 n3..5 false
                    DATE YYYYMMDD YYYYMMDD|YYYY-MM-DD true
                    DATE YYYYMMDD|YYYY-MM-DD YYYYMMDD false
                    TRUTH n1 n1 true
                    """)
    void tellsWhetherAFormatLiesWithinAnother(DataType type, String narrow, String wide, boolean within)
            throws Refusal {
        assertThat(FormatFit.misfit(Format.parse(narrow, type), Format.parse(wide, type))
                        .isEmpty())
                .isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,n5,TEXT,n5,false",
        "DATE,YYYYMMDD,TEXT,n8,false",
        "TRUTH,n1,TEXT,n1,false",
        "TEXT,n5,NUMBER,n5,false",
        "TEXT,n8,DATE,YYYYMMDD,false",
        "TEXT,n1,TRUTH,n1,false",
        "BINARY,bin,TEXT,c..ul,false",
        "TEXT,n1,BINARY,bin,true"
    })
    void keepsFormatsOfDifferentTypesApart(DataType one, String narrow, DataType other, String wide, boolean within)
            throws Refusal {
        assertThat(FormatFit.misfit(Format.parse(narrow, one), Format.parse(wide, other))
                        .isEmpty())
                .isEqualTo(within);
    }

    private static ResolvedDomain numbers(String low, String high) {
        return new ResolvedDomain.Numbers(
                Optional.of(low).filter(s -> !s.isEmpty()).map(BigDecimal::new),
                Optional.of(high).filter(s -> !s.isEmpty()).map(BigDecimal::new));
    }

    private static ResolvedDomain dates(String low, String high) {
        return new ResolvedDomain.Dates(
                Optional.of(low).filter(s -> !s.isEmpty()).map(LocalDate::parse),
                Optional.of(high).filter(s -> !s.isEmpty()).map(LocalDate::parse));
    }

    private static ResolvedDomain scheme(String id) {
        return new ResolvedDomain.Identifiers(new SchemeEntry(id, Words.same(id), "", Evidence.VERIFIED, ""));
    }

    private static boolean within(ResolvedDomain narrow, ResolvedDomain wide) {
        return new DomainFit(JUDGE).misfit(narrow, wide).isEmpty();
    }

    @Test
    void tellsWhetherARangeLiesWithinAnother() {
        assertThat(within(numbers("1", "5"), numbers("0", "5"))).isTrue();
        assertThat(within(numbers("1", "6"), numbers("0", "5"))).isFalse();
        assertThat(within(numbers("-1", "5"), numbers("0", "5"))).isFalse();
        assertThat(within(numbers("", "5"), numbers("0", "5"))).isFalse();
        assertThat(within(numbers("0", ""), numbers("0", "5"))).isFalse();
        assertThat(within(numbers("", ""), numbers("", ""))).isTrue();
        assertThat(within(dates("2001-01-01", "2001-12-31"), dates("2000-01-01", "")))
                .isTrue();
        assertThat(within(dates("1999-01-01", ""), dates("2000-01-01", ""))).isFalse();
        assertThat(within(dates("", "2002-01-01"), dates("", "2001-01-01"))).isFalse();
        assertThat(within(dates("", ""), numbers("", ""))).isFalse();
        assertThat(within(numbers("", ""), dates("", ""))).isFalse();
    }

    @Test
    void tellsWhetherSchemesAndPatternsAreTheSame() throws Refusal {
        ResolvedDomain digits = new ResolvedDomain.Matching(BytePattern.compile("[0-9]+"));
        assertThat(within(scheme("GB-11643"), scheme("GB-11643"))).isTrue();
        assertThat(within(scheme("GB-11643"), scheme("GB-32100"))).isFalse();
        assertThat(within(scheme("GB-11643"), digits)).isFalse();
        assertThat(within(digits, new ResolvedDomain.Matching(BytePattern.compile("[0-9]+"))))
                .isTrue();
        assertThat(within(digits, new ResolvedDomain.Matching(BytePattern.compile("\\d+"))))
                .isFalse();
        assertThat(within(digits, scheme("GB-11643"))).isFalse();
    }

    @Test
    void asksEveryCodeOfASetAgainstTheWiderDomain() throws Refusal {
        List<Code> codes = List.of(
                new Code("1", "一", "", "", Validity.ALWAYS, List.of(), ""),
                new Code("12", "二", "", "", Validity.ALWAYS, List.of(), ""));
        CodeSet set = new CodeSet(
                "S", Words.same("S"), "", "", Completeness.COMPLETE, Evidence.OWN, Optional.empty(), "", () -> codes);
        ResolvedDomain narrow = new ResolvedDomain.Codes(new Held<>("p", "S", set));
        assertThat(within(narrow, new ResolvedDomain.Matching(BytePattern.compile("\\d{1,2}"))))
                .isTrue();
        assertThat(within(narrow, numbers("0", "20"))).isTrue();
        assertThat(new DomainFit(JUDGE).misfit(narrow, numbers("0", "9")))
                .hasValueSatisfying(w -> assertThat(w.en()).contains("12"));
        assertThat(within(narrow, dates("", ""))).isFalse();
        assertThat(within(narrow, scheme("NO-SUCH"))).isFalse();
    }

    @Test
    void judgesSingleValues() {
        assertThat(JUDGE.accepts(dates("2000-01-01", "2000-12-31"), "20000229")).isTrue();
        assertThat(JUDGE.accepts(dates("2000-01-01", "2000-12-31"), "2000-12-31 23:59:59"))
                .isTrue();
        assertThat(JUDGE.accepts(dates("2000-01-01", "2000-12-31"), "2001-01-01"))
                .isFalse();
        assertThat(JUDGE.accepts(dates("", ""), "20000230")).isFalse();
        assertThat(JUDGE.accepts(numbers("0", ""), "-1")).isFalse();
    }
}
