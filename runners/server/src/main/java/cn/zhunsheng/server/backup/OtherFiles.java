package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.Snapshot;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// All that lies beside the database in a folder of data: logs, uploaded files, secrets, and what rooms to come will
/// put
/// there. What is not wanted is listed, not what is. A link is followed: a folder may lie on another disk.
/// One owner, one thread.
final class OtherFiles {
    /// Steps half done, at any depth.
    private static final Pattern HALF_DONE = Pattern.compile(".*\\.(half|part|tmp|draft|sock)|\\.zs-draft-.*");

    /// Of the moment, directly in the folder of data: what a start makes anew.
    private static final Pattern MADE_ANEW = Pattern.compile(".*\\.(aot|aotconf|pid)|tmp|temp|cache");

    private final Path data;
    private final Map<Path, Snapshot> logs = new LinkedHashMap<>();

    OtherFiles(Path data) {
        this.data = data;
    }

    /// Takes all logs as they are now; [#copy] copies them as of this moment.
    void logsNow() throws Refusal, IOException {
        logsIn(data, true);
    }

    private void logsIn(Path folder, boolean top) throws Refusal, IOException {
        for (Path each : ClusterFiles.sorted(folder)) {
            if (Files.isDirectory(each) && isWanted(each, top)) {
                if (Snapshot.possible(each)) {
                    logs.put(each, snapshot(each));
                } else {
                    logsIn(each, false);
                }
            }
        }
    }

    private static Snapshot snapshot(Path log) throws Refusal, IOException {
        try {
            return Snapshot.of(log);
        } catch (LedgerRefusal e) {
            throw new Refusal(
                    e.code(),
                    new Words(e.what().zh(), e.what().en()),
                    e.where(),
                    new Words(e.fix().zh(), e.fix().en()));
        }
    }

    private boolean isWanted(Path file, boolean top) {
        String name = file.getFileName().toString();
        boolean passing = top
                && (LocalDatabase.isPassing(name)
                        || MADE_ANEW.matcher(name).matches()
                        || file.equals(LocalDatabase.clusterOf(data)));
        return !passing && !HALF_DONE.matcher(name).matches();
    }

    void copy(ArchiveWriter archive) throws Refusal, IOException {
        for (Path each : ClusterFiles.sorted(data)) {
            if (isWanted(each, true)) {
                copy(each, each.getFileName().toString(), archive);
            }
        }
    }

    private void copy(Path file, String as, ArchiveWriter archive) throws Refusal, IOException {
        try {
            if (Files.isDirectory(file)) {
                folder(file, as, archive);
            } else if (Files.isRegularFile(file)) {
                archive.file(as, file, Rights.of(file));
            }
        } catch (NoSuchFileException e) {
            return; // taken away since its folder was listed
        }
    }

    private void folder(Path folder, String as, ArchiveWriter archive) throws Refusal, IOException {
        if (Snapshot.possible(folder)) {
            log(logs.containsKey(folder) ? logs.get(folder) : snapshot(folder), as, folder, archive);
            return;
        }
        archive.folder(as, Rights.of(folder));
        for (Path each : ClusterFiles.sorted(folder)) {
            if (isWanted(each, false)) {
                copy(each, as + "/" + each.getFileName(), archive);
            }
        }
    }

    private static void log(Snapshot log, String as, Path folder, ArchiveWriter archive) throws IOException {
        archive.folder(as, Rights.of(folder));
        archive.folder(as + "/private", Rights.OWN_FOLDER);
        archive.folder(as + "/public", Rights.of(folder.resolve("public")));
        log.write((name, bytes) -> archive.bytes(
                as + "/" + name, bytes, name.startsWith("private/") ? Rights.OWN_FILE : Rights.OPEN_FILE));
    }
}
