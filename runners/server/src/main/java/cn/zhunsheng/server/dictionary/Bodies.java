package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON bodies of questions, of bounded size, and says in words what is wrong with one.
@Component
final class Bodies {
    /// The most things that one question may ask about.
    static final int MOST = 10_000;

    private static final int BYTES = 8 << 20;

    private final JsonMapper json;

    Bodies(JsonMapper json) {
        this.json = json;
    }

    /// @param example a body that would be accepted
    /// @throws Refusal when the body is too large or no such JSON
    <T> T read(InputStream body, Class<T> type, String example) throws Refusal, IOException {
        byte[] bytes = body.readNBytes(BYTES + 1);
        if (bytes.length > BYTES) {
            throw new Refusal(
                    "dictionary.request_too_large",
                    new Words("请求超过 8 MB", "The request is larger than 8 MB"),
                    "",
                    new Words("分几次发送", "Send it in several parts"));
        }
        try {
            @Nullable T read = json.readValue(bytes, type);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            // What Jackson says would quote the body, and that may be personal.
            throw unreadable(
                    example,
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        }
        throw unreadable(example, "");
    }

    private static Refusal unreadable(String example, String where) {
        return new Refusal(
                "dictionary.request_unreadable",
                new Words("请求体不是所要的 JSON", "The body is not the JSON that is asked for"),
                where,
                new Words("写作 " + example, "Write " + example));
    }

    /// The list, when it is there and not too long.
    ///
    /// @throws Refusal otherwise
    static <T> List<T> batch(@Nullable List<T> given, String name) throws Refusal {
        if (given == null || given.isEmpty()) {
            throw new Refusal(
                    "dictionary.batch_missing",
                    new Words("请求中没有 '" + name + "'", "The request has no '" + name + "'"),
                    name,
                    new Words("给出一至 10000 项", "Give one to 10000 of them"));
        }
        if (given.size() > MOST) {
            throw new Refusal(
                    "dictionary.batch_too_large",
                    new Words(
                            "'" + name + "' 有 " + given.size() + " 项，一次最多 10000 项",
                            "'" + name + "' has " + given.size() + " of at most 10000"),
                    name,
                    new Words("分几次发送", "Send them in several parts"));
        }
        return given;
    }

    /// A text that must be there.
    ///
    /// @throws Refusal when it is absent
    static String text(@Nullable String given, String where) throws Refusal {
        if (given == null) {
            throw new Refusal(
                    "dictionary.text_missing",
                    new Words("请求中缺少 '" + where + "'", "The request lacks '" + where + "'"),
                    where,
                    new Words("补上它", "Add it"));
        }
        return given;
    }
}
