package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What the system of standards lacks, and what it has twice.
@Controller
final class GapsPages {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Standards standards;
    private final AlikeGroups alike;
    private final Pages pages;
    private final Clock clock;

    GapsPages(Standards standards, AlikeGroups alike, Pages pages, Clock clock) {
        this.standards = standards;
        this.alike = alike;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/standards/gaps")
    View gaps() throws Refusal, IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Standing standing = standards.now();
        return pages.show("standard/gaps", new GapsView(standing, alike.of(standing), today).page());
    }
}
