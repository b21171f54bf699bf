package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.identity.FirstStart;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// A start and a few pages in the folder that is given, from which the virtual machine learns what a start needs. The
/// launcher runs it once after a build and throws the folder away.
final class Rehearsal {
    private static final String HOST = "127.0.0.1";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI platform;

    private Rehearsal(URI platform) {
        this.platform = platform;
    }

    public static void main(String[] arguments) throws Refusal, IOException, InterruptedException {
        ServeArguments given =
                ServeArguments.of("--data", Path.of(arguments[0]).toString(), "--port", "0", "--host", HOST);
        try (ConfigurableApplicationContext context = Serve.started(given)) {
            String password =
                    context.getBean(FirstStart.class).run().orElseThrow(() -> new IOException("The folder is in use"));
            int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                    .getPort();
            new Rehearsal(URI.create("http://" + HOST + ":" + port)).signIn(password);
        }
    }

    private void signIn(String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/login"));
        if (!token.find()) {
            throw new IOException("The page of the door has no token");
        }
        String form = "username=" + FirstStart.ACCOUNT + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(platform.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        get("/account/password");
        get("/assets/own/zhunsheng.css");
        get("/health");
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(platform.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }
}
