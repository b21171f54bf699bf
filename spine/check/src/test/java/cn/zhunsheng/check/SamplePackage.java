package cn.zhunsheng.check;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The package under `src/test/resources/packages/sample` and checks by it: small data whose answers are plain.
public final class SamplePackage {
    public static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    public static final Dictionary DICTIONARY = dictionary();

    private SamplePackage() {}

    private static Dictionary dictionary() {
        try {
            Path folder = Path.of(Objects.requireNonNull(SamplePackage.class.getResource("/packages/sample"))
                    .toURI());
            Loaded loaded = PackageFolder.read(folder);
            if (!loaded.problems().isEmpty()) {
                throw new IllegalStateException("Correct the sample package: " + loaded.problems());
            }
            return Dictionary.of(loaded.packages());
        } catch (URISyntaxException | Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /// Options to check by a model with one thread, ten examples and everything else found out.
    public static CheckOptions by(String model) {
        return new CheckOptions(
                Optional.of(model),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 10),
                false,
                Optional.empty());
    }

    /// The same options, but the model is to be found by the header.
    public static CheckOptions findingOut() {
        CheckOptions named = by("");
        return new CheckOptions(
                Optional.empty(),
                named.reading(),
                named.given(),
                named.with(),
                named.settings(),
                named.showValues(),
                named.digest());
    }

    /// The same options with values shown.
    public static CheckOptions showing(CheckOptions options) {
        return new CheckOptions(
                options.model(),
                options.reading(),
                options.given(),
                options.with(),
                options.settings(),
                true,
                options.digest());
    }

    /// The same options with sources that references point to.
    public static CheckOptions beside(CheckOptions options, Map<String, Source> with) {
        return new CheckOptions(
                options.model(),
                options.reading(),
                options.given(),
                with,
                options.settings(),
                options.showValues(),
                options.digest());
    }

    public static Source text(String name, String text) {
        return new Source.Stream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static CheckResult check(CheckOptions options, Source... sources)
            throws Refusal, IOException, InterruptedException {
        return new Check(DICTIONARY, DAY).run(List.of(sources), options, Optional.empty());
    }

    /// The result of the rule of that id, which must be there.
    public static RuleResult rule(CheckResult result, String id) {
        return result.rules().stream()
                .filter(r -> r.rule().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The result has no rule '" + id + "', only "
                        + result.rules().stream().map(r -> r.rule().id()).toList()));
    }
}
