package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.PackageText;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Versions of kept packages, in schema `dictionary`.
@Component
class PackageVersionStore {
    private static final int AT_ONCE = 5_000;
    private static final String VERSION = """
            select package, version, number, published_at, published_by, published_by_name, change_log, digest, current
              from dictionary.package_version
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    PackageVersionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Until the transaction ends nobody else publishes.
    void hold() {
        db.sql("lock table dictionary.package_version in share row exclusive mode")
                .update();
    }

    /// The latest version of every kept package, by its id.
    List<PackageVersion> current() {
        return db.sql(VERSION + " where current order by package")
                .query((row, n) -> version(row))
                .list();
    }

    Optional<PackageVersion> current(String packageId) {
        return db.sql(VERSION + " where current and package = :package")
                .param("package", packageId)
                .query((row, n) -> version(row))
                .optional();
    }

    /// The latest first.
    List<PackageVersion> versions(String packageId) {
        return db.sql(VERSION + " where package = :package order by number desc")
                .param("package", packageId)
                .query((row, n) -> version(row))
                .list();
    }

    Optional<PackageVersion> version(String packageId, String version) {
        return db.sql(VERSION + " where package = :package and version = :version")
                .param("package", packageId)
                .param("version", version)
                .query((row, n) -> version(row))
                .optional();
    }

    PackageText text(String packageId, String version) {
        SortedMap<String, String> files = new TreeMap<>();
        db.sql("""
                select path, bytes
                  from dictionary.package_file
                 where package = :package
                   and version = :version
                """)
                .param("package", packageId)
                .param("version", version)
                .query((row, n) -> files.put(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8)))
                .list();
        return new PackageText(files);
    }

    /// Adds the latest version, its files and what it changed.
    void add(PackageVersion added, PackageText text, List<Change> changes) {
        db.sql("update dictionary.package_version set current = false where package = :package and current")
                .param("package", added.packageId())
                .update();
        db.sql("""
                insert into dictionary.package_version (package, version, number, published_at, published_by,
                                                        published_by_name, change_log, digest, current)
                values (:package, :version, :number, :at, :by, :name, :log, :digest, true)
                """)
                .param("package", added.packageId())
                .param("version", added.version().toString())
                .param("number", added.number())
                .param("at", OffsetDateTime.ofInstant(added.publishedAt(), ZoneOffset.UTC))
                .param("by", added.publishedBy())
                .param("name", added.publishedByName())
                .param("log", added.changeLog())
                .param("digest", added.digest())
                .update();
        for (Map.Entry<String, String> file : text.files().entrySet()) {
            db.sql("""
                    insert into dictionary.package_file (package, version, path, bytes)
                    values (:package, :version, :path, :bytes)
                    """)
                    .param("package", added.packageId())
                    .param("version", added.version().toString())
                    .param("path", file.getKey())
                    .param("bytes", file.getValue().getBytes(StandardCharsets.UTF_8))
                    .update();
        }
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            add(added, from, changes.subList(from, Math.min(changes.size(), from + AT_ONCE)));
        }
    }

    private void add(PackageVersion added, int from, List<Change> changes) {
        List<Map<String, Object>> rows = changes.stream()
                .map(change -> Map.<String, Object>of(
                        "kind",
                        change.kind().name().toLowerCase(Locale.ROOT),
                        "thing",
                        change.thing(),
                        "breaking",
                        change.breaking(),
                        "zh",
                        change.what().zh(),
                        "en",
                        change.what().en(),
                        "affected",
                        change.affected()))
                .toList();
        db.sql("""
                insert into dictionary.package_change (package, version, place, kind, thing, breaking, zh, en, affected)
                select :package, :version, :from + c.place, c.row ->> 'kind', c.row ->> 'thing',
                       (c.row ->> 'breaking')::boolean, c.row ->> 'zh', c.row ->> 'en',
                       array(select jsonb_array_elements_text(c.row -> 'affected'))
                  from jsonb_array_elements(cast(:rows as jsonb)) with ordinality c (row, place)
                """)
                .param("package", added.packageId())
                .param("version", added.version().toString())
                .param("from", from)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /// A change and the version that made it.
    record Made(String version, Change change) {}

    /// What the versions after a number changed, in the order in which they did, so many of them from a place on.
    List<Made> changes(String packageId, int after, int most, int from) {
        return db.sql("""
                select c.version, c.kind, c.thing, c.breaking, c.zh, c.en, c.affected
                  from dictionary.package_change c
                  join dictionary.package_version v on v.package = c.package and v.version = c.version
                 where c.package = :package
                   and v.number > :after
                 order by v.number, c.place
                 limit :most
                offset :from
                """)
                .param("package", packageId)
                .param("after", after)
                .param("most", most)
                .param("from", from)
                .query((row, n) -> new Made(row.getString("version"), change(row)))
                .list();
    }

    int changes(String packageId, int after) {
        return db.sql("""
                select count(*)
                  from dictionary.package_change c
                  join dictionary.package_version v on v.package = c.package and v.version = c.version
                 where c.package = :package
                   and v.number > :after
                """)
                .param("package", packageId)
                .param("after", after)
                .query(Integer.class)
                .single();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("thing"),
                row.getBoolean("breaking"),
                new Words(row.getString("zh"), row.getString("en")),
                List.of((String[]) row.getArray("affected").getArray()));
    }

    private static PackageVersion version(ResultSet row) throws SQLException {
        return new PackageVersion(
                row.getString("package"),
                Version.parse(row.getString("version")),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("published_by", UUID.class),
                row.getString("published_by_name"),
                row.getString("change_log"),
                row.getString("digest"),
                row.getBoolean("current"));
    }
}
