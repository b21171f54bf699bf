package cn.zhunsheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own, stopped as Ctrl-C does while it waits for more rows.
class StoppedTest {
    private static final int STOPPED_BY_CTRL_C = 130;

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehindWhenItIsStopped() throws Exception {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "check",
                            "-",
                            "--model",
                            "population-basic",
                            "--output",
                            folder.resolve("report.txt").toString())
                    .redirectErrorStream(true)
                    .start();
            OutputStream rows = process.getOutputStream();
            rows.write("公民身份号码,姓名\n".getBytes(UTF_8));
            rows.flush();
            assertThat(watch.poll(60, TimeUnit.SECONDS))
                    .as("the draft of the report appears")
                    .isNotNull();
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor()).isEqualTo(STOPPED_BY_CTRL_C);
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }
}
