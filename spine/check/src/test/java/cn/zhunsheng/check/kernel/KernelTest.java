package cn.zhunsheng.check.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every kernel of a field does alike.
class KernelTest {
    private static final int SLOT = 1;
    private static final Words WORDS = Words.same("");

    static Stream<Kernel> ofAField() throws Refusal {
        return Stream.of(
                new Required(0, SLOT),
                InFormat.of(0, SLOT, true, Format.parse("n1", DataType.TEXT)),
                new InPattern(0, SLOT, true, BytePattern.compile("[0-9]"), WORDS),
                new InCodes(0, SLOT, true, new CodeTable(colours(), SamplePackage.DAY, true, UTF_8)),
                InScheme.of(
                        0,
                        SLOT,
                        true,
                        Schemes.on(SamplePackage.DAY).find("GB-11643").orElseThrow()),
                new InRange(0, SLOT, true, (bytes, start, end) -> bytes[start], '0', '9', WORDS),
                new KeyOf(0, 0, new int[] {SLOT}));
    }

    private static CodeSet colours() throws Refusal {
        return SamplePackage.DICTIONARY.codeSet("SAMPLE-COLOURS").value();
    }

    /// The second of three fields, with one value in every cell. Cells behind the last row are what a fuller batch
    /// left.
    private static Batch batch(int rows, String value) {
        Batch batch = new Batch(3, Encoding.UTF_8);
        batch.bytes = value.getBytes(UTF_8);
        batch.rows = rows;
        batch.open[SLOT] = rows;
        for (int i = 0; i < batch.state.length; i++) {
            batch.end[i] = batch.bytes.length;
            batch.state[i] = value.isEmpty() ? Batch.ABSENT : Batch.PRESENT;
        }
        for (int row = 0; row < Batch.ROWS; row++) {
            batch.record[row] = row;
        }
        return batch;
    }

    private static Tally run(Kernel kernel, Batch batch) {
        Tally tally = new Tally(
                1, new Wanted(1, 0, true), 3, Encoding.UTF_8, List.of(new KeyBuffer(false), new KeyBuffer(false)));
        kernel.run(batch, tally);
        return tally;
    }

    @ParameterizedTest
    @MethodSource("ofAField")
    void judgesTheRowsOfTheBatchAndNoCellBesides(Kernel kernel) {
        for (int rows : new int[] {1, 2, Batch.ROWS}) {
            assertThat(run(kernel, batch(rows, "x")).tested()).containsExactly(rows);
        }
    }

    @ParameterizedTest
    @MethodSource("ofAField")
    void namesTheRecordsThatFail(Kernel kernel) {
        Batch batch = batch(3, kernel instanceof Required ? "" : "x");
        Tally tally = run(kernel, batch);

        if (kernel instanceof KeyOf) {
            assertThat(tally.keys(0).count()).isEqualTo(3);
            return;
        }
        assertThat(tally.failed()).containsExactly(3);
        assertThat(tally.occurrences()).extracting(Occurrence::record).containsExactly(0L, 1L, 2L);
        assertThat(tally.occurrences()).allMatch(o -> o.values().getFirst().slot() == SLOT);
    }

    @Test
    void learnsFromTheRowsOfTheBatchAlone() {
        Batch batch = batch(1, "a");
        batch.bytes = "ab              ".getBytes(UTF_8);
        batch.start[Batch.at(SLOT, 1)] = 1;
        batch.end[Batch.at(SLOT, 1)] = 2;
        Familiar familiar = Familiar.learning();

        run(new Learned(SLOT, familiar), batch);

        assertThat(familiar.state(batch.bytes, 0, 1)).isEqualTo(Batch.SOUND);
        assertThat(familiar.state(batch.bytes, 1, 2)).isEqualTo(Batch.PRESENT);
    }

    private static List<String> wrong(String notation, String value) throws Refusal {
        Kernel kernel = InFormat.of(0, SLOT, true, Format.parse(notation, DataType.TEXT));
        return run(kernel, batch(1, value)).occurrences().stream()
                .map(o -> o.expected().en().replaceFirst(".*; this one ", ""))
                .toList();
    }

    /// Spreadsheets cut the zeros in front of codes; a long number lacks digits for other reasons.
    @Test
    void asksForZerosInFrontOnlyWhereAShortCodeOfDigitsIsTooShort() throws Refusal {
        String lost = "has too few digits: were zeros in front lost";
        assertThat(wrong("n6", "1010")).containsExactly(lost);
        assertThat(wrong("n2", "1")).containsExactly(lost);
        assertThat(wrong("n7", "1010")).noneMatch(lost::equals).hasSize(1);
        assertThat(wrong("an6", "1010")).noneMatch(lost::equals).hasSize(1);
        assertThat(wrong("n6", "1010101")).noneMatch(lost::equals).hasSize(1);
        assertThat(wrong("n6", "10101x")).noneMatch(lost::equals).hasSize(1);
    }
}
