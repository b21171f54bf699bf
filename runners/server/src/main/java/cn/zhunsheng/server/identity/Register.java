package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The organisations, as administrators keep them within their reach: added below one, named, closed when empty.
@Component
class Register {
    private final IdentityStore identity;
    private final OrganisationStore store;
    private final Organisations organisations;
    private final Trail trail;
    private final Clock clock;

    Register(IdentityStore identity, OrganisationStore store, Organisations organisations, Trail trail, Clock clock) {
        this.identity = identity;
        this.store = store;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /// What an organisation is called and bears; null is what was not sent.
    record Facts(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String division) {}

    /// Adds one below another that is open and within reach.
    @Transactional(rollbackFor = Exception.class)
    public UUID add(Visitor by, @Nullable String parent, Facts facts) throws Refusal {
        Organisation above = Reach.of(by, organisations).demand(Given.organisation(parent));
        store.hold();
        return add(by, above.id(), facts);
    }

    /// The same where the place was judged already and the tree is held.
    UUID add(Visitor by, UUID parent, Facts facts) throws Refusal {
        UUID id = UUID.randomUUID();
        Organisation fresh = judged(id, Optional.of(parent), facts, false);
        identity.add(fresh);
        organisations.changed();
        trail.record(by, deed("identity.organisation_added", fresh));
        return id;
    }

    /// Another name or other codes; an empty code takes it away.
    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, Facts facts) throws Refusal {
        Organisation old = demand(by, id);
        store.hold();
        Facts whole = new Facts(
                facts.name == null ? old.name() : facts.name,
                facts.creditCode == null ? old.creditCode().orElse("") : facts.creditCode,
                facts.division == null ? old.division() : facts.division);
        Organisation fresh = judged(id, old.parent(), whole, old.closed());
        store.change(id, fresh.name(), fresh.creditCode(), fresh.division());
        organisations.changed();
        trail.record(by, deed("identity.organisation_changed", fresh).with("before", old.name()));
    }

    /// Several things at once, all or none; null leaves open what is open and closed what is closed.
    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, Facts facts, @Nullable Boolean closed) throws Refusal {
        if (!facts.equals(new Facts(null, null, null))) {
            change(by, id, facts);
        }
        if (closed == null) {
            return;
        }
        if (closed) {
            close(by, id);
        } else {
            reopen(by, id);
        }
    }

    @Transactional(rollbackFor = Exception.class)
    public void close(Visitor by, UUID id) throws Refusal {
        Organisation old = demand(by, id);
        store.hold();
        if (old.parent().isEmpty() || store.occupied(id, clock.instant())) {
            throw Given.refusal(
                    "identity.organisation_occupied",
                    new Words(
                            "“" + old.name() + "”是最上级机构，或还有人员、角色、有效密钥、未关闭的下级机构",
                            "'" + old.name()
                                    + "' is the root, or has people, roles, keys in force, or open organisations below"),
                    new Words(
                            "先移走人员、收回角色、吊销密钥，再关闭下级机构",
                            "Move its people, take roles away, revoke keys, close what is below"));
        }
        store.close(id, clock.instant());
        organisations.changed();
        trail.record(by, deed("identity.organisation_closed", old));
    }

    /// Opens a closed one again, when the one above it is open.
    @Transactional(rollbackFor = Exception.class)
    public void reopen(Visitor by, UUID id) throws Refusal {
        Organisation old = demand(by, id);
        store.hold();
        Reach.of(by, organisations).demand(old.parent().orElse(id));
        store.close(id, null);
        organisations.changed();
        trail.record(by, deed("identity.organisation_reopened", old));
    }

    private Organisation demand(Visitor by, UUID id) {
        Reach reach = Reach.of(by, organisations);
        return reach.tree().of(id).filter(o -> reach.covers(id)).orElseThrow(Absent::new);
    }

    private Organisation judged(UUID id, Optional<UUID> parent, Facts facts, boolean closed) throws Refusal {
        String name = Given.name(facts.name, Given.ORGANISATION_NAME);
        Optional<String> code = OrganisationCodes.creditCode(facts.creditCode);
        String division = OrganisationCodes.division(facts.division);
        if (store.nameTaken(name, parent.orElse(null), id)) {
            throw Given.refusal(
                    "identity.organisation_taken",
                    new Words(
                            "同一上级之下已有“" + name + "”", "There is a '" + name + "' below the same organisation already"),
                    new Words("换一个名称，或修改已有的机构", "Give another name, or change the one that is there"));
        }
        if (code.isPresent() && store.codeTaken(code.get(), id)) {
            throw Given.refusal(
                    "identity.credit_code_taken",
                    new Words(
                            "统一社会信用代码“" + code.get() + "”已属于另一个机构",
                            "Another organisation bears the code '" + code.get() + "'"),
                    new Words("核对代码；重复的机构只留一个", "Compare the code; keep one of two that are the same"));
        }
        return new Organisation(id, parent, name, name, code, division, closed);
    }

    private static Deed deed(String code, Organisation organisation) {
        return Deed.of(code, "organisation:" + organisation.id()).with("name", organisation.name());
    }
}
