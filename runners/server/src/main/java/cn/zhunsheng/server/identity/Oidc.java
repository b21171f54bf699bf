package cn.zhunsheng.server.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether people may sign in by another service (OpenID Connect), and how. All of it is empty when it is not set.
///
/// `name` is what the button says; `accountClaim` is the claim that bears the account; `create` is whether who is not
/// known yet is added without roles; `audience` is what a token for the API has to be meant for, empty takes none.
@Component
final class Oidc {
    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private final String accountClaim;
    private final boolean create;
    private final String audience;

    Oidc(
            @Value("${zhunsheng.oidc.issuer:}") String issuer,
            @Value("${zhunsheng.oidc.client-id:}") String clientId,
            @Value("${zhunsheng.oidc.client-secret:}") String clientSecret,
            @Value("${zhunsheng.oidc.name:}") String name,
            @Value("${zhunsheng.oidc.account-claim:preferred_username}") String accountClaim,
            @Value("${zhunsheng.oidc.create:false}") boolean create,
            @Value("${zhunsheng.oidc.audience:}") String audience) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.name = name;
        this.accountClaim = accountClaim;
        this.create = create;
        this.audience = audience;
    }

    boolean on() {
        return !issuer.isEmpty();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String name() {
        return name;
    }

    String accountClaim() {
        return accountClaim;
    }

    boolean create() {
        return create;
    }

    String audience() {
        return audience;
    }
}
