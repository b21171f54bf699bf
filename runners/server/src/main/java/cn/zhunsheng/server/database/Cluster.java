package cn.zhunsheng.server.database;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A database cluster as it lies on the disk, and the programs and the person that work on it.
record Cluster(DataFolder folder, Programs programs, Person person) {
    private static final String MAJOR = Programs.VERSION.substring(0, Programs.VERSION.indexOf('.'));

    /// The folder's cluster. A new one is made beside its place and moved there when it is whole.
    static Cluster made(DataFolder folder, Programs programs, Person person, String user)
            throws Refusal, IOException, InterruptedException {
        Cluster cluster = new Cluster(folder, programs, person);
        if (Files.exists(folder.cluster())) {
            cluster.needsVersion();
        } else {
            cluster.make(user);
        }
        return cluster;
    }

    Path data() {
        return folder.cluster();
    }

    /// PostgreSQL's own note of who serves the data.
    Path note() {
        return data().resolve("postmaster.pid");
    }

    private void make(String user) throws IOException, InterruptedException {
        Path half = folder.path().resolve("cluster.half");
        DataFolder.remove(half);
        run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + user,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.secret(),
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void needsVersion() throws Refusal, IOException {
        String made = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!made.equals(MAJOR)) {
            throw new Refusal(
                    "server.version_other",
                    new Words(
                            "数据由 PostgreSQL " + made + " 建立，本程序带的是 " + MAJOR,
                            "The data were made by PostgreSQL " + made + "; this program brings " + MAJOR),
                    data().toString(),
                    new Words(
                            "用建立数据时的版本备份，再恢复到空目录",
                            "Back up with the version that made them, and restore into an empty folder"));
        }
    }

    /// Runs one of the programs to its end; what it says goes into a log of its name.
    void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(programs.program(program));
        command.addAll(List.of(arguments));
        Path log = folder.log(program);
        ProcessBuilder builder = new ProcessBuilder(person.command(command));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException(program + ": " + Files.readString(log).strip());
        }
    }
}
