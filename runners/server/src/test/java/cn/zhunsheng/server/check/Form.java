package cn.zhunsheng.server.check;

import cn.zhunsheng.server.Session;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form of files, part by part in the order in which they are added.
public final class Form {
    private static final String BOUNDARY = "----boundary-of-a-test";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Form field(String name, String value) {
        part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Form file(String name, byte[] content) {
        part(
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv",
                content);
        return this;
    }

    public Form file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void part(String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private byte[] whole() {
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /// Posts as a page without a script does: the token has to be a part.
    public HttpResponse<String> postAsPage(Session session) {
        return session.send(session.request("POST", "/checks/new")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofByteArray(whole()))
                .build());
    }

    /// Posts as a program does.
    public HttpResponse<String> post(Session session) {
        return session.send(session.request("POST", "/api/v1/checks")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-CSRF-TOKEN", session.token())
                .method("POST", BodyPublishers.ofByteArray(whole()))
                .build());
    }

    /// The id of the run in an answer of the API.
    public static String id(HttpResponse<String> answer) {
        Matcher id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new AssertionError("No run in " + answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }
}
