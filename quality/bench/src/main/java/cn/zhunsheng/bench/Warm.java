package cn.zhunsheng.bench;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engine in a process that has run for a while: a file is checked again and again, and each time is printed in
/// seconds.
final class Warm {
    private static final int KEPT = 10;

    private final Dictionary dictionary;

    Warm(Path house) throws Refusal, IOException {
        List<Path> folders =
                List.of(house.resolve("standards/gov-core"), house.resolve("quality/bench/packages/bench"));
        dictionary = Dictionary.of(PackageFolder.read(folders, List.of()).packages());
    }

    CheckResult check(Path file, int threads) throws Refusal, IOException, InterruptedException {
        CheckOptions options = new CheckOptions(
                Optional.of("residents"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(threads, KEPT),
                false,
                Optional.empty());
        return new Check(dictionary, DataFile.DAY).run(List.of(new Source.File(file)), options, Optional.empty());
    }

    /// House, file, threads, times.
    static void main(String[] arguments) throws Refusal, IOException, InterruptedException {
        Warm warm = new Warm(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            long start = System.nanoTime();
            warm.check(file, threads);
            System.out.println((System.nanoTime() - start) / 1e9);
        }
    }
}
