package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Endpoint;
import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.access.Visitor;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/// Asks the matrix about every request. What is not in the matrix is refused.
@Component
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {
    private final Matrix matrix;

    Gate(Matrix matrix) {
        this.matrix = matrix;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        String method = asked.getRequest().getMethod();
        String path = asked.getRequest().getRequestURI();
        Optional<Endpoint> endpoint = matrix.of(method, path);
        if (endpoint.filter(Endpoint::anyone).isPresent()) {
            return new AuthorizationDecision(true);
        }
        Authentication authentication = who.get();
        boolean open = authentication != null
                && authentication.getPrincipal() instanceof Visitor visitor
                && matrix.allows(method, path, visitor.roles());
        return new AuthorizationDecision(open);
    }
}
