package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.site.Site;
import cn.zhunsheng.server.standard.DocumentStore.Document;
import cn.zhunsheng.server.vault.Draft;
import cn.zhunsheng.server.vault.KeyFile;
import cn.zhunsheng.server.vault.Stored;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Documents of projects: encrypted files in a vault of this room, or links to where they are published.
@Component
class Documents {
    private static final int MOST = 50;
    private static final int LONGEST = 500;

    private final Vault vault;
    private final DocumentStore store;
    private final Trail trail;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /// A file that no row knows is one whose row was not written: it is removed at the start.
    Documents(
            Site site,
            SecureRandom random,
            @Value("${zhunsheng.vault-key-file:}") String given,
            DocumentStore store,
            Trail trail,
            TransactionTemplate transactions,
            Clock clock)
            throws Refusal, IOException {
        KeyFile key = given.isEmpty()
                ? KeyFile.kept(site.data().resolve("vault.key"), random)
                : KeyFile.given(Path.of(given));
        this.vault = Vault.open(site.folder("standard"), key);
        this.store = store;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
        vault.sweep(store.files());
    }

    /// Adds what a form brings, a file where there is one, else the link, and gives its id.
    UUID add(Visitor by, Project project, SentForm form) throws Refusal, IOException {
        return form.file().isPresent()
                ? keep(by, project, form.demandFile())
                : link(by, project, form.get("name"), form.get("link"));
    }

    private UUID keep(Visitor by, Project project, SentForm.SentFile file) throws Refusal, IOException {
        demandRoom(by, project);
        UUID id = UUID.randomUUID();
        Stored stored;
        try (Draft draft = vault.draft(id, SentForm.MOST)) {
            draft.write(file.bytes(), 0, file.bytes().length);
            stored = draft.keep();
        }
        try {
            add(
                    by,
                    project,
                    new Document(id, file.name(), "", stored.size(), stored.sha256(), clock.instant(), by.name()));
        } catch (RuntimeException e) {
            vault.delete(id);
            throw e;
        }
        return id;
    }

    /// @throws Refusal when the link is not one of `https`
    private UUID link(Visitor by, Project project, String name, String link) throws Refusal {
        demandRoom(by, project);
        String to = link.strip();
        if (to.length() > LONGEST || !SecureLink.is(to)) {
            throw new Refusal(
                    "standard.link_unfit",
                    new Words("“" + to + "”不是 https 链接", "'" + to + "' is no https link"),
                    "",
                    new Words("给出以 https:// 开头的网址", "Give an address that begins with https://"));
        }
        String shown = name.isBlank() ? to : name.strip();
        UUID id = UUID.randomUUID();
        add(by, project, new Document(id, shown, to, 0, "", clock.instant(), by.name()));
        return id;
    }

    private void demandRoom(Visitor by, Project project) throws Refusal {
        Projects.demand(by, project, Role.EDITOR);
        if (store.of(project.id()).size() >= MOST) {
            throw new Refusal(
                    "standard.documents_many",
                    new Words("一个项目最多 " + MOST + " 个文件和链接", "A project has at most " + MOST + " documents"),
                    "",
                    new Words("移除不再需要的", "Remove what is no longer needed"));
        }
    }

    private void add(Visitor by, Project project, Document document) {
        transactions.executeWithoutResult(status -> {
            store.add(project.id(), document);
            trail.record(by, deed("standard.document_added", project, document));
        });
    }

    void remove(Visitor by, Project project, UUID id) throws IOException {
        Projects.demand(by, project, Role.EDITOR);
        Document document = one(project, id);
        transactions.executeWithoutResult(status -> {
            store.remove(id);
            trail.record(by, deed("standard.document_removed", project, document));
        });
        vault.delete(id);
    }

    Document one(Project project, UUID id) {
        return store.one(project.id(), id).orElseThrow(Absent::new);
    }

    byte[] bytes(Document document) throws IOException {
        if (!document.link().isEmpty() || !vault.holds(document.id())) {
            throw new Absent();
        }
        try (InputStream in = vault.read(document.id())) {
            return in.readAllBytes();
        }
    }

    private static Deed deed(String code, Project project, Document document) {
        return Deed.of(code, "standard:" + project.id())
                .with("document", document.id().toString())
                .with("name", document.name());
    }
}
