package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts calls of the API when it is known who calls.
final class CallLimit extends OncePerRequestFilter {
    private final Limits limits;

    CallLimit(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean counted = request.getRequestURI().startsWith("/api/");
        String who = Pages.visitor().map(Visitor::id).map(Object::toString).orElse("");
        if (!counted || limits.letsCall(who, request, response)) {
            chain.doFilter(request, response);
        }
    }
}
