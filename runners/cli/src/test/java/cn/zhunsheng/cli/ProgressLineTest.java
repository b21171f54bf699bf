package cn.zhunsheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Language;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(Language language, long total) {
        PrintStream err = new PrintStream(terminal, true, UTF_8);
        Streams streams =
                new Streams(InputStream.nullInputStream(), err, err, Path.of(""), language, LocalDate.of(2026, 3, 1));
        return new ProgressLine(streams, total, () -> now);
    }

    private String shown() {
        String text = terminal.toString(UTF_8);
        terminal.reset();
        return text;
    }

    @Test
    void saysHowFarHowFastAndHowLong() {
        ProgressLine line = line(Language.EN, 1_000_000_000);
        now = 2_000_000_000;
        line.judged(250_000_000, 1_250_000);
        assertThat(shown()).isEqualTo("\r\u001b[K25%, 1,250,000 rows, 125 MB/s, about 6 s left");
        now = 2_100_000_000;
        line.judged(260_000_000, 1_300_000);
        assertThat(shown()).as("not ten times a second").isEmpty();
        line.end();
        assertThat(shown()).isEqualTo("\r\u001b[K");
    }

    @Test
    void countsMinutesAndSpeaksChinese() {
        ProgressLine line = line(Language.ZH, 100_000_000_000L);
        now = 10_000_000_000L;
        line.judged(1_000_000_000, 5_000_000);
        assertThat(shown()).isEqualTo("\r\u001b[K1%，5,000,000 行，100 MB/秒，约剩 16:30");
    }

    @Test
    void saysOnlyTheRowsWhereTheEndIsNotKnown() {
        ProgressLine line = line(Language.EN, 0);
        now = 4_000_000_000L;
        line.judged(0, 2_000_000);
        assertThat(shown()).isEqualTo("\r\u001b[K2,000,000 rows judged, 500,000 a second");
    }

    @Test
    void showsNothingOfWhatIsOverSoon() {
        ProgressLine line = line(Language.EN, 100);
        now = 400_000_000;
        line.judged(100, 1);
        line.end();
        assertThat(shown()).isEmpty();
    }
}
