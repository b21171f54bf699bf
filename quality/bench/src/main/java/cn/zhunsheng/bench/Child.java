package cn.zhunsheng.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of a program as its user starts it: seconds by the wall, seconds of processor time of all its threads, and
/// the most memory that it held, in MB.
record Child(double wall, double cpu, long memory) {
    private static final int LOOK_MILLISECONDS = 5;

    /// Runs the command, its output written to the file. Looks at it every few milliseconds, because the system forgets
    /// a
    /// process when it ends.
    ///
    /// @throws IOException also when the program gives another exit code than 0
    static Child run(Path output, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(new File("/dev/null"))
                .start();
        Duration cpu = Duration.ZERO;
        long memory = 0;
        while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            memory = Math.max(memory, memory(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException("Exit " + process.exitValue() + ": " + String.join(" ", command));
        }
        return new Child(wall, cpu.toNanos() / 1e9, memory);
    }

    /// The peak of resident memory so far; 0 where the system does not tell.
    private static long memory(long pid) throws IOException {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (NoSuchFileException e) {
            return 0; // it has just ended
        }
        return 0;
    }

    static double wall(List<Child> runs) {
        return median(runs.stream().map(Child::wall).toList());
    }

    static double cpu(List<Child> runs) {
        return median(runs.stream().map(Child::cpu).toList());
    }

    static long memory(List<Child> runs) {
        return runs.stream().mapToLong(Child::memory).max().orElse(0);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        return sorted.get(sorted.size() / 2);
    }
}
