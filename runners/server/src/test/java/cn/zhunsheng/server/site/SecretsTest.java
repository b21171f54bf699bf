package cn.zhunsheng.server.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.vault.KeyFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretsTest {
    private static final String NAME = "zhunsheng.jdbc-password";

    @TempDir
    Path folder;

    private static StandardEnvironment settings(Map<String, Object> values) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", values));
        return settings;
    }

    private KeyFile key(String name) throws Exception {
        return KeyFile.kept(folder.resolve(name), new SecureRandom());
    }

    @Test
    void opensWhatWasSealedWithTheSameKey() throws Exception {
        String sealed = Secrets.sealed("口令 with blanks", key("key"));
        assertThat(sealed).startsWith("sealed:").doesNotContain("口令");
        Map<String, Object> values =
                Map.of(NAME, sealed, "zhunsheng.key-file", folder.resolve("key").toString());
        assertThat(Secrets.opened(settings(values))).containsEntry(NAME, "口令 with blanks");
    }

    @Test
    void refusesAnotherKeyAndNone() throws Exception {
        String sealed = Secrets.sealed("secret", key("key"));
        key("other");
        assertThatThrownBy(() -> Secrets.opened(settings(Map.of(
                        NAME,
                        sealed,
                        "zhunsheng.key-file",
                        folder.resolve("other").toString()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("server.secret_unreadable");
        assertThatThrownBy(() -> Secrets.opened(settings(Map.of(NAME, sealed))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("server.secret_unreadable");
    }

    @Test
    void refusesASecretInClearWhereThereIsAKey() throws Exception {
        key("key");
        assertThatThrownBy(() -> Secrets.opened(settings(Map.of(
                        NAME,
                        "hunter2",
                        "zhunsheng.key-file",
                        folder.resolve("key").toString()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("server.secret_in_clear")
                .hasMessageNotContaining("hunter2");
        assertThat(Secrets.opened(settings(Map.of(NAME, "in clear")))).isEmpty();
    }
}
