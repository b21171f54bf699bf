package cn.zhunsheng.server.console;

import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.access.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// The way in, and how one likes to read.
@Controller
final class ConsolePages {
    private static final Duration YEAR = Duration.ofDays(365);

    private final ObjectProvider<NavEntry> entries;
    private final Matrix matrix;

    ConsolePages(ObjectProvider<NavEntry> entries, Matrix matrix) {
        this.entries = entries;
        this.matrix = matrix;
    }

    /// The first room that is open to the reader, a landing before others.
    @GetMapping("/")
    View home(@AuthenticationPrincipal Visitor visitor, HttpServletRequest request, RedirectAttributes flash) {
        // What the last action achieved is told on the page that is shown, not lost on the way to it.
        Pages.notice(request).ifPresent(notice -> flash.addFlashAttribute(Pages.NOTICE, notice));
        String first = entries.stream()
                .sorted(Comparator.comparing(NavEntry::landing, Comparator.reverseOrder())
                        .thenComparingInt(NavEntry::place))
                .map(NavEntry::path)
                .filter(path -> matrix.allows("GET", path, visitor.roles()))
                .findFirst()
                .orElse("/account");
        return new RedirectView(first);
    }

    @PostMapping("/taste")
    View taste(
            @RequestParam String like,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Taste.COOKIE, Taste.of(request).with(like).toString())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new RedirectView(Here.within(back));
    }
}
