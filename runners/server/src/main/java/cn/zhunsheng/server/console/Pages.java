package cn.zhunsheng.server.console;

import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.site.Site;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/// The door of this room: a template and what it shows become a page in the frame.
///
/// A template of a room is `ROOM/NAME.jte` and takes `frame` and `page`.
@Component
public final class Pages {
    static final String NOTICE = "notice";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "cn.zhunsheng.server");
    private final Speeches speeches;
    private final Matrix matrix;
    private final Site site;
    private final List<NavEntry> entries;
    private final ObjectProvider<Finder> finders;

    Pages(
            Speeches speeches,
            Matrix matrix,
            Site site,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<Finder> finders) {
        this.finders = finders;
        this.speeches = speeches;
        this.matrix = matrix;
        this.site = site;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::place))
                .toList();
    }

    /// A page that is shown.
    public View show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    /// The same with another status, for pages that say why something was not done.
    public View show(HttpStatus status, String template, Object page) {
        return (model, request, response) -> {
            response.setStatus(status.value());
            write(template, page, request, response);
        };
    }

    private void write(String template, Object page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(template + ".jte", Map.of("frame", frame(request), "page", page), html);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setLocale(speeches.in(Taste.of(request).language()).locale());
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    /// The reader's words outside a page: in downloads and answers of the API.
    public Speech speech(HttpServletRequest request) {
        return speeches.in(Taste.of(request).language());
    }

    /// Who asks; empty for who did not sign in.
    public static Optional<Visitor> visitor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.getPrincipal() instanceof Visitor)
                .map(a -> (Visitor) a.getPrincipal());
    }

    /// The key of what the last action achieved, once.
    static Optional<Object> notice(HttpServletRequest request) {
        return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .flatMap(flash -> Optional.ofNullable(flash.get(NOTICE)));
    }

    private Frame frame(HttpServletRequest request) {
        Taste taste = Taste.of(request);
        Speech speech = speeches.in(taste.language());
        Optional<Visitor> visitor = visitor();
        boolean settled = visitor.filter(v -> v.kind() == Visitor.Kind.PERSON).isPresent();
        List<NavEntry> open = entries.stream()
                .filter(e -> settled
                        && matrix.allows("GET", e.path(), visitor.orElseThrow().roles()))
                .toList();
        Optional<String> notice = notice(request).map(key -> speech.say(key.toString()));
        String csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken::getToken)
                .orElse("");
        Optional<Finder> finder = Optional.ofNullable(finders.getIfAvailable()).filter(f -> settled);
        return new Frame(
                speech, taste, visitor, open, request.getRequestURI(), csrf, notice, site.demo(), matrix, finder);
    }
}
