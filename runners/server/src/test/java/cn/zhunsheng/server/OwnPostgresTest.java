package cn.zhunsheng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.database.LocalDatabase;
import cn.zhunsheng.server.site.Secrets;
import cn.zhunsheng.server.site.Site;
import cn.zhunsheng.server.vault.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A platform on a database that somebody else runs, with a role that owns its database and may nothing else, as
/// `docs/how-to/use-your-own-postgresql.md` says.
class OwnPostgresTest {
    private static final String PASSWORD = "known to the operator alone";

    @TempDir
    static Path folder;

    private static LocalDatabase server;
    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        server = LocalDatabase.start(folder.resolve("theirs"));
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(server.url(), server.login()));
        superuser.sql("create role platform login password '" + PASSWORD + "'").update();
        superuser
                .sql("create database platform owner platform encoding 'UTF8' template template0")
                .update();
        superuser.sql("revoke all on database platform from public").update();
        String rules = superuser.sql("show hba_file").query(String.class).single();
        Files.writeString(
                Path.of(rules), "\nhost platform platform 127.0.0.1/32 scram-sha-256\n", StandardOpenOption.APPEND);
        superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
        platform = RunningPlatform.configured(configuration());
    }

    private static Path configuration() throws Exception {
        Path key = folder.resolve("settings.key");
        return Files.writeString(folder.resolve("zhunsheng.yaml"), """
                zhunsheng:
                  jdbc-url: %s
                  jdbc-user: platform
                  jdbc-password: %s
                  key-file: %s
                """.formatted(
                        server.url().replaceAll("/postgres$", "/platform"),
                        Secrets.sealed(PASSWORD, KeyFile.kept(key, new SecureRandom())),
                        key));
    }

    @AfterAll
    static void stop() throws Exception {
        platform.context().close();
        server.close();
    }

    @Test
    void owningItsDatabaseIsAllThatTheRoleNeeds() {
        JdbcClient own = platform.bean(JdbcClient.class);
        assertThat(own.sql("select current_user || ' ' || rolsuper from pg_roles where rolname = current_user")
                        .query(String.class)
                        .single())
                .isEqualTo("platform false");
        assertThat(own.sql("select schema_name from information_schema.schemata where schema_owner = current_user")
                        .query(String.class)
                        .list())
                .contains("audit", "checks", "identity");
    }

    @Test
    void pagesStandOnItAndNoDatabaseIsStarted() {
        assertThat(platform.as(Role.ADMINISTRATOR).get("/people").statusCode()).isEqualTo(200);
        Path data = platform.bean(Site.class).data();
        assertThat(data.resolve("ledger")).as("the log stays in the folder").isDirectory();
        assertThat(LocalDatabase.clusterOf(data)).doesNotExist();
    }

    @Test
    void theFolderHasOnePlatformAlsoWhenTheRowsAreElsewhere() {
        Path data = platform.bean(Site.class).data();
        assertThatThrownBy(() -> LocalDatabase.owned(data).close())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("server.folder_taken");
    }
}
