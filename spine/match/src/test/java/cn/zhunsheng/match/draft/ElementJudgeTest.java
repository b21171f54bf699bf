package cn.zhunsheng.match.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import cn.zhunsheng.match.Core;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElementJudgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static boolean fits(ResolvedDomain domain, String value) {
        ElementId id = new ElementId("person.name");
        Field field = new Field("f", id, Words.same("f"), false, false, Optional.empty(), Optional.empty(), false, "");
        ResolvedField resolved = new ResolvedField(
                field, Core.DICTIONARY.element(id).orElseThrow(), Optional.empty(), Optional.of(domain));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return new ElementJudge(resolved, DAY).verdict(value, bytes) == ElementJudge.Verdict.FITS;
    }

    @Test
    void datesLieBetweenTheirBounds() {
        ResolvedDomain domain = new ResolvedDomain.Dates(
                Optional.of(LocalDate.of(1900, 1, 1)), Optional.of(LocalDate.of(2026, 11, 20)));

        assertThat(fits(domain, "20261120")).isTrue();
        assertThat(fits(domain, "2026-11-20 09:30:00")).isTrue();
        assertThat(fits(domain, "2026年11月21日")).isFalse();
        assertThat(fits(domain, "1899-12-31")).isFalse();
        assertThat(fits(domain, "20261340")).isFalse();
        assertThat(fits(domain, "someday")).isFalse();
    }

    @Test
    void numbersLieBetweenTheirBounds() {
        ResolvedDomain domain = new ResolvedDomain.Numbers(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.TEN));

        assertThat(fits(domain, "10.0")).isTrue();
        assertThat(fits(domain, "-1")).isFalse();
        assertThat(fits(domain, "11")).isFalse();
        assertThat(fits(domain, "1e9")).isFalse();
        assertThat(fits(new ResolvedDomain.Numbers(Optional.empty(), Optional.empty()), "-99"))
                .isTrue();
    }

    @Test
    void textMatchesItsPattern() throws Exception {
        ResolvedDomain domain = new ResolvedDomain.Matching(BytePattern.compile("[a-z]+"));

        assertThat(fits(domain, "abc")).isTrue();
        assertThat(fits(domain, "ABC")).isFalse();
    }
}
