package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.testkit.NastyCsv;
import cn.zhunsheng.testkit.ReferenceReader;
import cn.zhunsheng.testkit.ReferenceRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;

/// The fast scanner sees what the plain reader sees, however the bytes reach it.
class ScannerProperty {
    /// What became of one record: the fault, or the cells of a sound one (one character a byte).
    private record Seen(String what, long record, long line, long start, List<String> cells) {}

    @Property(tries = 3000)
    void seesWhatThePlainReaderSees(@ForAll long seed) {
        NastyCsv.Sample sample = new NastyCsv(seed).next();
        byte[] bytes = Arrays.copyOfRange(sample.bytes(), sample.mark(), sample.bytes().length);
        int width = widthOf(bytes, sample);
        boolean judges = seed % 3 != 0;

        List<Seen> expected = expected(bytes, sample, width, judges);

        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(new Run(bytes, sample, width, judges, null).seen())
                .as("whole, width %d: %s", width, sample)
                .isEqualTo(expected);
        softly.assertThat(new Run(bytes, sample, width, judges, new Random(seed)).seen())
                .as("in pieces, width %d: %s", width, sample)
                .isEqualTo(expected);
        softly.assertAll();
    }

    private static Encoding encoding(NastyCsv.Sample sample) {
        return sample.charset().equals(StandardCharsets.UTF_8) ? Encoding.UTF_8 : Encoding.GB18030;
    }

    private static int widthOf(byte[] bytes, NastyCsv.Sample sample) {
        return ReferenceReader.read(bytes, sample.charset(), sample.delimiter()).stream()
                .filter(record -> !record.cells().isEmpty())
                .mapToInt(record -> record.cells().size())
                .findFirst()
                .orElse(2);
    }

    private static List<Seen> expected(byte[] bytes, NastyCsv.Sample sample, int width, boolean judges) {
        List<ReferenceRecord> records = ReferenceReader.read(bytes, sample.charset(), sample.delimiter());
        EncodingCheck check = new EncodingCheck(encoding(sample));
        List<Seen> seen = new ArrayList<>();
        long number = 0;
        for (int i = 0; i < records.size(); i++) {
            ReferenceRecord record = records.get(i);
            int start = (int) record.offset();
            int next = i + 1 < records.size() ? (int) records.get(i + 1).offset() : bytes.length;
            boolean sound = !judges || check.holds(bytes, start, withoutLineEnd(bytes, start, next));
            String what = record.empty()
                    ? "EMPTY"
                    : record.unclosed()
                            ? "QUOTE"
                            : !sound ? "ENCODING" : record.cells().size() == width ? "ROW" : "WIDTH";
            seen.add(new Seen(what, number, record.line() - 1, start, what.equals("ROW") ? record.cells() : List.of()));
            number += record.empty() ? 0 : 1;
        }
        return seen;
    }

    private static int withoutLineEnd(byte[] bytes, int start, int next) {
        int end = next;
        if (end > start && bytes[end - 1] == '\n') {
            end--;
            return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        }
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /// One reading of a sample; with `pieces` its bytes come a few at a time.
    private static final class Run {
        private final byte[] all;
        private final Scanner scanner;
        private final Batch batch;
        private final int width;
        private final Random pieces;
        private final List<Seen> seen = new ArrayList<>();
        private byte[] buffer;
        private int limit;

        Run(byte[] bytes, NastyCsv.Sample sample, int width, boolean judges, Random pieces) {
            Dialect dialect = new Dialect((byte) sample.delimiter(), encoding(sample));
            int[] slots = new int[width];
            Arrays.setAll(slots, c -> c);
            this.all = bytes;
            this.width = width;
            this.pieces = pieces;
            this.scanner = judges ? Scanner.judging(dialect, width, slots) : Scanner.finding(dialect, width, slots);
            this.batch = new Batch(width, dialect.encoding());
        }

        List<Seen> seen() {
            limit = pieces == null ? all.length : Math.min(all.length, pieces.nextInt(8));
            buffer = Arrays.copyOf(all, limit);
            scanner.begin(buffer, 0, all.length, limit, limit == all.length);
            Scanner.Stop stop = fill();
            while (stop != Scanner.Stop.DONE) {
                if (stop == Scanner.Stop.STARVED) {
                    starved();
                }
                stop = fill();
            }
            assertThat(scanner.position()).isEqualTo(all.length);
            return seen;
        }

        private Scanner.Stop fill() {
            Scanner.Stop stop = scanner.fill(batch, this::fault);
            buffer = batch.bytes;
            for (int row = 0; row < batch.rows; row++) {
                List<String> cells = new ArrayList<>();
                for (int slot = 0; slot < width; slot++) {
                    int i = Batch.at(slot, row);
                    cells.add(new String(
                            buffer, batch.start[i], batch.end[i] - batch.start[i], StandardCharsets.ISO_8859_1));
                }
                add(new Seen("ROW", batch.record[row], batch.line[row], batch.recordStart[row], cells));
            }
            return stop;
        }

        private void fault(RowFault fault, int record, int line, byte[] bytes, int start, int end, int columns) {
            assertThat(columns > 0).isEqualTo(fault == RowFault.WIDTH);
            add(new Seen(fault.name(), record, line, start, List.of()));
        }

        /// Rows come with their batch, behind the faults met meanwhile.
        private void add(Seen one) {
            int at = seen.size();
            while (at > 0 && seen.get(at - 1).start() > one.start()) {
                at--;
            }
            seen.add(at, one);
        }

        private void starved() {
            if (limit < all.length) {
                int more = Math.min(all.length - limit, 1 + pieces.nextInt(8));
                buffer = Arrays.copyOf(buffer, limit + more);
                System.arraycopy(all, limit, buffer, limit, more);
                limit += more;
                scanner.extend(buffer, limit, limit == all.length);
                return;
            }
            assertThat(scanner.openQuote()).isTrue();
            if (!scanner.cutAtLineEnd(RowFault.QUOTE, this::fault)) {
                scanner.cutAtLimit(RowFault.QUOTE, this::fault, 0);
            }
        }
    }
}
