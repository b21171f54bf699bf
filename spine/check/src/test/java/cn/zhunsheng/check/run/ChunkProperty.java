package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.NastyCsv;
import cn.zhunsheng.testkit.ReferenceReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Neither the size of a chunk, nor the number of threads, nor the kind of source, nor the room for keys changes a byte
/// of the outcome.
class ChunkProperty {
    private static final int EXAMPLES = 3;
    private static final Settings PLAIN = new Settings(1, 1 << 20, EXAMPLES, Settings.KEY_BUDGET);
    private static Path file;

    /// All that a check says: rows, rules with their counts and examples, and every failure as a listener heard it.
    private record Said(long rows, List<RuleResult> rules, List<String> heard) {}

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("chunks", ".csv");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 150)
    void saysTheSameHoweverTheBytesAreParted(@ForAll long seed) throws Exception {
        NastyCsv.Sample sample = new NastyCsv(seed).next();
        byte[] bytes = headedTwice(sample);
        Files.write(file, bytes);
        Said expected = said(new Source.File(file), sample, PLAIN, true);

        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            int chunk = 1 + random.nextInt(1 << random.nextInt(10));
            int budget = random.nextBoolean() ? 1 : 1 + random.nextInt(200);
            Settings settings = new Settings(1 + random.nextInt(4), chunk, EXAMPLES, budget);
            boolean listens = random.nextBoolean();
            boolean streams = random.nextBoolean();
            Source source =
                    streams ? new Source.Stream("chunks", new ByteArrayInputStream(bytes)) : new Source.File(file);

            Said said = said(source, sample, settings, listens);

            String how = "%s, stream %s, listener %s: %s".formatted(settings, streams, listens, sample);
            assertThat(said.rows()).as(how).isEqualTo(expected.rows());
            assertThat(said.rules()).as(how).isEqualTo(expected.rules());
            assertThat(said.heard()).as(how).isEqualTo(listens ? expected.heard() : List.of());
        }
    }

    /// A header for the sample's first record, then the sample twice, so that keys repeat.
    private static byte[] headedTwice(NastyCsv.Sample sample) {
        byte[] all = sample.bytes();
        byte[] body = Arrays.copyOfRange(all, sample.mark(), all.length);
        int width = ReferenceReader.read(body, sample.charset(), sample.delimiter()).stream()
                .filter(record -> !record.cells().isEmpty())
                .mapToInt(record -> record.cells().size())
                .findFirst()
                .orElse(2);
        List<String> header = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            header.add(column < 5 ? "abcde".substring(column, column + 1) : "x" + column);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((String.join(String.valueOf(sample.delimiter()), header) + "\n").getBytes(sample.charset()));
        out.writeBytes(body);
        out.write('\n');
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static Said said(Source source, NastyCsv.Sample sample, Settings settings, boolean listens)
            throws Refusal, IOException, InterruptedException {
        Encoding encoding = sample.charset().equals(StandardCharsets.UTF_8) ? Encoding.UTF_8 : Encoding.GB18030;
        CheckOptions options = new CheckOptions(
                Optional.of("tags"),
                new SourceOptions(
                        Optional.of(encoding), Optional.of(sample.delimiter()), Optional.empty(), Optional.empty()),
                GivenMapping.NONE,
                Map.of(),
                settings,
                true,
                Optional.empty());
        List<String> heard = new ArrayList<>();
        CheckResult result = new Check(SamplePackage.DICTIONARY, SamplePackage.DAY)
                .run(
                        List.of(source),
                        options,
                        listens
                                ? Optional.of((name, rule, example) -> heard.add(rule.id() + " " + example))
                                : Optional.empty());
        return new Said(result.rows(), result.rules(), heard);
    }
}
