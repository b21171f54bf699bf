package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.identity.FormToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.security.access.AccessDeniedException;

/// Reads a form with one table as it arrives: fields first, then the file, which goes to a folder for the moment.
final class Bringing {
    private static final long MOST = 64L << 20;
    private static final int FIELD = 16_384;

    private Bringing() {}

    /// @param guarded whether a filter has seen the token already; else it has to be the first part
    static Brought read(HttpServletRequest request, boolean guarded, Path folder) throws Refusal, IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw ChangeRefusals.tableMissing();
        }
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        try {
            boolean trusted = guarded;
            FileItemInputIterator parts = form.getItemIterator(request);
            while (parts.hasNext()) {
                FileItemInput part = parts.next();
                if (part.isFormField()) {
                    fields.put(part.getFieldName(), text(part));
                }
                trusted = trusted || FormToken.holds(request, fields.getOrDefault("_csrf", ""));
                if (!trusted) {
                    throw new AccessDeniedException("The form does not begin with its token");
                }
                String name = part.isFormField() ? "" : name(part);
                if (!name.isEmpty()) {
                    try (InputStream in = part.getInputStream()) {
                        return new Brought(fields, name, kept(in, folder.resolve("table" + ending(name))));
                    }
                }
            }
        } catch (FileUploadException e) {
            throw ChangeRefusals.tableMissing();
        }
        throw ChangeRefusals.tableMissing();
    }

    private static String name(FileItemInput part) {
        String given = Optional.ofNullable(part.getName()).orElse("");
        String base = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return base.replaceAll("\\p{Cntrl}", "").strip();
    }

    /// What kind of file it is shows in the ending.
    private static String ending(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
    }

    private static String text(FileItemInput part) throws Refusal, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(FIELD + 1);
            if (bytes.length > FIELD) {
                throw ChangeRefusals.tableMissing();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Path kept(InputStream in, Path file) throws Refusal, IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                if (size > MOST) {
                    throw ChangeRefusals.tableLarge(MOST);
                }
                out.write(buffer, 0, count);
            }
        }
        return file;
    }

    /// Reads a table that is all there is, its fields beside it in the address.
    ///
    /// @param name what it is called; the ending says what kind of file it is
    static Brought bare(Map<String, String> fields, String name, InputStream in, Path folder)
            throws Refusal, IOException {
        Path file = kept(in, folder.resolve("table" + ending(name)));
        if (Files.size(file) == 0) {
            throw ChangeRefusals.tableMissing();
        }
        return new Brought(fields, name, file);
    }
}
