package cn.zhunsheng.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody at the door: keeps cookies, posts forms with the token that the pages carry, follows no redirect.
public final class Session {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI platform;
    private static final AtomicInteger COUNT = new AtomicInteger(1);

    private final HttpClient client;

    /// Everybody comes from an address of their own, so that limits by address are those of one person.
    Session(URI platform) {
        this(platform, COUNT.incrementAndGet());
    }

    private Session(URI platform, int place) {
        this.platform = platform;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(InetAddress.ofLiteral("127.0." + place / 250 + "." + (place % 250 + 1)))
                .build();
    }

    /// @throws AssertionError when the platform does not let them in
    public Session signIn(String account, String password) {
        HttpResponse<String> in = post("/login", Map.of("username", account, "password", password));
        String to = in.headers().firstValue("Location").orElse("");
        if (in.statusCode() != 302 || to.contains("wrong")) {
            throw new AssertionError("Not let in as " + account + ": " + in.statusCode() + " " + to);
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(platform.resolve(path)).GET().build());
    }

    /// What an address gives, as bytes.
    public InputStream bytes(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(platform.resolve(path)).GET().build();
            return client.send(request, BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Posts a form with the token that the pages gave.
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request("POST", path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method("POST", BodyPublishers.ofString(body + "&_csrf=" + encoded(token())))
                .build());
    }

    /// Any method with JSON, and the token in a header.
    public HttpResponse<String> json(String method, String path, String body) {
        return send(request(method, path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /// A request to this platform, to be completed and given to [#send].
    public HttpRequest.Builder request(String method, String path) {
        return HttpRequest.newBuilder(platform.resolve(path)).method(method, BodyPublishers.noBody());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The token against forged forms, from a page that everyone may see.
    public String token() {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("The page has no token against forged forms");
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
