package cn.zhunsheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The dictionary's application interface on a demonstration: look-ups a second beside those of an endpoint that does
/// nothing (`/health/liveness`), turn about in the same run; and how long a thousand values take in one call.
final class Askers {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "demo-city-2026";
    private static final int AT_ONCE = 4;
    private static final int TURNS = 5;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int CALLS = 300;
    private static final int VALUES = 1000;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI platform;

    private Askers(URI platform) {
        this.platform = platform;
    }

    /// The address.
    static void main(String[] arguments) throws IOException, InterruptedException {
        Askers askers = new Askers(URI.create(arguments[0]));
        String token = askers.signIn();
        askers.lookUps();
        askers.verdicts(token);
    }

    private String signIn() throws IOException, InterruptedException {
        String form = "username=reader&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token(get("/login")), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(platform.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        return token(get("/account"));
    }

    private static String token(String page) throws IOException {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("The page has no token");
        }
        return token.group(1);
    }

    private void lookUps() throws InterruptedException {
        rate("/health/liveness");
        rate("/api/v1/elements/person.id-number");
        double[] bare = new double[TURNS];
        double[] asked = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            bare[turn] = rate("/health/liveness");
            asked[turn] = rate("/api/v1/elements/person.id-number");
        }
        Arrays.sort(bare);
        Arrays.sort(asked);
        System.out.printf(
                Locale.ROOT,
                "look-ups/s %.0f, bare/s %.0f, ratio %.2f (medians of %d turns of %d s, %d at once)%n",
                asked[TURNS / 2],
                bare[TURNS / 2],
                asked[TURNS / 2] / bare[TURNS / 2],
                TURNS,
                TURN.toSeconds(),
                AT_ONCE);
    }

    private double rate(String path) throws InterruptedException {
        long end = System.nanoTime() + TURN.toNanos();
        AtomicLong answered = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    get(path);
                    answered.incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return answered.get() / (double) TURN.toSeconds();
    }

    private String get(String path) {
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(platform.resolve(path)).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void verdicts(String token) throws IOException, InterruptedException {
        String items = IntStream.range(0, VALUES)
                .mapToObj(i -> i % 2 == 0
                        ? "{\"subject\":\"element:person.id-number\",\"value\":\"11010519491231%03dX\"}".formatted(i)
                        : "{\"subject\":\"codeset:GB-T-2260\",\"value\":\"%d\"}".formatted(110_000 + i))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        HttpRequest request = HttpRequest.newBuilder(platform.resolve("/api/v1/validate"))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(items))
                .build();
        double[] times = new double[CALLS];
        for (int call = 0; call < CALLS; call++) {
            long start = System.nanoTime();
            if (client.send(request, BodyHandlers.ofString()).statusCode() != 200) {
                throw new IOException("The values were not judged");
            }
            times[call] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, CALLS / 3, CALLS);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "%d values in one call, ms: median %.1f, p95 %.1f%n",
                VALUES,
                warm[warm.length / 2],
                warm[warm.length * 95 / 100]);
    }
}
