package cn.zhunsheng.server.audit;

import cn.zhunsheng.server.access.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The door of this room: records deeds in the transaction of the change, so that there is no change without its entry
/// and no entry without its change.
@Component
public final class Trail {
    private static final int LONGEST = 2_000;

    private final AuditStore store;
    private final Carrier carrier;
    private final Clock clock;
    private final JsonMapper json;

    Trail(AuditStore store, Carrier carrier, Clock clock, JsonMapper json) {
        this.store = store;
        this.carrier = carrier;
        this.clock = clock;
        this.json = json;
    }

    /// Records what a visitor did. A transaction has to be open: the caller's change is in it.
    public void record(Visitor visitor, Deed deed) {
        record(
                new Who(
                        Optional.of(visitor.id()),
                        visitor.account(),
                        visitor.name(),
                        Optional.of(visitor.organisation()),
                        visitor.address()),
                deed);
    }

    /// Records what somebody did who is not signed in: an attempt to, or the platform itself.
    public void record(Who who, Deed deed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A deed is recorded in the transaction of its change: " + deed.code());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.add(at, who, deed, entry(at, who, deed));
        carrier.wakeAfterCommit();
    }

    /// The bytes that go into the log: JSON with its names in this order.
    private byte[] entry(Instant at, Who who, Deed deed) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", at.toString());
        entry.put("actor", who.id().map(Object::toString).orElse(""));
        entry.put("account", cut(who.account()));
        entry.put("name", cut(who.name()));
        entry.put("organisation", who.organisation().map(Object::toString).orElse(""));
        entry.put("address", cut(who.address()));
        entry.put("deed", deed.code());
        entry.put("subject", cut(deed.subject()));
        entry.put("reason", cut(deed.reason()));
        Map<String, String> detail = new LinkedHashMap<>();
        deed.detail().forEach((name, value) -> detail.put(name, cut(value)));
        entry.put("detail", detail);
        return json.writeValueAsBytes(entry);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
