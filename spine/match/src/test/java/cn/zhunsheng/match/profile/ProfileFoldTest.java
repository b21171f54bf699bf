package cn.zhunsheng.match.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.match.Core;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileFoldTest {
    private static final ProfilePlan PLAN = new ProfilePlan(Core.DICTIONARY, LocalDate.of(2026, 1, 1));

    @Test
    void countsWhatValuesLookLike() {
        ColumnProfile profile = fold("100000", "", " ", "20240229", "-1.5", "甲", "1.2.3", "20240229")
                .profile();

        assertThat(profile.values()).isEqualTo(8);
        assertThat(profile.absent()).isEqualTo(2);
        assertThat(profile.present()).isEqualTo(6);
        assertThat(profile.distinct()).isEqualTo(5);
        assertThat(profile.numbers()).isEqualTo(4);
        assertThat(profile.low()).contains(new BigDecimal("-1.5"));
        assertThat(profile.high()).contains(new BigDecimal("20240229"));
        assertThat(profile.shortest()).isEqualTo(1);
        assertThat(profile.longest()).isEqualTo(8);
        assertThat(profile.moment("YYYYMMDD|YYYY-MM-DD")).isEqualTo(2.0 / 6);
        assertThat(profile.scheme("POSTCODE-CN")).isEqualTo(1.0 / 6);
        assertThat(profile.number()).isEqualTo(4.0 / 6);
    }

    @Test
    void countsMembersOfCodeSets() {
        assertThat(fold("1", "2", "9", "7").profile().codeSet("gov-core/GB-T-2261.1"))
                .isEqualTo(0.75);
    }

    @Test
    void countsNamesOfCodes() {
        ColumnProfile profile = fold("男", "女性", "1", "女", "其他", "汉").profile();

        assertThat(profile.codeName("gov-core/GB-T-2261.1")).isEqualTo(0.5);
        assertThat(profile.variety("gov-core/GB-T-2261.1")).isEqualTo(2);
        assertThat(profile.codeName("gov-core/GB-T-3304")).isEqualTo(1.0 / 6);
    }

    @Test
    void sharesOfNothingAreNothing() {
        ColumnProfile profile = fold("", "NULL", "\\N").profile();

        assertThat(profile.scheme("GB-11643")).isZero();
        assertThat(profile.low()).isEmpty();
        assertThat(profile.shortest()).isZero();
    }

    @Test
    void orderOfMergingDoesNotMatter() {
        ProfileFold whole = fold("1", "22", "女", "", "2024-02-29", "甲乙", "100000", "男性");
        ProfileFold first = fold("1", "22", "女");
        ProfileFold second = fold("", "2024-02-29", "甲乙", "100000", "男性");
        ProfileFold forward = fold();
        forward.merge(first);
        forward.merge(second);
        ProfileFold backward = fold();
        backward.merge(second);
        backward.merge(first);

        assertThat(forward.profile()).isEqualTo(whole.profile());
        assertThat(backward.profile()).isEqualTo(whole.profile());
    }

    @Test
    void neverKeepsMoreThanItsBound() {
        ProfileFold fold = fold();
        IntStream.range(0, 3 * ProfileFold.MOST_DISTINCT).forEach(i -> fold.add("v" + i));

        assertThat(fold.profile().distinct()).isEqualTo(ProfileFold.MOST_DISTINCT);
        fold.add("1".repeat(100));
        assertThat(fold.profile().numbers()).isZero();
    }

    private static ProfileFold fold(String... values) {
        ProfileFold fold = new ProfileFold(PLAN);
        List.of(values).forEach(fold::add);
        return fold;
    }
}
