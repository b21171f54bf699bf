package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Visitor;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Tokens of the other service, for the API: signed by it, in force, meant for this platform, and of a person who is
/// tied already. A token ties nobody.
final class OidcTokens {
    private static final Logger LOG = LoggerFactory.getLogger(OidcTokens.class);

    private final String issuer;
    private final IdentityStore store;
    private final Visitors visitors;
    private final JwtDecoder decoder;

    OidcTokens(Oidc settings, IdentityStore store, Visitors visitors) {
        this.issuer = settings.issuer();
        this.store = store;
        this.visitors = visitors;
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
    }

    private static JwtDecoder decoder(Oidc settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer()),
                new JwtAudienceValidator(settings.audience()))));
        return decoder;
    }

    Optional<Visitor> visitor(String token, String address) {
        try {
            Jwt jwt = decoder.decode(token);
            return store.tied(issuer, String.valueOf(jwt.getSubject()))
                    .filter(person -> !person.disabled())
                    .map(person -> visitors.visitor(person, address))
                    .filter(visitor -> visitor.kind() == Visitor.Kind.PERSON);
        } catch (BadJwtException e) {
            return Optional.empty();
        } catch (JwtException e) {
            LOG.error("identity.oidc_unreachable", e);
            return Optional.empty();
        }
    }
}
