package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.dictionary.Downloaded;
import cn.zhunsheng.server.standard.DocumentStore.Document;
import cn.zhunsheng.server.standard.WorkApi.MadeBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Documents of projects for programs: listed, added, fetched, removed.
@RestController
final class DocumentApi {
    private static final String DOCUMENTS = "/api/v1/standards/work/{id}/documents";

    private final Projects projects;
    private final DocumentStore store;
    private final Documents documents;

    DocumentApi(Projects projects, DocumentStore store, Documents documents) {
        this.projects = projects;
        this.store = store;
        this.documents = documents;
    }

    /// A link where `link` is given, else a file with its size in bytes and its digest.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record DocumentBody(UUID id, String name, String link, long size, String sha256, Instant addedAt, String addedBy) {
        static DocumentBody of(Document document) {
            return new DocumentBody(
                    document.id(),
                    document.name(),
                    document.link(),
                    document.size(),
                    document.sha256(),
                    document.at(),
                    document.by());
        }
    }

    @GetMapping(DOCUMENTS)
    List<DocumentBody> list(@PathVariable UUID id) {
        return store.of(projects.one(id).id()).stream().map(DocumentBody::of).toList();
    }

    /// The form of the page: a file where there is one, else the link.
    @PostMapping(DOCUMENTS)
    ResponseEntity<MadeBody> add(
            @AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, HttpServletRequest request)
            throws Refusal, IOException {
        Project project = projects.one(id);
        Projects.demand(visitor, project, Role.EDITOR);
        UUID made = documents.add(visitor, project, SentForm.guarded(request));
        return ResponseEntity.created(URI.create("/api/v1/standards/work/" + id + "/documents/" + made))
                .body(new MadeBody(made));
    }

    @GetMapping(DOCUMENTS + "/{document}")
    ResponseEntity<byte[]> fetch(@PathVariable UUID id, @PathVariable UUID document) throws IOException {
        Document found = documents.one(projects.one(id), document);
        return Downloaded.file(found.name(), "application/octet-stream", documents.bytes(found));
    }

    @DeleteMapping(DOCUMENTS + "/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @PathVariable UUID document)
            throws IOException {
        documents.remove(visitor, projects.one(id), document);
    }
}
