package cn.zhunsheng.server.standard;

import cn.zhunsheng.server.Session;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// A form with a file as a page without a script sends it: the token is its first part.
final class SentTestForm {
    private static final String BOUNDARY = "----boundary-of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Session session;

    SentTestForm(Session session) {
        this(session, session.token());
    }

    SentTestForm(Session session, String token) {
        this.session = session;
        field("_csrf", token);
    }

    SentTestForm field(String name, String value) {
        part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    SentTestForm file(String name, byte[] content) {
        part("Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"", content);
        return this;
    }

    private void part(String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path) {
        return session.send(request(path).build());
    }

    /// As a program sends it: with the token in a header too.
    HttpResponse<String> send(String path) {
        return session.send(
                request(path).header("X-CSRF-TOKEN", session.token()).build());
    }

    private HttpRequest.Builder request(String path) {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return session.request("POST", path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
