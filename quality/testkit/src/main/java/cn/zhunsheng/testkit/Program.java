package cn.zhunsheng.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Programs that tests run beside themselves, in folders of their own.
final class Program {
    private Program() {}

    /// A folder that every user may enter and write, because a database will not run as root.
    static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory("zs-" + name + "-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /// Copies a resource of the class path into the folder, to be run or read.
    static Path unpack(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = Program.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The class path has no " + resource);
            }
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        return target;
    }

    /// Runs to the end; what it says is in the exception when it fails.
    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (waited(process) != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }

    /// Starts a server and returns when it says that it is ready; what it says later is read and dropped.
    static Process serve(List<String> command, String ready) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        String line = said.readLine();
        while (line != null && !line.contains(ready)) {
            lines.add(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException(String.join(" ", command) + ": " + String.join("\n", lines));
        }
        Thread.ofVirtual().start(() -> drain(said));
        return process;
    }

    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // A full pipe would stop the server.
            }
        } catch (IOException e) {
            return; // the server was stopped, and what it said went with it
        }
    }

    static int waited(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// As another user where we are root, because databases refuse to run as root.
    static List<String> unprivileged(String... command) {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            whole.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return whole;
    }
}
