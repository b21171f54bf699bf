package cn.zhunsheng.server.audit;

import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The trail, to be searched.
@Controller
final class AuditPages {
    private static final int PAGE = 50;

    private final AuditStore store;
    private final Carrier carrier;
    private final Pages pages;

    AuditPages(AuditStore store, Carrier carrier, Pages pages) {
        this.store = store;
        this.carrier = carrier;
        this.pages = pages;
    }

    @Bean
    static NavEntry auditEntry() {
        return new NavEntry(90, "/audit", "audit.title");
    }

    @GetMapping("/audit")
    View trail(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long before) {
        TrailFilter filter =
                TrailFilter.of(account, deed, subject, Optional.ofNullable(from), Optional.ofNullable(to), before);
        List<TrailLine> lines = store.find(filter, visitor.organisations(Role.AUDITOR, Role.ADMINISTRATOR), PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<TrailLine> shown = more ? lines.subList(0, PAGE) : lines;
        return pages.show(
                "audit/trail",
                new AuditPage(
                        shown,
                        account,
                        deed,
                        subject,
                        Objects.toString(from, ""),
                        Objects.toString(to, ""),
                        more ? shown.getLast().id() : 0,
                        carrier.checkpoint(),
                        carrier.folder().toString()));
    }
}
