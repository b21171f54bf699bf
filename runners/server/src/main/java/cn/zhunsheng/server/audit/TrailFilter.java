package cn.zhunsheng.server.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Which entries are asked for; empty texts ask for all. `deed` may be a room. `before` is the id that a page ended at,
/// 0
/// for the newest.
record TrailFilter(
        String account, String deed, String subject, Optional<Instant> from, Optional<Instant> until, long before) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /// Days are counted in China; the last one is whole.
    static TrailFilter of(
            String account,
            String deed,
            String subject,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            long before) {
        return new TrailFilter(
                account.strip(),
                deed.strip(),
                subject.strip(),
                from.map(day -> day.atStartOfDay(CHINA).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(CHINA).toInstant()),
                before);
    }
}
