package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {
    /// A clock that stands until it is moved.
    private static final class Standing extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Standing clock = new Standing();

    @Test
    void givesSoManyAtOnceAndThenSaysWhenThereIsOneAgain() {
        Buckets buckets = new Buckets(30, 10, clock);
        for (int i = 0; i < 30; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(2);
        assertThat(buckets.take("b")).as("Another has their own").isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(2);
    }

    @Test
    void isFullAgainAfterAMinuteAndNoFuller() {
        Buckets buckets = new Buckets(3, 10, clock);
        for (int i = 0; i < 3; i++) {
            buckets.take("a");
        }
        clock.pass(Duration.ofHours(5));
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(20);
    }

    @Test
    void askingWhenThereIsNoneCostsNothing() {
        Buckets buckets = new Buckets(60, 10, clock);
        for (int i = 0; i < 1000; i++) {
            buckets.take("a");
        }
        clock.pass(Duration.ofSeconds(1));
        assertThat(buckets.take("a")).isZero();
    }

    @Test
    void aClockThatIsSetBackGivesNothingAndTakesNothing() {
        Buckets buckets = new Buckets(2, 10, clock);
        buckets.take("a");
        clock.pass(Duration.ofMinutes(-10));
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isPositive();
    }

    @Test
    void knowsNoMoreThanTheMostAtOnce() {
        Buckets buckets = new Buckets(1, 100, clock);
        for (int i = 0; i < 10_000; i++) {
            buckets.take("address " + i);
        }
        assertThat(buckets.known()).isEqualTo(100);
        assertThat(buckets.take("address 9999")).as("The newest are those kept").isPositive();
    }

    @Test
    void addressesOfOneNetworkCountAsOne() {
        assertThat(Limits.network("2001:db8:1:2::7")).isEqualTo(Limits.network("2001:db8:1:2:ffff::1"));
        assertThat(Limits.network("2001:db8:1:3::7")).isNotEqualTo(Limits.network("2001:db8:1:2::7"));
        assertThat(Limits.network("192.0.2.7")).isNotEqualTo(Limits.network("192.0.2.8"));
        assertThat(Limits.network("nonsense")).isEqualTo("nonsense");
    }
}
