package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What holds of a data set and its sources as a whole.
class DataSetTest {
    private static final CheckOptions EVERYTHING = SamplePackage.by("everything");

    @Test
    void allowsAsManyRowsAsTheModelNames() throws Exception {
        for (int rows : new int[] {2, 1000}) {
            CheckResult result =
                    SamplePackage.check(EVERYTHING, SamplePackage.text("a.csv", "age\n" + "1\n".repeat(rows)));

            assertThat(SamplePackage.rule(result, "row.count").failed())
                    .as("%d rows", rows)
                    .isZero();
        }
    }

    /// A stream that knows whether it was closed.
    private static final class Watched extends FilterInputStream {
        private boolean closed;

        Watched(String text) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void closesEverySourceThatItOpened() throws Exception {
        Watched rows = new Watched("idNumber\nx\n");
        Watched people = new Watched("idNumber\nx\n");
        CheckOptions options = SamplePackage.beside(EVERYTHING, Map.of("people", new Source.Stream("people", people)));

        SamplePackage.check(options, new Source.Stream("rows", rows));

        assertThat(rows.closed).isTrue();
        assertThat(people.closed).isTrue();
    }

    /// Only what is wrong with the file itself is the user's to repair.
    @Test
    void tellsThatASourceCouldNotBeReadAsItIs() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The disk is gone", new IOException("Input/output error"));
            }
        };
        InputStream rows = new SequenceInputStream(new Watched("age\n" + "1\n".repeat(1 << 20)), gone);

        assertThatThrownBy(() -> SamplePackage.check(EVERYTHING, new Source.Stream("a.csv", rows)))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk is gone");
    }

    @Test
    void namesThePackagesThatTheModelStandsOnAndNoOthers() throws Exception {
        Heading heading = new Heading(
                "unrelated", Version.parse("1.0.0"), Words.same("无关"), Words.same("无关"), "CN", "draft", List.of());
        StandardPackage unrelated = new StandardPackage(
                heading, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
        Dictionary both =
                Dictionary.of(List.of(SamplePackage.DICTIONARY.packages().getFirst(), unrelated));

        CheckResult result = new Check(both, SamplePackage.DAY)
                .run(List.of(SamplePackage.text("a.csv", "age\n1\n")), EVERYTHING, Optional.empty());

        assertThat(result.packages()).extracting(CheckResult.PackageUsed::id).containsExactly("sample");
    }
}
