package cn.zhunsheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many checks of one file handed over and begun at once on a demonstration, by its steward. Prints when the last
/// file had arrived and when the last check was over.
final class Checkers {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");
    private static final String PASSWORD = "demo-city-2026";
    private static final String BOUNDARY = "----of-the-checkers";
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI platform;
    private final String token;

    private Checkers(URI platform) throws IOException, InterruptedException {
        this.platform = platform;
        signIn();
        this.token = token(get("/checks/new"));
    }

    /// The address, the file, how many.
    static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[1]);
        int checks = Integer.parseInt(arguments[2]);
        Checkers steward = new Checkers(URI.create(arguments[0]));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        List<String> runs = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < checks; i++) {
            threads.add(Thread.ofVirtual().start(() -> runs.add(steward.begun(file))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double begun = (System.nanoTime() - start) / 1e9;
        for (String run : runs) {
            steward.awaited(run);
        }
        System.out.printf(
                Locale.ROOT,
                "checks %d of %d MB, s: all begun %.1f, all done %.1f%n",
                checks,
                Files.size(file) / 1_000_000,
                begun,
                (System.nanoTime() - start) / 1e9);
    }

    private void signIn() throws IOException, InterruptedException {
        String form = "username=steward&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token(get("/login")), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(platform.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String token(String page) throws IOException {
        return found(TOKEN, page);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }

    private String begun(Path file) {
        try {
            BodyPublisher body = BodyPublishers.concat(
                    BodyPublishers.ofString(
                            "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                    + file.getFileName() + "\"\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
            String run = found(ID, post("/api/v1/checks", "multipart/form-data; boundary=" + BOUNDARY, body));
            post("/api/v1/checks/" + run + "/start", "application/json", BodyPublishers.ofString("{}"));
            return run;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaited(String run) throws IOException, InterruptedException {
        for (String state = ""; !state.equals("done"); ) {
            state = found(STATE, get("/api/v1/checks/" + run));
            if (state.equals("failed") || state.equals("interrupted") || state.equals("cancelled")) {
                throw new IOException("A check ended as " + state);
            }
            Thread.sleep(LOOK);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(platform.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private String post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(platform.resolve(path))
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
