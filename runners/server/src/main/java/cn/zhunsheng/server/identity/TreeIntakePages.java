package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A table of organisations, pasted or read from a file, taken whole or not at all.
@Controller
final class TreeIntakePages {
    private static final String PAGE = "identity/intake";
    private static final String SAMPLE = "名称,上级,统一社会信用代码,行政区划代码\n";

    private final TreeIntake intake;
    private final Organisations organisations;
    private final Pages pages;

    TreeIntakePages(TreeIntake intake, Organisations organisations, Pages pages) {
        this.intake = intake;
        this.organisations = organisations;
        this.pages = pages;
    }

    record IntakePage(
            List<Reach.Choice> choices,
            String under,
            String table,
            List<TreeIntake.Fault> faults,
            Optional<Refusal> refusal) {}

    @GetMapping("/organisations/import")
    View form(@AuthenticationPrincipal Visitor visitor) {
        return pages.show(PAGE, page(visitor, "", SAMPLE, List.of(), Optional.empty()));
    }

    @PostMapping("/organisations/import")
    View take(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam String under,
            @RequestParam String table,
            RedirectAttributes flash) {
        try {
            TreeIntake.Taken taken = intake.take(visitor, under, table);
            if (taken.faults().isEmpty()) {
                return Here.to("/organisations", "console.done", flash);
            }
            return refused(page(visitor, under, table, taken.faults(), Optional.empty()));
        } catch (Refusal refusal) {
            return refused(page(visitor, under, table, List.of(), Optional.of(refusal)));
        }
    }

    private View refused(IntakePage page) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, PAGE, page);
    }

    private IntakePage page(
            Visitor visitor, String under, String table, List<TreeIntake.Fault> faults, Optional<Refusal> refusal) {
        return new IntakePage(Reach.of(visitor, organisations).choices(), under, table, faults, refusal);
    }
}
