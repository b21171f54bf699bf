package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/// A PostgreSQL of our own in a folder: made at the first start, durable (fsync on, checksums), reachable from this
/// machine alone and only with its password, gone when this process is, however that ends.
///
/// One process owns a folder at a time. What was committed is there at the next start, also when the processes were
/// killed. Thread use: any number of threads may ask; one closes.
public final class LocalDatabase implements AutoCloseable {
    private static final String USER = "zhunsheng";

    private final DataFolder folder;
    private final Secret secret;
    private final Postmaster postmaster;

    private LocalDatabase(DataFolder folder, Secret secret, Postmaster postmaster) {
        this.folder = folder;
        this.secret = secret;
        this.postmaster = postmaster;
    }

    /// Starts the database of the folder, which is made when there is none. Returns when it takes connections: in
    /// seconds, or after as long as it needs to mend what a crash left.
    ///
    /// @throws Refusal when another process owns the folder, when we are root and cannot be anyone else, when no
    ///     programs are for this machine, or when another version of PostgreSQL made the data
    /// @throws IOException when the database does not start; its own words are in the message
    public static LocalDatabase start(Path data) throws Refusal, IOException, InterruptedException {
        DataFolder folder = DataFolder.owned(data);
        try {
            Programs programs = Programs.unpacked(folder.programs());
            Person person = Person.unprivileged();
            Secret secret = Secret.kept(folder.secret());
            Cluster cluster = Cluster.made(folder, programs, person, USER);
            Orphan.stop(cluster);
            return new LocalDatabase(folder, secret, Postmaster.started(cluster));
        } catch (Refusal | IOException | InterruptedException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /// Without user and password, which are in [#login()].
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/postgres";
    }

    /// `user` and `password`, for a driver. Never to be printed.
    public Properties login() {
        Properties login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", secret.value());
        return login;
    }

    /// Whether the database process is there.
    public boolean running() {
        return postmaster.running();
    }

    /// Ends all connections and stops; what was committed stays. A second call does nothing.
    @Override
    public void close() throws IOException {
        postmaster.close();
        folder.close();
    }
}
