package cn.zhunsheng.server.site;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.vault.KeyFile;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;

/// Settings that are secrets. With a key file (`zhunsheng.key-file`) they stand in the configuration sealed, as `zs
/// seal`
/// prints them, and in no other way.
public final class Secrets {
    private static final List<String> NAMES = List.of("zhunsheng.jdbc-password", "zhunsheng.oidc.client-secret");
    private static final String MARK = "sealed:";
    private static final byte[] PURPOSE = "zhunsheng setting".getBytes(StandardCharsets.US_ASCII);

    private Secrets() {}

    /// What may stand in the configuration for a secret.
    public static String sealed(String secret, KeyFile key) {
        try {
            byte[] sealed =
                    new AesGcmJce(key.key("settings")).encrypt(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
            return MARK + Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is there on every Java platform", e);
        }
    }

    /// The secrets that were sealed, in clear, by their names.
    ///
    /// @throws Refusal when a key is given and a secret stands there in clear, or the key is not the one
    public static Map<String, Object> opened(Environment settings) throws Refusal, IOException {
        String file = settings.getProperty("zhunsheng.key-file", "");
        Map<String, Object> opened = new HashMap<>();
        for (String name : NAMES) {
            String given = settings.getProperty(name, "");
            if (given.startsWith(MARK)) {
                opened.put(name, open(name, given.substring(MARK.length()), file));
            } else if (!given.isEmpty() && !file.isEmpty()) {
                throw new Refusal(
                        "server.secret_in_clear",
                        new Words(
                                "给出了密钥文件，'" + name + "' 却是明文",
                                "There is a key file, and '" + name + "' stands in clear"),
                        name,
                        new Words("用 zs seal 加密后填入", "Seal it with zs seal and enter what that prints"));
            }
        }
        return opened;
    }

    private static String open(String name, String sealed, String file) throws Refusal, IOException {
        if (!file.isEmpty()) {
            try {
                byte[] key = KeyFile.given(Path.of(file)).key("settings");
                return new String(
                        new AesGcmJce(key).decrypt(Base64.getDecoder().decode(sealed), PURPOSE),
                        StandardCharsets.UTF_8);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // Said below: the reader needs to know which setting, not what the cipher thought.
            }
        }
        throw new Refusal(
                "server.secret_unreadable",
                new Words("'" + name + "' 打不开", "'" + name + "' cannot be opened"),
                name,
                new Words(
                        "用 zhunsheng.key-file 给出加密时用的密钥文件", "Give the key file that sealed it as zhunsheng.key-file"));
    }
}
