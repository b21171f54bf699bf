package cn.zhunsheng.acceptance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The platform as its operator runs it: a process of its own, with its own database in a folder.
final class PlatformProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http:" + "//\\S+:\\d+");
    private static final Pattern PASSWORD = Pattern.compile("一次性口令 (\\S+)");

    private final Process process;
    private final String address;
    private final BlockingQueue<String> lines;
    private String password = "";

    private PlatformProcess(Process process, String address, BlockingQueue<String> lines) {
        this.process = process;
        this.address = address;
        this.lines = lines;
    }

    /// Starts it on a free port and waits until it says where it is.
    static PlatformProcess start(Path data, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                classPath(),
                "cn.zhunsheng.server.Main",
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return read(process);
    }

    /// What the tests bring for other purposes would be in the platform's way.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("slf4j-nop"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static PlatformProcess read(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String address = "";
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher up = ADDRESS.matcher(line);
            if (line.contains("已启动") && up.find()) {
                address = up.group();
                break;
            }
        }
        if (address.isEmpty()) {
            throw new IOException("The platform did not start. It said:\n" + said);
        }
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> out.lines().forEach(lines::add)); // a full pipe would stop it
        return new PlatformProcess(process, address, lines);
    }

    /// Waits for a line of what it prints after it is up.
    String awaitLine(String part) {
        try {
            for (String line = lines.poll(3, TimeUnit.MINUTES); line != null; line = lines.poll(3, TimeUnit.MINUTES)) {
                if (line.contains(part)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The platform did not say '" + part + "'");
    }

    String address() {
        return address;
    }

    /// Of the first administrator, at the first start of a folder.
    String password() {
        if (password.isEmpty()) {
            Matcher first = PASSWORD.matcher(awaitLine("一次性口令"));
            if (!first.find()) {
                throw new IllegalStateException("The platform said no password");
            }
            password = first.group(1);
        }
        return password;
    }

    /// As a power cut ends it.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// As an operator stops it.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The platform did not stop within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
