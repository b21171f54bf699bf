package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is defined twice and differently, to read and to settle.
@Controller
final class ConflictPages {
    private static final String PAGE = "change/conflicts";

    private final Settlements settlements;
    private final Pages pages;

    ConflictPages(Settlements settlements, Pages pages) {
        this.settlements = settlements;
        this.pages = pages;
    }

    @GetMapping("/conflicts")
    View list() throws Refusal, IOException {
        return pages.show(PAGE, ConflictsPage.of(settlements.conflicts(), Optional.empty()));
    }

    @PostMapping("/conflicts/settle")
    View settle(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        try {
            Optional<UUID> proposal = settlements.settle(visitor, unix(key), way, reason);
            return proposal.isPresent()
                    ? Here.to("/proposals/" + proposal.get() + "/edit", "change.conflict.mapped", flash)
                    : Here.to("/conflicts", "change.conflict.done", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    PAGE,
                    ConflictsPage.of(settlements.conflicts(), Optional.of(refusal)));
        }
    }

    /// A key has lines, and a browser sends them with its own ends.
    private static String unix(String key) {
        return key.replace("\r\n", "\n");
    }

    @PostMapping("/conflicts/reopen")
    View reopen(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String key,
            RedirectAttributes flash)
            throws Refusal, IOException {
        settlements.reopen(visitor, unix(key));
        return Here.to("/conflicts", "change.conflict.reopened", flash);
    }
}
