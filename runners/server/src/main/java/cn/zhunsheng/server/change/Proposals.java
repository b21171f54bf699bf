package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes proposals: a new one, another revision of one. Two people who write at once both keep what they wrote.
@Component
class Proposals {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 4_000;

    private final ProposalStore store;
    private final EditStore edits;
    private final Assessing assessing;
    private final Mappings mappings;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proposals(
            ProposalStore store,
            EditStore edits,
            Assessing assessing,
            Mappings mappings,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.edits = edits;
        this.assessing = assessing;
        this.mappings = mappings;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @throws Absent when there is none such
    Proposal demand(UUID id) {
        return store.proposal(id).orElseThrow(Absent::new);
    }

    /// Adds a draft of what was entered in a form.
    ///
    /// @throws Clash when what the form was filled from has changed where the form changes it too
    UUID add(Visitor by, Written written) throws Refusal, IOException, Clash {
        Written upon = uponPackage(written);
        mappings.demandKnown(upon);
        ThingForm form = Forms.of(upon.kind());
        List<Edit> changed = form.edits(assessing.text(upon.packageId()), upon.values(), upon.retires()).stream()
                .filter(Edit::changes)
                .toList();
        return add(by, upon, form.thing(upon.values()), changed);
    }

    /// Adds a draft that was made upon the package of now, so that it clashes with nothing.
    UUID made(Visitor by, Written written) throws Refusal, IOException {
        try {
            return add(by, written);
        } catch (Clash clash) {
            throw ChangeRefusals.moved();
        }
    }

    /// Adds a draft of edits that come from elsewhere than a form.
    UUID add(Visitor by, Written written, String thing, List<Edit> changed) throws Refusal, IOException {
        demandSaid(written, changed);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Committed.by(transaction, () -> {
            store.add(new Proposal(
                    id,
                    written.packageId(),
                    written.kind(),
                    thing,
                    written.retires(),
                    written.title().strip(),
                    written.reason().strip(),
                    State.DRAFT,
                    1,
                    written.base(),
                    by.id(),
                    by.name(),
                    now,
                    now,
                    Optional.empty(),
                    written.kind().table() ? Map.of() : written.values()));
            edits.put(id, changed);
            store.note(id, new Event(now, by.id(), by.name(), Event.Kind.SAVED, 1, ""));
            trail.record(by, deed("change.proposal_made", id, written.packageId(), thing));
            return id;
        });
    }

    private static Deed deed(String code, UUID id, String packageId, String thing) {
        return Deed.of(code, "proposal:" + id).with("package", packageId).with("thing", thing);
    }

    private static void demandSaid(Written written, List<Edit> changed) throws Refusal {
        String title = written.title().strip();
        boolean fits = title.length() <= LONGEST_TITLE && written.reason().length() <= LONGEST_REASON;
        if (title.isEmpty() || written.reason().isBlank() || !fits) {
            throw ChangeRefusals.titleMissing();
        }
        if (changed.isEmpty()) {
            throw ChangeRefusals.nothingChanged();
        }
    }

    /// Saves another revision.
    ///
    /// @throws Clash when somebody else saved one meanwhile, or the package has changed where this changes it too
    void save(Visitor by, UUID id, Written written) throws Refusal, IOException, Clash {
        Proposal old = demand(id);
        demandDraft(old);
        if (old.revision() != written.revision()) {
            throw new Clash(written.with(written.base(), old.revision(), written.values()), old.entered(), false);
        }
        Written upon = uponPackage(written);
        mappings.demandKnown(upon);
        ThingForm form = Forms.of(upon.kind());
        String thing = form.thing(upon.values());
        List<Edit> changed = form.edits(assessing.text(upon.packageId()), upon.values(), upon.retires()).stream()
                .filter(Edit::changes)
                .toList();
        demandSaid(upon, changed);
        boolean saved = Committed.by(transaction, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            boolean first = store.save(rewritten(old, upon, thing), now);
            if (first) {
                edits.put(id, changed);
                store.note(id, new Event(now, by.id(), by.name(), Event.Kind.SAVED, old.revision() + 1, ""));
                trail.record(by, deed("change.proposal_saved", id, old.packageId(), thing));
            }
            return first;
        });
        if (!saved) {
            Proposal now = demand(id);
            throw new Clash(written.with(written.base(), now.revision(), written.values()), now.entered(), false);
        }
    }

    private static void demandDraft(Proposal proposal) throws Refusal {
        if (proposal.state() != State.DRAFT) {
            throw ChangeRefusals.state();
        }
    }

    private static Proposal rewritten(Proposal old, Written upon, String thing) {
        return new Proposal(
                old.id(),
                old.packageId(),
                old.kind(),
                thing,
                old.retires(),
                upon.title().strip(),
                upon.reason().strip(),
                old.state(),
                old.revision(),
                upon.base(),
                old.author(),
                old.authorName(),
                old.createdAt(),
                old.changedAt(),
                old.publishedVersion(),
                upon.values());
    }

    /// What was entered, upon the package of now: what others published meanwhile is taken over where this did not
    /// change it.
    private Written uponPackage(Written written) throws Refusal, IOException, Clash {
        String now = assessing.version(written.packageId());
        if (written.base().equals(now) || written.retires()) {
            return written.with(now, written.revision(), written.values());
        }
        Merged merged = merged(written);
        Written upon = written.with(now, written.revision(), merged.values());
        if (!merged.clashes().isEmpty()) {
            throw new Clash(upon, theirs(written), true);
        }
        return upon;
    }

    /// What was entered together with what the package says by now.
    Merged merged(Written written) throws Refusal, IOException {
        ThingForm form = Forms.of(written.kind());
        PackageText base = assessing.text(written.packageId(), written.base());
        String thing = form.thing(written.values());
        return form.merged(form.read(base, thing), theirs(written), written.values());
    }

    private Map<String, String> theirs(Written written) throws Refusal, IOException {
        ThingForm form = Forms.of(written.kind());
        return form.read(assessing.text(written.packageId()), form.thing(written.values()));
    }

    /// Puts a proposal of a table upon the package of now: rows that others changed meanwhile are merged cell by cell,
    /// and where both changed one cell the proposal's stands.
    void rebase(Visitor by, UUID id) throws Refusal, IOException {
        Proposal old = demand(id);
        demandDraft(old);
        PackageText text = assessing.text(old.packageId());
        List<Edit> upon = Rebased.upon(text, edits.edits(id));
        Committed.by(transaction, () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Written same = new Written(
                    old.packageId(),
                    old.kind(),
                    old.retires(),
                    old.title(),
                    old.reason(),
                    assessing.version(old.packageId()),
                    old.revision(),
                    old.entered());
            if (!store.save(rewritten(old, same, old.thing()), now)) {
                throw ChangeRefusals.state();
            }
            edits.put(id, upon);
            store.note(id, new Event(now, by.id(), by.name(), Event.Kind.SAVED, old.revision() + 1, ""));
            trail.record(by, deed("change.proposal_saved", id, old.packageId(), old.thing()));
            return id;
        });
    }
}
