package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.database.LocalDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A sealed file back as a folder of data, or only read to its end.
record Restore(Path file, BackupKey key) {
    private static final int BUFFER_BYTES = 1 << 20;

    /// Reads all of it and returns what is in it; writes nothing.
    Manifest verify() throws Refusal, IOException {
        return read(new ArchiveReader.Sink() {
            @Override
            public void folder(String name, int mode) {}

            @Override
            public OutputStream file(String name, int mode) {
                return OutputStream.nullOutputStream();
            }
        });
    }

    /// Makes the folder of data, which is there whole or not at all, and returns what is in it.
    Manifest into(Path data) throws Refusal, IOException, InterruptedException {
        Path target =
                Files.exists(data) ? data.toRealPath() : data.toAbsolutePath().normalize();
        demandOneDisk(target);
        demandEmpty(target);
        Files.createDirectories(target.resolveSibling(""));
        try (Draft draft = Draft.folder(target)) {
            Manifest manifest = read(new Restored(draft.path()));
            demandOurPostgres(manifest);
            draft.keep();
            return manifest;
        }
    }

    private static void demandEmpty(Path data) throws Refusal, IOException {
        boolean empty = !Files.exists(data);
        if (Files.isDirectory(data)) {
            try (Stream<Path> all = Files.list(data)) {
                empty = all.findAny().isEmpty();
            }
        }
        if (!empty) {
            throw new Refusal(
                    "restore.folder_taken",
                    new Words("'" + data + "' 不是空文件夹", "'" + data + "' is no empty folder"),
                    data.toString(),
                    new Words(
                            "给出空的或还没有的文件夹；旧数据确认不要之后再移走",
                            "Give an empty or a new folder; move the old data away when you are sure"));
        }
    }

    /// What is made beside a mounted folder cannot be moved into its place.
    private static void demandOneDisk(Path data) throws Refusal, IOException {
        String device = "unix:dev";
        if (Files.exists(data)
                && !Files.getAttribute(data, device).equals(Files.getAttribute(data.resolveSibling(""), device))) {
            throw new Refusal(
                    "restore.folder_mounted",
                    new Words("'" + data + "' 本身是一块挂载的盘", "'" + data + "' is a disk that is mounted there"),
                    data.toString(),
                    new Words("给出它里面的一个文件夹", "Give a folder inside it"));
        }
    }

    private void demandOurPostgres(Manifest manifest) throws Refusal {
        String ours = LocalDatabase.version();
        if (!ours.startsWith(manifest.postgresqlMajor() + ".")) {
            throw new Refusal(
                    "restore.version_other",
                    new Words(
                            "备份里是 PostgreSQL %s 的数据，本程序带的是 %s".formatted(manifest.postgresql(), ours),
                            "The backup has data of PostgreSQL %s; this program brings %s"
                                    .formatted(manifest.postgresql(), ours)),
                    file.toString(),
                    new Words(
                            "用做备份的那一版（%s）恢复".formatted(manifest.program()),
                            "Restore it with the version that made it (%s)".formatted(manifest.program())));
        }
    }

    private Manifest read(ArchiveReader.Sink sink) throws Refusal, IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
                InputStream opened = new Seal(key).opening(bytes, file.toString())) {
            return ArchiveReader.read(opened, file.toString(), sink);
        } catch (NoSuchFileException e) {
            if (!file.toString().equals(e.getFile())) {
                throw e;
            }
            throw new Refusal(
                    "restore.file_absent",
                    new Words("没有备份文件 '" + file + "'", "There is no backup '" + file + "'"),
                    file.toString(),
                    new Words("检查路径和读取权限", "Check the path and the right to read it"));
        } catch (Seal.Broken e) {
            throw new Refusal(
                    "restore.file_altered",
                    new Words("备份文件被改动过，或者不完整", "The backup was altered, or is not whole"),
                    file.toString(),
                    new Words("重新拷贝一份再试；仍然如此就用另一份备份", "Copy it anew; if it stays so, use another backup"));
        }
    }
}
