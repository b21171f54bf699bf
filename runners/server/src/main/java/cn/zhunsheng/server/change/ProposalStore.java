package cn.zhunsheng.server.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Proposals and what became of them, in schema `change`.
@Component
class ProposalStore {
    private static final String PROPOSAL = """
            select id, package, kind, thing, retires, title, reason, state, revision, base_version, author, author_name,
                   created_at, changed_at, published_version, entered
              from change.proposal
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ProposalStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(Proposal proposal) {
        db.sql("""
                insert into change.proposal (id, package, kind, thing, retires, title, reason, state, revision,
                                             base_version, author, author_name, created_at, changed_at, entered)
                values (:id, :package, :kind, :thing, :retires, :title, :reason, :state, :revision,
                        :base, :author, :name, :at, :at, cast(:entered as jsonb))
                """)
                .param("id", proposal.id())
                .param("package", proposal.packageId())
                .param("kind", proposal.kind().id())
                .param("thing", proposal.thing())
                .param("retires", proposal.retires())
                .param("title", proposal.title())
                .param("reason", proposal.reason())
                .param("state", proposal.state().id())
                .param("revision", proposal.revision())
                .param("base", proposal.baseVersion())
                .param("author", proposal.author())
                .param("name", proposal.authorName())
                .param("at", moment(proposal.createdAt()))
                .param("entered", json.writeValueAsString(proposal.entered()))
                .update();
    }

    /// Whether it was still at that revision; it is at the next one then.
    boolean save(Proposal proposal, Instant at) {
        return db.sql("""
                update change.proposal
                   set thing = :thing, title = :title, reason = :reason, base_version = :base,
                       entered = cast(:entered as jsonb),
                       revision = revision + 1, changed_at = :at
                 where id = :id
                   and revision = :revision
                   and state = 'draft'
                """)
                        .param("thing", proposal.thing())
                        .param("title", proposal.title())
                        .param("reason", proposal.reason())
                        .param("base", proposal.baseVersion())
                        .param("entered", json.writeValueAsString(proposal.entered()))
                        .param("at", moment(at))
                        .param("id", proposal.id())
                        .param("revision", proposal.revision())
                        .update()
                == 1;
    }

    /// Whether it was still in the state and at the revision that the proposal says. A revision rises when it goes back
    /// to be written.
    boolean turn(Proposal proposal, State to, Instant at) {
        return db.sql("""
                update change.proposal
                   set state = :to, changed_at = :at, revision = revision + case when :to = 'draft' then 1 else 0 end
                 where id = :id
                   and state = :from
                   and revision = :revision
                """)
                        .param("to", to.id())
                        .param("at", moment(at))
                        .param("id", proposal.id())
                        .param("from", proposal.state().id())
                        .param("revision", proposal.revision())
                        .update()
                == 1;
    }

    void published(UUID id, String version) {
        db.sql("update change.proposal set published_version = :version where id = :id")
                .param("version", version)
                .param("id", id)
                .update();
    }

    Optional<Proposal> proposal(UUID id) {
        return db.sql(PROPOSAL + " where id = :id")
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /// Holds it until the transaction ends.
    Optional<Proposal> held(UUID id) {
        return db.sql(PROPOSAL + " where id = :id for update")
                .param("id", id)
                .query((row, n) -> proposal(row))
                .optional();
    }

    /// The latest changed first; empty texts mean any.
    List<Proposal> proposals(ProposalFilter filter, int most, int from) {
        return db.sql(PROPOSAL + """
                 where (:state = '' or state = :state)
                   and (:package = '' or package = :package)
                   and (:text = '' or strpos(lower(title || ' ' || thing || ' ' || author_name), lower(:text)) > 0)
                 order by changed_at desc, id
                 limit :most
                offset :from
                """)
                .param("state", filter.state())
                .param("package", filter.packageId())
                .param("text", filter.text())
                .param("most", most)
                .param("from", from)
                .query((row, n) -> proposal(row))
                .list();
    }

    int count(ProposalFilter filter) {
        return db.sql("""
                select count(*)
                  from change.proposal
                 where (:state = '' or state = :state)
                   and (:package = '' or package = :package)
                   and (:text = '' or strpos(lower(title || ' ' || thing || ' ' || author_name), lower(:text)) > 0)
                """)
                .param("state", filter.state())
                .param("package", filter.packageId())
                .param("text", filter.text())
                .query(Integer.class)
                .single();
    }

    /// Those of a package that ask to be decided or published, the oldest first.
    List<Proposal> waiting(String packageId) {
        return db.sql(PROPOSAL + """
                 where package = :package
                   and state in ('submitted', 'retiring')
                 order by changed_at, id
                """)
                .param("package", packageId)
                .query((row, n) -> proposal(row))
                .list();
    }

    /// Others that are not over and speak of the same thing.
    List<Proposal> beside(Proposal proposal) {
        return db.sql(PROPOSAL + """
                 where package = :package
                   and kind = :kind
                   and thing = :thing
                   and id <> :id
                   and state in ('draft', 'submitted', 'retiring')
                 order by created_at, id
                """)
                .param("package", proposal.packageId())
                .param("kind", proposal.kind().id())
                .param("thing", proposal.thing())
                .param("id", proposal.id())
                .query((row, n) -> proposal(row))
                .list();
    }

    void note(UUID proposal, Event event) {
        db.sql("""
                insert into change.event (proposal, place, at, person, name, kind, revision, text)
                select :proposal, coalesce(max(place), 0) + 1, :at, :person, :name, :kind, :revision, :text
                  from change.event
                 where proposal = :proposal
                """)
                .param("proposal", proposal)
                .param("at", moment(event.at()))
                .param("person", event.person())
                .param("name", event.name())
                .param("kind", event.kind().name().toLowerCase(Locale.ROOT))
                .param("revision", event.revision())
                .param("text", event.text())
                .update();
    }

    /// In the order in which they happened.
    List<Event> events(UUID proposal) {
        return db.sql("""
                select at, person, name, kind, revision, text
                  from change.event
                 where proposal = :proposal
                 order by place
                """)
                .param("proposal", proposal)
                .query((row, n) -> new Event(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Event.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getInt("revision"),
                        row.getString("text")))
                .list();
    }

    private static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getString("package"),
                Kind.of(row.getString("kind")),
                row.getString("thing"),
                row.getBoolean("retires"),
                row.getString("title"),
                row.getString("reason"),
                State.of(row.getString("state")),
                row.getInt("revision"),
                row.getString("base_version"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("published_version")),
                json.readValue(row.getString("entered"), new TypeReference<Map<String, String>>() {}));
    }
}
