package cn.zhunsheng.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A real PostgreSQL with an empty database, for tests: its binaries come from Maven Central, its data are in a
/// temporary
/// folder that goes with it.
public final class PostgresServer implements AutoCloseable {
    private final Path folder;
    private final Process server;
    private final int port;

    private PostgresServer(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /// A server that takes connections.
    public static PostgresServer start() throws IOException {
        Path folder = Program.folder("postgresql");
        Path archive = Program.unpack("/postgres-linux-x86_64.txz", folder.resolve("postgresql.txz"));
        Program.run(List.of("tar", "-xJf", archive.toString(), "-C", folder.toString()));
        Files.delete(archive);
        String data = folder.resolve("data").toString();
        Program.run(Program.unprivileged(
                bin(folder, "initdb"),
                "-D",
                data,
                "-A",
                "trust",
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"));
        int port = free();
        Process server = Program.serve(
                Program.unprivileged(
                        bin(folder, "postgres"),
                        "-D",
                        data,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "port=" + port,
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"),
                "ready to accept connections");
        return new PostgresServer(folder, server, port);
    }

    private static String bin(Path folder, String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// For a driver; the user is in it and needs no password.
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    /// For who gives the user apart from the address.
    public String address() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        Program.waited(server);
        Program.delete(folder);
    }
}
