package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.site.Site;
import cn.zhunsheng.server.vault.KeyFile;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room is made of.
@Configuration(proxyBeanMethods = false)
class CheckConfiguration {
    @Bean
    static NavEntry checkEntry() {
        return new NavEntry(40, "/checks", "check.title").asLanding();
    }

    /// The key lies beside the data unless the operator names a file elsewhere.
    @Bean
    Vault vault(Site site, SecureRandom random, @Value("${zhunsheng.vault-key-file:}") String given)
            throws Refusal, IOException {
        Path folder = site.folder("vault");
        KeyFile key = given.isEmpty()
                ? KeyFile.kept(site.data().resolve("vault.key"), random)
                : KeyFile.given(Path.of(given));
        return Vault.open(folder, key);
    }

    @Bean(destroyMethod = "")
    CheckJobs jobs(CheckLimits limits) {
        return new CheckJobs(limits.atOnce(), limits.waiting());
    }
}
