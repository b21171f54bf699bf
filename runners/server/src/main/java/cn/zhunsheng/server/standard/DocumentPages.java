package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.Downloaded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Documents of projects: a file or a link added, handed out, removed.
@Controller
final class DocumentPages {
    private final Projects projects;
    private final Documents documents;
    private final WorkViews views;
    private final Pages pages;

    DocumentPages(Projects projects, Documents documents, WorkViews views, Pages pages) {
        this.projects = projects;
        this.documents = documents;
        this.views = views;
        this.pages = pages;
    }

    /// A file where one was chosen, else the link.
    @PostMapping("/standards/work/{id}/documents")
    View add(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws Refusal, IOException {
        Project project = projects.one(id);
        Projects.demand(visitor, project, Role.EDITOR);
        try {
            documents.add(visitor, project, SentForm.read(request));
            return back(id, "standard.document.added", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "standard/project",
                    views.project(visitor, id, Optional.of(refusal), List.of()));
        }
    }

    @GetMapping("/standards/work/{id}/documents/{document}")
    ResponseEntity<byte[]> fetch(@PathVariable UUID id, @PathVariable UUID document) throws IOException {
        DocumentStore.Document found = documents.one(projects.one(id), document);
        return Downloaded.file(found.name(), "application/octet-stream", documents.bytes(found));
    }

    @PostMapping("/standards/work/{id}/documents/{document}/remove")
    View remove(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @PathVariable UUID document,
            RedirectAttributes flash)
            throws IOException {
        documents.remove(visitor, projects.one(id), document);
        return back(id, "standard.document.removed", flash);
    }

    private static View back(UUID id, String notice, RedirectAttributes flash) {
        return Here.to("/standards/work/" + id + "#documents", notice, flash);
    }
}
