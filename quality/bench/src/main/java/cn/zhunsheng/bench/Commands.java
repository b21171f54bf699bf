package cn.zhunsheng.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The commands that are measured: ours as a user types it, and the baselines, each in a Java process of its own.
record Commands(Path house, String java, String classPath) {
    static Commands of(Path house) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Commands(house, java, System.getProperty("java.class.path"));
    }

    List<String> check(Path file, String... more) {
        List<String> command = new ArrayList<>(List.of(
                house.resolve("zs").toString(),
                "--packages",
                house.resolve("quality/bench/packages/bench").toString(),
                "check",
                file.toString(),
                "--model",
                "residents",
                "--as-of",
                DataFile.DAY.toString(),
                "--fail-on",
                "never"));
        command.addAll(List.of(more));
        if (!command.contains("--format")) {
            command.addAll(List.of("--format", "json"));
        }
        return command;
    }

    /// One of this module's programs.
    List<String> baseline(Class<?> program, Object... arguments) {
        List<String> command = new ArrayList<>(
                List.of(java, "--enable-native-access=ALL-UNNAMED", "-cp", classPath, program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }
}
