package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.console.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// How requests are guarded: sign-in, sessions, tokens against forged forms, headers, and the matrix.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /// Scripts and styles come from files of this site alone; pictures may also be in the style sheet itself.
    static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// Where forms of files are posted to; who answers there compares the token with [FormToken].
    private static final Pattern FORMS_OF_FILES = Pattern.compile(
            "/checks/new|/proposals/import|/proposals/drafts/match|/standards/work/import|/standards/work/[^/]+/(?:documents|opinions/import)");

    /// Programs that show a key or a token: no session, no form, nothing that a browser would send by itself.
    @Bean
    @Order(1)
    SecurityFilterChain machineSecurity(
            HttpSecurity http,
            Gate gate,
            Matrix matrix,
            Keys keys,
            Optional<OidcTokens> tokens,
            Limits limits,
            Problems problems) {
        return guarded(http, gate, matrix, problems)
                .securityMatcher(BearerFilter::meant)
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(keys, tokens, limits, problems), AuthorizationFilter.class)
                .addFilterAfter(new CallLimit(limits), BearerFilter.class)
                .build();
    }

    @Bean
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            Gate gate,
            Matrix matrix,
            Visitors visitors,
            Door door,
            Optional<OidcSignIn> oidc,
            Limits limits,
            Problems problems) {
        oidc.ifPresent(signIn -> signIn.add(http));
        return guarded(http, gate, matrix, problems)
                .authenticationProvider(new LocalAccounts(door))
                .csrf(tokens -> tokens.ignoringRequestMatchers(SecurityConfiguration::readsItsTokenItself))
                .addFilterAfter(new SignInLimit(limits), CsrfFilter.class)
                .addFilterBefore(new VisitorFilter(visitors), AuthorizationFilter.class)
                .addFilterAfter(new CallLimit(limits), VisitorFilter.class)
                .formLogin(form -> form.loginPage("/login").failureUrl("/login?wrong"))
                .logout(leave -> leave.logoutSuccessUrl("/login?left"))
                .build();
    }

    private static HttpSecurity guarded(HttpSecurity http, Gate gate, Matrix matrix, Problems problems) {
        LoginUrlAuthenticationEntryPoint toLogin = new LoginUrlAuthenticationEntryPoint("/login");
        toLogin.setFavorRelativeUris(true);
        return http.authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(gate))
                .exceptionHandling(refuse -> refuse.accessDeniedHandler(
                                (request, response, e) -> problems.refuse(status(matrix, request), request, response))
                        .authenticationEntryPoint((request, response, e) -> {
                            if (request.getRequestURI().startsWith("/api/")) {
                                problems.refuse(HttpStatus.UNAUTHORIZED, request, response);
                            } else {
                                toLogin.commence(request, response, e);
                            }
                        }))
                .headers(SecurityConfiguration::headers);
    }

    /// A form of files is read as it arrives, and its token with it: no filter can look into it before.
    private static boolean readsItsTokenItself(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && FORMS_OF_FILES.matcher(request.getRequestURI()).matches();
    }

    /// What nobody may call is not there.
    private static HttpStatus status(Matrix matrix, HttpServletRequest request) {
        boolean known = matrix.of(request.getMethod(), request.getRequestURI()).isPresent();
        return known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
