package cn.zhunsheng.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody far away whose requests a proxy hands on, with what it says of them. Cookies are carried by hand: the
/// client
/// would keep a secure one back where the last step goes over plain HTTP.
record Caller(URI platform, String address) {
    static final String HOST = "data.example.gov.cn";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /// A call of the API with a key that nobody has.
    HttpResponse<String> call() {
        return send(request("/api/v1/people").header("Authorization", "Bearer zsk_unknown"));
    }

    /// An attempt to sign in that fails, and goes into the trail.
    void knock() {
        HttpResponse<String> page = get("/login");
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("The page of the door has no token");
        }
        String form =
                "username=nobody&password=nothing&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request("/login")
                .header("Cookie", cookie(page).split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!answer.headers().firstValue("Location").orElse("").contains("wrong")) {
            throw new AssertionError("The door did not answer: " + answer.statusCode());
        }
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("zs-session"))
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve(path))
                .header("X-Forwarded-For", address)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", HOST);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
