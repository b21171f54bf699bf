package cn.zhunsheng.server.identity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// The other service, asked for its addresses when somebody first wants to go there: this platform starts without it.
final class OidcService implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(OidcService.class);

    private final Oidc settings;
    private volatile @Nullable ClientRegistration known;

    OidcService(Oidc settings) {
        this.settings = settings;
    }

    /// Whether it is known or answers now.
    boolean reachable() {
        try {
            return findByRegistrationId(OidcConfiguration.REGISTRATION) != null;
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("identity.oidc_unreachable issuer={}", settings.issuer(), e);
            return false;
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(OidcConfiguration.REGISTRATION)) {
            return null;
        }
        ClientRegistration found = known;
        if (found == null) {
            found = discovered();
            known = found;
        }
        return found;
    }

    private ClientRegistration discovered() {
        ClientRegistration.Builder client = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(OidcConfiguration.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}" + OidcConfiguration.RETURN)
                .userNameAttributeName("sub");
        if (settings.clientSecret().isEmpty()) {
            client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return client.build();
    }
}
