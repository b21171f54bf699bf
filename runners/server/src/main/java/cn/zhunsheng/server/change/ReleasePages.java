package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Proposals that were agreed to, to be published together.
@Controller
final class ReleasePages {
    private static final String PAGE = "change/publish";

    private final Releases releases;
    private final ProposalViews views;
    private final Pages pages;

    ReleasePages(Releases releases, ProposalViews views, Pages pages) {
        this.releases = releases;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/proposals/publish")
    View look(
            @RequestParam(name = "package", defaultValue = "gov-core") String packageId,
            @RequestParam(defaultValue = "") Set<UUID> id)
            throws Refusal, IOException {
        return pages.show(PAGE, views.publish(packageId, id, Optional.empty()));
    }

    @PostMapping("/proposals/publish")
    View publish(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") Set<UUID> id,
            @RequestParam(defaultValue = "") String base,
            RedirectAttributes flash)
            throws Refusal, IOException {
        try {
            releases.publish(visitor, packageId, id, base);
            return Here.to("/packages/" + packageId, "change.published", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, PAGE, views.publish(packageId, id, Optional.of(refusal)));
        }
    }
}
