package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.check.Arrived.ArrivedFile;
import cn.zhunsheng.server.identity.FormToken;
import cn.zhunsheng.server.vault.Draft;
import cn.zhunsheng.server.vault.Stored;
import cn.zhunsheng.server.vault.TooLarge;
import cn.zhunsheng.server.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Takes files from a form as they arrive, straight into the vault. What is refused midway leaves nothing.
@Component
final class Uploads {
    private static final int FIELD = 4_096;
    private static final int BUFFER = 1 << 16;

    private final Vault vault;
    private final CheckLimits limits;

    Uploads(Vault vault, CheckLimits limits) {
        this.vault = vault;
        this.limits = limits;
    }

    /// Reads the whole form.
    ///
    /// @param guarded whether a filter has seen the token already; else it has to be the first part
    /// @throws Refusal when it is no form of files, or too much
    /// @throws AccessDeniedException when the token or the role is missing
    Arrived receive(HttpServletRequest request, Visitor visitor, boolean guarded) throws Refusal, IOException {
        if (!JakartaServletFileUpload.isMultipartContent(request)) {
            throw UploadRefusals.unreadable();
        }
        demandRoom(request.getContentLengthLong());
        List<ArrivedFile> files = new ArrayList<>();
        boolean whole = false;
        try {
            Arrived arrived = read(request, visitor, guarded, files);
            whole = true;
            return arrived;
        } catch (FileUploadException e) {
            throw UploadRefusals.torn();
        } finally {
            if (!whole) {
                discard(files);
            }
        }
    }

    void discard(List<ArrivedFile> files) throws IOException {
        for (ArrivedFile file : files) {
            vault.delete(file.stored().id());
        }
    }

    private void demandRoom(long coming) throws Refusal, IOException {
        if (vault.room() - Math.max(0, coming) < limits.diskFree()) {
            throw UploadRefusals.diskFull();
        }
    }

    private Arrived read(HttpServletRequest request, Visitor visitor, boolean guarded, List<ArrivedFile> files)
            throws Refusal, IOException {
        JakartaServletFileUpload<?, ?> form = new JakartaServletFileUpload<>();
        form.setHeaderCharset(StandardCharsets.UTF_8);
        FileItemInputIterator parts = form.getItemIterator(request);
        Map<String, String> fields = new HashMap<>();
        boolean trusted = guarded;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                fields.put(part.getFieldName(), text(part));
            }
            trusted = trusted || FormToken.holds(request, fields.getOrDefault("_csrf", ""));
            if (!trusted) {
                throw new AccessDeniedException("The form does not begin with its token");
            }
            if (!part.isFormField() && !fileName(part.getName()).isEmpty()) {
                organisation(fields, visitor);
                files.add(file(part, files.size()));
            }
        }
        if (files.isEmpty()) {
            throw UploadRefusals.none();
        }
        return new Arrived(organisation(fields, visitor), fields.containsKey("keep"), files);
    }

    /// The one that was named, else the visitor's own, else the only other one.
    private static UUID organisation(Map<String, String> fields, Visitor visitor) throws Refusal {
        String named = fields.getOrDefault("organisation", "");
        Optional<UUID> asked = named.isEmpty() ? Optional.empty() : Optional.of(uuid(named));
        UUID organisation = asked.orElseGet(() -> visitor.may(visitor.organisation(), Role.STEWARD)
                ? visitor.organisation()
                : visitor.organisations(Role.STEWARD).stream()
                        .sorted()
                        .findFirst()
                        .orElse(visitor.organisation()));
        if (!visitor.may(organisation, Role.STEWARD)) {
            throw new AccessDeniedException("Not a data steward there");
        }
        return organisation;
    }

    private static UUID uuid(String text) throws Refusal {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "check.organisation_unknown",
                    new Words("没有机构 '" + text + "'", "There is no organisation '" + text + "'"),
                    "",
                    new Words("从列表里选一个机构", "Choose one of the list"));
        }
    }

    private static String text(FileItemInput part) throws Refusal, IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readNBytes(FIELD + 1);
            if (bytes.length > FIELD) {
                throw UploadRefusals.unreadable();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private ArrivedFile file(FileItemInput part, int before) throws Refusal, IOException {
        if (before == limits.files()) {
            throw UploadRefusals.tooMany(limits.files());
        }
        String name = fileName(part.getName());
        try (InputStream in = part.getInputStream();
                Draft draft = vault.draft(UUID.randomUUID(), limits.fileBytes())) {
            byte[] buffer = new byte[BUFFER];
            long unlooked = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                draft.write(buffer, 0, count);
                unlooked += count;
                if (unlooked > (16 << 20)) {
                    unlooked = 0;
                    demandRoom(0);
                }
            }
            Stored stored = draft.keep();
            return new ArrivedFile(name, stored);
        } catch (TooLarge e) {
            throw UploadRefusals.tooLarge(name, e.most());
        }
    }

    /// The base name, as reports show it. Some browsers send a whole path.
    static String fileName(@Nullable String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = name.codePoints()
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip();
    }
}
