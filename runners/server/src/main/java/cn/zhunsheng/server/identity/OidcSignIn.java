package cn.zhunsheng.server.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// The way by the other service: authorization code with PKCE, state and nonce. Its tokens are not kept: when somebody
/// is
/// in, the session remembers the same as after a password.
final class OidcSignIn {
    private final OidcService service;
    private final OidcDoor door;
    private final Oidc settings;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final HttpSessionOAuth2AuthorizedClientRepository tokens =
            new HttpSessionOAuth2AuthorizedClientRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    OidcSignIn(OidcService service, OidcDoor door, Oidc settings) {
        this.service = service;
        this.door = door;
        this.settings = settings;
    }

    boolean reachable() {
        return service.reachable();
    }

    void add(HttpSecurity http) {
        DefaultOAuth2AuthorizationRequestResolver leaving = new DefaultOAuth2AuthorizationRequestResolver(service);
        leaving.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(service)
                .authorizedClientRepository(tokens)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(leaving))
                .successHandler(this::vouched)
                .failureHandler(this::failed));
    }

    private void vouched(HttpServletRequest request, HttpServletResponse response, Authentication by)
            throws IOException, ServletException {
        tokens.removeAuthorizedClient(OidcConfiguration.REGISTRATION, by, request, response);
        Optional<SignedIn> in = by.getPrincipal() instanceof OidcUser user
                ? door.open(
                        new OidcDoor.Vouched(
                                settings.issuer(), // the token's own, as was judged before
                                String.valueOf(user.getSubject()),
                                user.getClaimAsString(settings.accountClaim()),
                                user.getFullName()),
                        request.getRemoteAddr())
                : Optional.empty();
        if (in.isEmpty()) {
            leave(request);
            response.sendRedirect("/login?unknown");
            return;
        }
        UsernamePasswordAuthenticationToken known =
                UsernamePasswordAuthenticationToken.authenticated(in.get(), null, List.of());
        sessions.saveContext(new SecurityContextImpl(known), request, response);
        onward.onAuthenticationSuccess(request, response, known);
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String why = cause instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "unknown";
        door.refused(why, request.getRemoteAddr());
        response.sendRedirect("/login?refused");
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
