package cn.zhunsheng.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// What a killed process left of its database: a server that still runs, or a note of one that does not. We hold the
/// folder's lock, so it is nobody's.
final class Orphan {
    private Orphan() {}

    /// Stops the server that still runs on the cluster, or removes the note of one that is gone.
    static void stop(Cluster cluster) throws IOException, InterruptedException {
        if (!Files.exists(cluster.note())) {
            return;
        }
        if (served(cluster)) {
            end(cluster);
        }
        // A number that was given to another process, or to one that nobody reaps, would keep PostgreSQL from starting.
        Files.deleteIfExists(cluster.note());
    }

    private static void end(Cluster cluster) throws IOException, InterruptedException {
        try {
            cluster.run("pg_ctl", "stop", "--mode=fast", "--wait", "--timeout=600", "--pgdata=" + cluster.data());
        } catch (IOException e) {
            if (Files.exists(cluster.note())) {
                throw e;
            }
            // It was stopping of itself, and took its note away before it was asked.
        }
    }

    private static boolean served(Cluster cluster) throws IOException {
        List<String> lines = Files.readAllLines(cluster.note());
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (!first.matches("\\d{1,9}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(first))
                .map(ProcessHandle::info)
                .filter(info ->
                        info.command().orElse("").equals(cluster.programs().program("postgres")))
                .flatMap(info -> info.arguments())
                .flatMap(arguments ->
                        Optional.of(List.of(arguments).contains(cluster.data().toString())))
                .orElse(false);
    }
}
