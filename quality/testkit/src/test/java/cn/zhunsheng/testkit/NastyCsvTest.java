package cn.zhunsheng.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NastyCsvTest {
    @Test
    void repeatsItselfForEqualSeeds() {
        assertThat(samples(7, 50)).isEqualTo(samples(7, 50));
        assertThat(samples(7, 50)).isNotEqualTo(samples(8, 50));
    }

    @Test
    void makesEveryKindOfNastiness() {
        List<NastyCsv.Sample> samples = samples(1, 500);
        assertThat(samples).anyMatch(s -> s.mark() > 0);
        assertThat(samples).anyMatch(s -> s.content().isEmpty());
        assertThat(samples).anyMatch(s -> records(s).anyMatch(ReferenceRecord::empty));
        assertThat(samples).anyMatch(s -> records(s).anyMatch(ReferenceRecord::unclosed));
        assertThat(samples).anyMatch(s -> records(s).anyMatch(holds("\r\n")));
        assertThat(samples).anyMatch(s -> records(s).anyMatch(holds("\"")));
        assertThat(samples).anyMatch(s -> s.charset().name().equals("GB18030") && s.delimiter() == '|');
    }

    @Test
    void leavesNothingOutWhenItsRecordsArePutTogether() {
        for (NastyCsv.Sample sample : samples(3, 500)) {
            long last = -1;
            for (ReferenceRecord record : records(sample).toList()) {
                assertThat(record.offset()).as(sample.toString()).isGreaterThan(last);
                last = record.offset();
            }
            assertThat(last).as(sample.toString()).isLessThan(sample.content().size());
        }
    }

    private static Predicate<ReferenceRecord> holds(String text) {
        return record -> record.cells().stream().anyMatch(cell -> cell.contains(text));
    }

    private static Stream<ReferenceRecord> records(NastyCsv.Sample sample) {
        return ReferenceReader.read(sample.bytes(), sample.charset(), sample.delimiter()).stream();
    }

    private static List<NastyCsv.Sample> samples(long seed, int count) {
        NastyCsv csv = new NastyCsv(seed);
        return Stream.generate(csv::next).limit(count).toList();
    }
}
