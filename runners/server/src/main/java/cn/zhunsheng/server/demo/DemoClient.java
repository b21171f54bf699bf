package cn.zhunsheng.server.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of the city at the platform's door.
final class DemoClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "demo-city-boundary";
    private static final int FIRST_REFUSAL = 400;

    private final URI platform;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new Cookies()).build();

    /// Keeps those for TLS alone too, as they are behind a proxy: the way from here does not leave the machine.
    private static final class Cookies extends CookieManager {
        @Override
        public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) throws IOException {
            return super.get(URI.create("https:" + uri.getRawSchemeSpecificPart()), headers);
        }
    }

    DemoClient(URI platform) {
        this.platform = platform;
    }

    void signIn(String account, String password) throws IOException, InterruptedException {
        form("/login", Map.of("username", account, "password", password));
    }

    void changePassword(String old, String fresh) throws IOException, InterruptedException {
        form("/account/password", Map.of("old", old, "fresh", fresh, "again", fresh));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    JsonNode send(String method, String path, Map<String, String> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /// Hands a file over, to be kept after its run or not, and returns the id of the run.
    String upload(String organisation, String name, String csv, boolean kept) throws IOException, InterruptedException {
        String body = part("name=\"organisation\"", organisation)
                + (kept ? part("name=\"keep\"", "on") : "")
                + part("name=\"file\"; filename=\"" + name + "\"", csv)
                + "--" + BOUNDARY + "--\r\n";
        return answer(request("/api/v1/checks")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("X-CSRF-TOKEN", token())
                        .POST(BodyPublishers.ofByteArrays(List.of(body.getBytes(StandardCharsets.UTF_8)))))
                .get("id")
                .asString();
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    private void form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        text(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token()))));
    }

    /// The token against forged forms, from a page that everyone may see.
    private String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(text(request("/login").GET()));
        if (!token.find()) {
            throw new IOException("The page of the door has no token against forged forms");
        }
        return token.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve(path));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        String text = text(request);
        return text.isEmpty() ? json.nullNode() : json.readTree(text);
    }

    private String text(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IOException(
                    asked.method() + " " + asked.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
