package cn.zhunsheng.server.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Accounts of the platform's own, as Spring Security asks for them.
///
/// It is no bean: Spring would ask one a second time, and so count every wrong password twice.
final class LocalAccounts implements AuthenticationProvider {
    private final Door door;

    LocalAccounts(Door door) {
        this.door = door;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String password = String.valueOf(asked.getCredentials());
        return switch (door.open(asked.getName(), password, address)) {
            case Door.Answer.In in -> UsernamePasswordAuthenticationToken.authenticated(in.signedIn(), null, List.of());
            // Told alike: the difference would tell which accounts exist.
            case Door.Answer.Locked locked -> throw new BadCredentialsException("locked");
            case Door.Answer.Wrong wrong -> throw new BadCredentialsException("wrong");
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
