package cn.zhunsheng.server.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sign-in by another service, loaded only where it is set.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zhunsheng.oidc.issuer")
class OidcConfiguration {
    static final String REGISTRATION = "oidc";
    /// Where the way to the other service begins, and where it leads back to.
    static final String LEAVE = "/oauth2/authorization/" + REGISTRATION;

    static final String RETURN = "/login/oauth2/code/" + REGISTRATION;

    @Bean
    OidcService oidcService(Oidc settings) {
        return new OidcService(settings);
    }

    @Bean
    OidcSignIn oidcSignIn(OidcService service, OidcDoor door, Oidc settings) {
        return new OidcSignIn(service, door, settings);
    }

    @Bean
    @ConditionalOnProperty("zhunsheng.oidc.audience")
    OidcTokens oidcTokens(Oidc settings, IdentityStore store, Visitors visitors) {
        return new OidcTokens(settings, store, visitors);
    }
}
