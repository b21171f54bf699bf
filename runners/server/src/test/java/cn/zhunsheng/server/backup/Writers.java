package cn.zhunsheng.server.backup;

import cn.zhunsheng.server.database.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Threads that write rows of two tables and change rows of a third in one transaction each, and one that makes
/// checkpoints, until they are closed.
final class Writers implements AutoCloseable {
    static final String TABLES = """
            create table written (writer int, number int, filler text, primary key (writer, number));
            create table detail (writer int, number int, foreign key (writer, number) references written);
            create table total (writer int primary key, numbers int not null) with (fillfactor = 50);
            """;

    /// How many numbers are lacking before the highest of their writer.
    static final String GAPS = "select coalesce(sum(max - count), 0) from"
            + " (select max(number) max, count(*) count from written group by writer) each";

    static final String LONELY = "select count(*) from written full join detail using (writer, number)"
            + " where written.filler is null or detail.number is null";

    /// Whether the threads still live; what is waited for is told at once.
    private static final long LOOK_AGAIN_MILLIS = 1000;

    static final String DIFFERENCE = "select coalesce(sum(numbers), 0) - (select count(*) from written) from total";

    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private long acknowledged;

    private Writers() {}

    static Writers started(LocalDatabase database, int count) {
        Writers writers = new Writers();
        for (int i = 0; i < count; i++) {
            int writer = i;
            writers.threads.add(Thread.ofPlatform().start(() -> writers.write(database, writer)));
        }
        writers.threads.add(Thread.ofPlatform().start(() -> writers.checkpoint(database)));
        return writers;
    }

    /// So that what is copied last speaks of a later moment than what is copied first.
    private void checkpoint(LocalDatabase database) {
        try (Connection connection = Platform.connect(database);
                Statement statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.execute("checkpoint");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(LocalDatabase database, int writer) {
        try (Connection connection = Platform.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int number = 1; !enough.get(); number++) {
                statement.execute("""
                        insert into written values (%1$d, %2$d, repeat('写', 200));
                        insert into detail values (%1$d, %2$d);
                        insert into total values (%1$d, 1)
                            on conflict (writer) do update set numbers = total.numbers + 1;
                        """.formatted(writer, number));
                connection.commit();
                acknowledge();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void acknowledge() {
        acknowledged++;
        notifyAll();
    }

    synchronized long acknowledged() {
        return acknowledged;
    }

    synchronized void awaitAcknowledged(long count) throws InterruptedException {
        while (acknowledged < count) {
            if (!threads.stream().allMatch(Thread::isAlive)) {
                throw new IllegalStateException("A writer ended; acknowledged were " + acknowledged);
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
