package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns what a session remembers into the visitor of this request, with the roles of this moment. Sends newcomers to
/// change their password.
final class VisitorFilter extends OncePerRequestFilter {
    static final String NEW_PASSWORD = "/account/password";
    private static final List<String> OPEN_TO_NEWCOMERS = List.of(NEW_PASSWORD, "/login", "/logout", "/taste");

    private final Visitors visitors;

    VisitorFilter(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        String path = request.getRequestURI();
        if (session != null && session.getPrincipal() instanceof SignedIn signedIn && !path.startsWith("/assets/")) {
            Optional<Visitor> visitor = visitors.of(signedIn, request.getRemoteAddr());
            if (visitor.isEmpty()) {
                leave(request);
            } else {
                SecurityContextHolder.setContext(new SecurityContextImpl(new VisitorAuthentication(visitor.get())));
                if (visitor.get().kind() == Visitor.Kind.NEWCOMER && !OPEN_TO_NEWCOMERS.contains(path)) {
                    response.sendRedirect(NEW_PASSWORD);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
