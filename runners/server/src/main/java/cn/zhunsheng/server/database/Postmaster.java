package cn.zhunsheng.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The running server, in a session of its own, so that Ctrl-C reaches us and not it. A shell holds our end of a pipe
/// and stops the server when the pipe ends: that is when this
/// process ends, however it ends.
final class Postmaster implements AutoCloseable {
    /// Waits for the server, and beside it for the end of the pipe, which it hides from the server.
    private static final String GUARD = """
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            { cat <&3 >/dev/null; kill -INT $server; } &
            watch=$!
            exec 3<&-
            wait $server
            code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    private static final int TRIES = 3;
    private static final long LOOK_AGAIN_MILLIS = 10;

    private final Process guard;
    private final int port;

    private Postmaster(Process guard, int port) {
        this.guard = guard;
        this.port = port;
    }

    /// A server that takes connections. A free port may be taken by another before the server has it: then another one
    /// is tried.
    static Postmaster started(Cluster cluster) throws IOException, InterruptedException {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = freePort();
            Postmaster postmaster = new Postmaster(start(cluster, port), port);
            if (postmaster.ready(cluster)) {
                return postmaster;
            }
            postmaster.close();
        }
        throw new IOException("postgres: "
                + Files.readString(cluster.folder().log("postgres")).strip());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process start(Cluster cluster, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", GUARD, "guard"));
        command.addAll(cluster.person()
                .command(List.of(
                        cluster.programs().program("postgres"),
                        "-D",
                        cluster.data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "timezone=UTC")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path log = cluster.folder().log("postgres");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /// Waits until the server says in its note that it is ready, as long as it lives: to mend what a crash left may
    /// take minutes.
    private boolean ready(Cluster cluster) throws IOException, InterruptedException {
        while (guard.isAlive()) {
            if (Note.read(cluster.note()).ready()) {
                return true;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return false;
    }

    int port() {
        return port;
    }

    boolean running() {
        return guard.isAlive();
    }

    @Override
    public void close() throws IOException {
        guard.getOutputStream().close();
        boolean interrupted = false;
        while (guard.isAlive()) {
            try {
                guard.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
