package cn.zhunsheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many readers of a demonstration at once, each with a session and an address of their own on this machine, who
/// open
/// one page after the other and read each for a second. Prints pages a second, errors, and how long pages took.
final class Readers {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "/checks", "/elements", "/elements/person.id-number", "/codesets/GB-T-2261.1", "/search?q=sfz", "/account");
    private static final String PASSWORD = "demo-city-2026";
    private static final Duration READING = Duration.ofSeconds(1);

    private final URI platform;
    private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();

    private Readers(URI platform) {
        this.platform = platform;
    }

    /// The address, how many, for how many seconds.
    static void main(String[] arguments) throws InterruptedException {
        new Readers(URI.create(arguments[0])).run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    }

    private void run(int readers, int seconds) throws InterruptedException {
        CountDownLatch in = new CountDownLatch(readers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> read(number, in, seconds)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "readers %d, pages %d, pages/s %.0f, errors %d, ms: median %.0f, p95 %.0f, p99 %.0f, max %.0f%n",
                readers,
                sorted.length,
                sorted.length / (double) seconds,
                errors.get(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private void read(int number, CountDownLatch in, int seconds) {
        try {
            HttpClient client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .localAddress(InetAddress.ofLiteral("127.1.%d.%d".formatted(number / 250, 1 + number % 250)))
                    .build();
            signIn(client);
            in.countDown();
            in.await();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            for (int page = number; System.nanoTime() < end; page++) {
                long start = System.nanoTime();
                String body = get(client, PAGES.get(page % PAGES.size()));
                times.add(System.nanoTime() - start);
                if (!body.contains("zs-who")) {
                    errors.incrementAndGet(); // a page for somebody who is not signed in
                }
                Thread.sleep(READING);
            }
        } catch (IOException e) {
            errors.incrementAndGet();
            in.countDown();
            System.err.println(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(HttpClient client) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(client, "/login"));
        if (!token.find()) {
            throw new IOException("The page of the door has no token");
        }
        String form = "username=reader&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(platform.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(platform.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
        return answer.body();
    }
}
