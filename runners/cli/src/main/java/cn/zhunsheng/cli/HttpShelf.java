package cn.zhunsheng.cli;

import cn.zhunsheng.ledger.verify.Shelf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/// Published files at an address. Every answer is bounded in size and time; redirections are not followed.
///
/// @param prefix with a slash at its end
record HttpShelf(URI prefix, HttpClient client) implements Shelf {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long ANSWER_SECONDS = 30;
    /// What packing may add to bytes that cannot be packed.
    private static final long PACKING = 1024;

    private static final int FOUND = 200;
    private static final int ABSENT = 404;
    private static final int GONE = 410;

    /// There was no answer, or none that can be used.
    static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1L;

        Unanswered(String message) {
            super(message);
        }
    }

    static HttpShelf at(URI address) {
        String text = address.toString();
        URI prefix = text.endsWith("/") ? address : URI.create(text + "/");
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new HttpShelf(prefix, client);
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        URI address = prefix.resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(ANSWER_SECONDS))
                .header("Accept-Encoding", "gzip, identity")
                .build();
        HttpResponse<byte[]> answer = answer(
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), most + most / 64 + PACKING)),
                address);
        return switch (answer.statusCode()) {
            case FOUND -> Optional.of(plain(answer, most));
            case ABSENT, GONE -> Optional.empty();
            default -> throw new Unanswered(address + ": HTTP " + answer.statusCode());
        };
    }

    private static HttpResponse<byte[]> answer(CompletableFuture<HttpResponse<byte[]>> coming, URI address)
            throws IOException {
        try {
            return coming.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new Unanswered(address + ": " + e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new Unanswered(address + ": " + ANSWER_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(address + ": interrupted");
        }
    }

    private static byte[] plain(HttpResponse<byte[]> answer, int most) throws IOException {
        byte[] body = answer.body();
        boolean packed = answer.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        if (!packed) {
            return body.length <= most ? body : Arrays.copyOf(body, most + 1);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new Unanswered(answer.uri() + ": " + e.getMessage());
        }
    }

    @Override
    public String name() {
        return prefix.toString();
    }
}
