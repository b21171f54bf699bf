package cn.zhunsheng.check.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The style sheet of the HTML report, from `report.css`, and the policy that lets a browser use this sheet and nothing
/// else: no script, no request, no other style.
final class HtmlStyle {
    static final String SHEET = sheet();

    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash(SHEET) + "'; base-uri 'none'; " + "form-action 'none'";

    private HtmlStyle() {}

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(HtmlStyle.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
