package cn.zhunsheng.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// The token against forged forms where it comes as the first part of a form that is read as a stream, so that the
/// filter for it cannot see it.
public final class FormToken {
    private FormToken() {}

    /// Whether the text is the token of this request's session.
    public static boolean holds(HttpServletRequest request, String text) {
        Object known = request.getAttribute(DeferredCsrfToken.class.getName());
        if (!(known instanceof DeferredCsrfToken deferred)) {
            return false;
        }
        CsrfToken token = deferred.get();
        String given =
                new XorCsrfTokenRequestAttributeHandler().resolveCsrfTokenValue(new Carrying(request, text), token);
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getToken().getBytes(StandardCharsets.UTF_8));
    }

    /// The request as if the token had come in its header.
    private static final class Carrying extends HttpServletRequestWrapper {
        private final String text;

        Carrying(HttpServletRequest request, String text) {
            super(request);
            this.text = text;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("X-CSRF-TOKEN") ? text : super.getHeader(name);
        }
    }
}
