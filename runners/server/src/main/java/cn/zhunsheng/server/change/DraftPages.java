package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.identity.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;

/// Standards to be made (待新建标准): columns that matched nothing, each with its evidence; one press makes a proposal of
/// it. What `zs match` found is brought here too.
@Controller
final class DraftPages {
    private static final String HERE = "/proposals/drafts";
    private static final String PAGE = "change/drafts";

    private final Drafts drafts;
    private final MatchIntake intake;
    private final ProposalViews views;
    private final JsonMapper json;
    private final Pages pages;

    DraftPages(Drafts drafts, MatchIntake intake, ProposalViews views, JsonMapper json, Pages pages) {
        this.drafts = drafts;
        this.intake = intake;
        this.views = views;
        this.json = json;
        this.pages = pages;
    }

    @GetMapping(HERE)
    View list(@AuthenticationPrincipal Visitor visitor) throws Refusal, IOException {
        return pages.show(PAGE, page(visitor, Optional.empty()));
    }

    private DraftsPage page(Visitor visitor, Optional<Refusal> refusal) throws Refusal, IOException {
        return new DraftsPage(drafts.of(visitor), views.packages(), refusal);
    }

    @PostMapping(HERE)
    View propose(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String folded,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            RedirectAttributes flash)
            throws Refusal, IOException {
        UUID id = drafts.propose(visitor, List.of(folded), packageId).getFirst();
        return Here.to("/proposals/" + id + "/edit", "change.draft.made", flash);
    }

    @PostMapping("/proposals/drafts/dismiss")
    View dismiss(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String folded,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash)
            throws Refusal, IOException {
        drafts.dismiss(visitor, folded, reason);
        return Here.to(HERE, "change.draft.dismissed", flash);
    }

    /// Reads the form as it arrives; the token against forged forms is its first part.
    @PostMapping("/proposals/drafts/match")
    View bring(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request, RedirectAttributes flash)
            throws Refusal, IOException {
        try (PassingFolder folder = PassingFolder.make()) {
            boolean header = FormToken.holds(
                    request,
                    Optional.ofNullable(request.getHeader("X-CSRF-TOKEN")).orElse(""));
            Brought brought = Bringing.read(request, header, folder.path());
            try (InputStream in = Files.newInputStream(brought.file())) {
                intake.take(visitor, MatchResult.read(in, json));
            }
            return Here.to(HERE, "change.match.taken", flash);
        } catch (Refusal refusal) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, PAGE, page(visitor, Optional.of(refusal)));
        }
    }
}
