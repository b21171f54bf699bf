package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What holds of every source that fuzz tests make up.
public final class FuzzedCheck {
    private FuzzedCheck() {}

    /// Checks the bytes with one thread and with three and reads them as rows: one answer, or one refusal, with as many
    /// rows. Gives the result; empty when it was refused.
    public static Optional<CheckResult> ofOneAnswer(String name, byte[] bytes)
            throws IOException, InterruptedException {
        Answer alone = answer(name, bytes, Settings.of(1, 10));
        assertThat(answer(name, bytes, new Settings(3, Settings.CHUNK, 10, 1))).isEqualTo(alone);
        if (alone.result.isPresent()) {
            assertThat(rows(name, bytes)).isEqualTo(alone.result.get().rows());
        }
        return alone.result;
    }

    private record Answer(Optional<CheckResult> result, String refusal) {}

    private static Answer answer(String name, byte[] bytes, Settings settings)
            throws IOException, InterruptedException {
        CheckOptions options = new CheckOptions(
                Optional.of("visit"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                settings,
                true,
                Optional.empty());
        Check check = new Check(SamplePackage.DICTIONARY, LocalDate.of(2026, 11, 20));
        try {
            return new Answer(Optional.of(check.run(List.of(source(name, bytes)), options, Optional.empty())), "");
        } catch (Refusal refusal) {
            assertThat(refusal.fix().zh()).isNotBlank();
            return new Answer(Optional.empty(), refusal.code());
        }
    }

    /// Rows that are none are rows too, empty lines are not.
    private static long rows(String name, byte[] bytes) throws IOException {
        long count = 0;
        try (Rows rows = Rows.open(source(name, bytes), SourceOptions.FIND_OUT)) {
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                count += row.get().fault().isPresent() && row.get().fault().get() == RowFault.EMPTY ? 0 : 1;
            }
        } catch (Refusal refusal) {
            throw new AssertionError("What was checked is refused as rows", refusal);
        }
        return count;
    }

    private static Source source(String name, byte[] bytes) {
        return new Source.Stream(name, new ByteArrayInputStream(bytes));
    }
}
