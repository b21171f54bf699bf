package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// The visitor of one request, as Spring Security carries it. What one may do is asked of the matrix, not of
/// authorities.
final class VisitorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    VisitorAuthentication(Visitor visitor) {
        super(List.of());
        this.visitor = visitor;
        super.setAuthenticated(true);
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return visitor.account();
    }
}
