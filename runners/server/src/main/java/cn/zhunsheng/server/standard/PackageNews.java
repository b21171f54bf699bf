package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.standard.NewsStore.Stated;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares what packages state of standards with what they stated before, and makes news of the difference. The first
/// look at a platform's packages is no news.
@Component
final class PackageNews {
    private final NewsStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    PackageNews(NewsStore store, PlatformTransactionManager manager, Clock clock) {
        this.store = store;
        // Of its own: what was compared stays compared when whoever asked for the packages is refused.
        this.transactions = new TransactionTemplate(manager);
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void compare(Edition edition) {
        Map<String, Stated> now = new LinkedHashMap<>();
        edition.dictionary()
                .standards()
                .forEach(held -> now.merge(
                        held.value().number(),
                        new Stated(held.value().title().zh(), digest(held.value())),
                        (one, other) -> new Stated(one.title(), digest(one.digest() + other.digest()))));
        transactions.executeWithoutResult(status -> {
            store.hold();
            compare(store.stated(), now);
        });
    }

    private void compare(Map<String, Stated> before, Map<String, Stated> now) {
        boolean first = before.isEmpty();
        Instant at = clock.instant();
        now.forEach((number, stated) -> {
            Stated old = before.get(number);
            if (!stated.equals(old)) {
                store.state(number, stated);
                if (!first) {
                    store.add(at, old == null ? "added" : "changed", number, stated.title(), Optional.empty(), "");
                }
            }
        });
        before.forEach((number, stated) -> {
            if (!now.containsKey(number)) {
                store.unstate(number);
                store.add(at, "removed", number, stated.title(), Optional.empty(), "");
            }
        });
    }

    private static String digest(Standard standard) {
        return digest(standard.toString());
    }

    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
