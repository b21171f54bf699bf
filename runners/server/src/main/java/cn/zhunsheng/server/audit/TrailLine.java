package cn.zhunsheng.server.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An entry as it is read. `position` is its index in the log, empty until it is there.
record TrailLine(
        long id,
        Instant at,
        String account,
        String name,
        String address,
        String deed,
        String subject,
        String reason,
        Map<String, String> detail,
        Optional<Long> position) {}
