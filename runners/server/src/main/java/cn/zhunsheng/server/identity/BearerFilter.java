package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in who shows `Authorization: Bearer …` to the API: a machine by its key, a person by a token of the other
/// service. Whatever else the header says is refused: it is never passed over in favour of a session.
final class BearerFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final Keys keys;
    private final Optional<OidcTokens> tokens;
    private final Limits limits;
    private final Problems problems;

    BearerFilter(Keys keys, Optional<OidcTokens> tokens, Limits limits, Problems problems) {
        this.keys = keys;
        this.tokens = tokens;
        this.limits = limits;
        this.problems = problems;
    }

    /// Whether a request is for this filter and the chain around it.
    static boolean meant(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (path.startsWith("/api/") || path.equals("/metrics"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor =
                visitor(Objects.toString(request.getHeader(HttpHeaders.AUTHORIZATION), ""), request.getRemoteAddr());
        if (visitor.isPresent()) {
            SecurityContextHolder.setContext(new SecurityContextImpl(new VisitorAuthentication(visitor.get())));
            chain.doFilter(request, response);
        } else if (limits.letsCall("", request, response)) {
            problems.refuse(HttpStatus.UNAUTHORIZED, request, response);
        }
    }

    private Optional<Visitor> visitor(String header, String address) {
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String shown = header.substring(BEARER.length()).strip();
        return shown.startsWith(Token.MARK)
                ? keys.visitor(new Token(shown), address)
                : tokens.flatMap(reader -> reader.visitor(shown, address));
    }
}
