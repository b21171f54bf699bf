package cn.zhunsheng.server.audit;

import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The trail for programs.
@RestController
final class AuditApi {
    private static final int MOST = 1_000;

    private final AuditStore store;
    private final Carrier carrier;

    AuditApi(AuditStore store, Carrier carrier) {
        this.store = store;
        this.carrier = carrier;
    }

    /// An entry; `position` is its index in the log, absent until it is there.
    record Entry(
            long id,
            Instant at,
            String account,
            String name,
            String address,
            String deed,
            String subject,
            String reason,
            Map<String, String> detail,
            @Nullable Long position) {}

    @GetMapping("/api/v1/audit")
    List<Entry> trail(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "100") int limit) {
        TrailFilter filter =
                TrailFilter.of(account, deed, subject, Optional.ofNullable(from), Optional.ofNullable(to), before);
        return store
                .find(filter, visitor.organisations(Role.AUDITOR, Role.ADMINISTRATOR), Math.clamp(limit, 1, MOST))
                .stream()
                .map(AuditApi::entry)
                .toList();
    }

    /// The newest signed checkpoint of the log, for those who keep one to compare with later.
    @GetMapping(path = "/api/v1/audit/checkpoint", produces = "text/plain;charset=UTF-8")
    String checkpoint() {
        return carrier.checkpoint();
    }

    private static Entry entry(TrailLine line) {
        return new Entry(
                line.id(),
                line.at(),
                line.account(),
                line.name(),
                line.address(),
                line.deed(),
                line.subject(),
                line.reason(),
                line.detail(),
                line.position().orElse(null));
    }
}
