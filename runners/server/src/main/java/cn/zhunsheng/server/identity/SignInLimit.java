package cn.zhunsheng.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts attempts to sign in before a password is looked at: looking is costly on purpose.
final class SignInLimit extends OncePerRequestFilter {
    private final Limits limits;

    SignInLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean attempt = (path.equals("/login") && request.getMethod().equals("POST"))
                || path.startsWith(OidcConfiguration.RETURN);
        if (!attempt || limits.letsSignIn(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
