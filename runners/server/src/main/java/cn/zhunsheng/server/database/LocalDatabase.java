package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Properties;

/// A PostgreSQL of our own in a folder: made at the first start, durable (fsync on, checksums), reachable from this
/// machine alone and only with its password, gone when this process is, however that ends.
///
/// One process owns a folder at a time. What was committed is there at the next start, also when the processes were
/// killed. Thread use: any number of threads may ask; one closes.
public final class LocalDatabase implements AutoCloseable {
    /// Who moves rows of the database into files of the folder holds this advisory lock, alone or shared, from the
    /// transaction that chooses them to the one that notes that they are there. A backup holds it for the moment of
    /// its cut, so that database and files agree.
    public static final long CARRYING = 0x7A73_6361_7272_7931L;

    static final String USER = "zhunsheng";

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

    /// Where the database of a folder is reached that another process owns and serves.
    ///
    /// @throws Refusal when none is ready there
    public static DatabaseAddress attach(Path data) throws Refusal, IOException {
        OptionalInt port = Note.read(clusterOf(data).resolve("postmaster.pid")).port();
        if (port.isEmpty()) {
            throw new Refusal(
                    "server.database_unready",
                    new Words("数据目录 '" + data + "' 的数据库还没有就绪", "The database of '" + data + "' is not ready"),
                    data.toString(),
                    new Words("等平台启动完毕再试", "Try again when the platform has started"));
        }
        return new DatabaseAddress(port.getAsInt(), new Secret(Files.readString(data.resolve(DataFolder.SECRET))));
    }

    /// Where the rows of a folder of data are.
    public static Path clusterOf(Path data) {
        return data.resolve(DataFolder.CLUSTER);
    }

    /// The version of PostgreSQL that this program brings, such as `18.6`.
    public static String version() {
        return Programs.VERSION;
    }

    /// Whether what lies directly in a folder of data under that name is made anew by a start, or is of the moment: the
    /// lock, programs, what programs said, steps half done. All else is to be kept.
    public static boolean isPassing(String name) {
        return DataFolder.isPassing(name);
    }

    /// Where it is reached.
    public DatabaseAddress address() {
        return new DatabaseAddress(postmaster.port(), secret);
    }

    /// Takes a folder for this process alone, for a platform whose rows are in another database. It is given back when
    /// what is returned is closed, or when the process ends.
    ///
    /// @throws Refusal when another process owns the folder
    public static AutoCloseable owned(Path data) throws Refusal, IOException {
        return DataFolder.owned(data);
    }

    /// Without user and password, which are in [#login()].
    public String url() {
        return address().url();
    }

    /// `user` and `password`, for a driver. Never to be printed.
    public Properties login() {
        return address().login();
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
