package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.identity.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// A form with one file, read as it arrives and held in memory; so the file is small.
///
/// No filter can look into such a form, so it begins with its token, or the token is in a header.
record SentForm(Map<String, String> fields, Optional<SentFile> file) {
    /// The most that a file may have.
    static final int MOST = 20 << 20;

    private static final int FIELD = 4_096;

    SentForm {
        fields = Map.copyOf(fields);
    }

    /// A file, by its base name. Nobody changes the bytes.
    @SuppressWarnings("ArrayRecordComponent")
    record SentFile(String name, byte[] bytes) {}

    String get(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /// @throws Refusal when no file came, or one too large
    SentFile demandFile() throws Refusal {
        return file.orElseThrow(() -> new Refusal(
                "standard.file_absent",
                new Words("没有选择文件", "No file was chosen"),
                "",
                new Words("选择一个文件", "Choose a file")));
    }

    /// @throws AccessDeniedException when the token is missing
    /// @throws Refusal when it is no such form, or the file is too large
    static SentForm read(HttpServletRequest request) throws Refusal, IOException {
        return read(
                request, FormToken.holds(request, Objects.requireNonNullElse(request.getHeader("X-CSRF-TOKEN"), "")));
    }

    /// The same where a filter has seen the token already.
    ///
    /// @throws Refusal when it is no such form, or the file is too large
    static SentForm guarded(HttpServletRequest request) throws Refusal, IOException {
        return read(request, true);
    }

    private static SentForm read(HttpServletRequest request, boolean trusted) throws Refusal, IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            if (!trusted) {
                throw new AccessDeniedException("No token");
            }
            throw unreadable();
        }
        try {
            return read(new JakartaServletFileUpload<>(), request, trusted);
        } catch (FileUploadException e) {
            throw unreadable();
        }
    }

    private static SentForm read(JakartaServletFileUpload<?, ?> form, HttpServletRequest request, boolean guarded)
            throws Refusal, IOException {
        form.setHeaderCharset(StandardCharsets.UTF_8);
        FileItemInputIterator parts = form.getItemIterator(request);
        Map<String, String> fields = new HashMap<>();
        Optional<SentFile> file = Optional.empty();
        boolean trusted = guarded;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), new String(bytes(part, FIELD), StandardCharsets.UTF_8));
            }
            trusted = trusted || FormToken.holds(request, fields.getOrDefault("_csrf", ""));
            if (!trusted) {
                throw new AccessDeniedException("The form does not begin with its token");
            }
            if (!part.isFormField() && !name(part.getName()).isEmpty()) {
                file = Optional.of(new SentFile(name(part.getName()), bytes(part, MOST)));
            }
        }
        return new SentForm(fields, file);
    }

    private static byte[] bytes(FileItemInput part, int most) throws Refusal, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new Refusal(
                        "standard.file_large",
                        new Words("文件超过 20 MB", "The file has more than 20 MB"),
                        "",
                        new Words("分成几个文件，或改用链接", "Part it into several files, or give a link"));
            }
            return bytes;
        }
    }

    /// The base name; some browsers send a whole path.
    private static String name(@Nullable String given) {
        String base = Objects.requireNonNullElse(given, "").replaceAll(".*[/\\\\]", "");
        return base.replaceAll("\\p{C}", "").strip();
    }

    private static Refusal unreadable() {
        return new Refusal(
                "standard.form_unreadable",
                new Words("请求里没有表单和文件", "The request brings no form with a file"),
                "",
                new Words(
                        "用 multipart/form-data 发送，文件字段名 file", "Send multipart/form-data with the file in field file"));
    }
}
