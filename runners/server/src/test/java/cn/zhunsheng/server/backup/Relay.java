package cn.zhunsheng.server.backup;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// An outbox that one thread fills and another carries into a log: rows get positions, are handed over, are noted as
/// carried, all under the lock that a backup takes.
final class Relay implements AutoCloseable {
    static final String TABLE = """
            create table outbox (
                id bigint generated always as identity primary key,
                position bigint unique,
                entry bytea not null,
                carried boolean not null default false)
            """;

    /// Whether the threads still live; what is waited for is told at once.
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final Ledger ledger;

    private Relay(Ledger ledger) {
        this.ledger = ledger;
    }

    /// What may fail in a thread.
    private interface Work {
        void done() throws SQLException, IOException, LedgerRefusal, InterruptedException;
    }

    static Relay started(LocalDatabase database, Ledger ledger) {
        Relay relay = new Relay(ledger);
        relay.threads.add(relay.thread(() -> relay.fill(database)));
        relay.threads.add(relay.thread(() -> relay.carry(database)));
        return relay;
    }

    private Thread thread(Work work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.done();
            } catch (SQLException | IOException | LedgerRefusal | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void fill(LocalDatabase database) throws SQLException {
        try (Connection connection = Platform.connect(database);
                Statement statement = connection.createStatement()) {
            for (int i = 0; !enough.get(); i++) {
                statement.execute("insert into outbox (entry) values (convert_to('entry %d', 'UTF8'))".formatted(i));
            }
        }
    }

    private void carry(LocalDatabase database) throws SQLException, IOException, LedgerRefusal, InterruptedException {
        while (!enough.get()) {
            carryOn(database, ledger);
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /// Carries what there is.
    static void carryOn(LocalDatabase database, Ledger ledger)
            throws SQLException, IOException, LedgerRefusal, InterruptedException {
        try (Connection connection = Platform.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LocalDatabase.CARRYING + ")");
            statement.execute("""
                    update outbox set position = next.position
                      from (select id, row_number() over (order by id) - 1
                                + (select coalesce(max(position) + 1, 0) from outbox) as position
                              from outbox where position is null) next
                     where next.id = outbox.id
                    """);
            List<byte[]> entries = new ArrayList<>();
            @Nullable Long first = null;
            try (ResultSet rows = statement.executeQuery(
                    "select position, entry from outbox where not carried and position is not null order by position")) {
                while (rows.next()) {
                    first = first == null ? rows.getLong(1) : first;
                    entries.add(rows.getBytes(2));
                }
            }
            if (first != null) {
                ledger.handOver(first, entries);
                statement.execute("update outbox set carried = true where position < " + (first + entries.size()));
            }
        }
    }

    synchronized void awaitCarried(long count) throws InterruptedException {
        while (ledger.size() < count) {
            if (!threads.stream().allMatch(Thread::isAlive)) {
                throw new IllegalStateException("The relay ended at " + ledger.size());
            }
            wait(LOOK_AGAIN_MILLIS);
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough.set(true);
        for (Thread each : threads) {
            each.join();
        }
    }
}
