package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five rows of one number: the second and later ones repeat it.
class FailureListenerTest {
    private static final String REPEATED = "idNumber.unique";

    @TempDir
    Path folder;

    @Test
    void hearsOfEveryRepeatedKeyInOrder() throws Refusal, IOException, InterruptedException {
        Kept all = new Kept(Long.MAX_VALUE);

        assertThat(failed(all)).isEqualTo(4);
        assertThat(all.records).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void hearsOfTheFirstOnesAloneWhenItTakesNoMore() throws Refusal, IOException, InterruptedException {
        Kept few = new Kept(3);

        assertThat(failed(few)).isEqualTo(4);
        assertThat(few.records).containsExactly(2L, 3L, 4L);
    }

    private long failed(FailureListener listener) throws Refusal, IOException, InterruptedException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "公民身份号码,姓名\n" + "110101199003070011,李四\n".repeat(5));
        Path house = Path.of(System.getProperty("zhunsheng.house", "../.."));
        Dictionary dictionary = Dictionary.of(
                PackageFolder.read(house.resolve("standards/gov-core")).packages());
        CheckOptions options = new CheckOptions(
                Optional.of("population-basic"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(2, 1),
                false,
                Optional.empty());
        CheckResult result = new Check(dictionary, LocalDate.of(2026, 11, 20))
                .run(List.of(new Source.File(file)), options, Optional.of(listener));
        return result.rules().stream()
                .filter(each -> each.rule().id().equals(REPEATED))
                .findFirst()
                .orElseThrow()
                .failed();
    }

    private static final class Kept implements FailureListener {
        private final List<Long> records = new ArrayList<>();
        private final long most;

        Kept(long most) {
            this.most = most;
        }

        @Override
        public void failure(String source, RuleEntry rule, Example example) {
            if (rule.id().equals(REPEATED)) {
                records.add(example.record());
            }
        }

        @Override
        public long wants() {
            return most - records.size();
        }
    }
}
