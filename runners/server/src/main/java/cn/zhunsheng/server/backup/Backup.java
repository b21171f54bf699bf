package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.database.DatabaseAddress;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A folder of data as one sealed file, whether the platform runs or not.
record Backup(Path data, Path file, BackupKey key, String program, Clock clock) {

    /// Writes the file, which is there whole or not at all, and returns what is in it.
    Manifest write() throws Refusal, IOException, SQLException, InterruptedException {
        demandData();
        demandPlace();
        try (LocalDatabase own = LocalDatabase.start(data)) {
            return write(own.address());
        } catch (Refusal e) {
            if (!e.code().equals("server.folder_taken")) {
                throw e;
            }
        }
        return write(LocalDatabase.attach(data)); // the platform runs
    }

    private void demandData() throws Refusal {
        if (!Files.isRegularFile(LocalDatabase.clusterOf(data).resolve("PG_VERSION"))) {
            throw new Refusal(
                    "backup.data_absent",
                    new Words("'" + data + "' 里没有平台的数据库", "There is no database of the platform in '" + data + "'"),
                    data.toString(),
                    new Words(
                            "给出 zs serve 的 --data；自备的 PostgreSQL 用它自己的工具备份",
                            "Give the --data of zs serve; back up your own PostgreSQL with its own tools"));
        }
    }

    private void demandPlace() throws Refusal, IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new Refusal(
                    "backup.folder_absent",
                    new Words("没有文件夹 '" + folder + "'", "There is no folder '" + folder + "'"),
                    file.toString(),
                    new Words("先建立文件夹，或换一个地方", "Make the folder first, or choose another place"));
        }
        if (Files.exists(file)) {
            throw new Refusal(
                    "backup.file_taken",
                    new Words("'" + file + "' 已经存在，不会覆盖", "'" + file + "' is there already and is not overwritten"),
                    file.toString(),
                    new Words("换一个文件名，例如带上日期", "Choose another name, such as one with the date"));
        }
        if (folder.toRealPath().startsWith(data.toRealPath())) {
            throw new Refusal(
                    "backup.file_inside",
                    new Words("备份文件不能放在数据目录里", "The backup cannot lie in the folder of data"),
                    file.toString(),
                    new Words("放到另一个文件夹，最好是另一台机器", "Put it into another folder, best on another machine"));
        }
    }

    private Manifest write(DatabaseAddress address) throws Refusal, IOException, SQLException, InterruptedException {
        Instant made = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try (Draft draft = Draft.file(file)) {
            Manifest manifest;
            try (ArchiveWriter archive = new ArchiveWriter(new Seal(key).sealing(draft.stream()), made)) {
                String version = content(address, archive);
                manifest = archive.finish(program, version);
            }
            draft.keep();
            return manifest;
        }
    }

    /// The database first: what a row says of a file was true when the row was copied, and the file comes after.
    private String content(DatabaseAddress address, ArchiveWriter archive) throws Refusal, IOException, SQLException {
        Path cluster = LocalDatabase.clusterOf(data);
        ClusterFiles rows = new ClusterFiles(cluster, cluster.getFileName().toString());
        OtherFiles others = new OtherFiles(data);
        String version;
        try (Session session = Session.begun(address)) {
            version = session.version();
            rows.copy(archive);
            Session.End end = session.end(others::logsNow);
            archive.bytes(rows.name() + "/backup_label", end.label(), Rights.OWN_FILE);
            rows.wal(end.fromWal(), end.toWal(), archive);
        }
        others.copy(archive);
        return version;
    }
}
