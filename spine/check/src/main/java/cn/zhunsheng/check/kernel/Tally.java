package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFaults;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// What one chunk gave: for every rule how many values it judged and how many failed, and the first failures whole.
///
/// One thread owns a tally while it is filled. Rules are numbered as in the plan; the first [RowFault] numbers are the
/// row faults.
public final class Tally implements RowFaults {
    /// Characters of a value that an example keeps.
    public static final int LONGEST = 200;

    private final long[] tested;
    private final long[] failed;
    private final int[] kept;
    private final Wanted wanted;
    private final int width;
    private final Charset charset;
    private final List<KeyBuffer> keys;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final int[] rows = new int[Batch.ROWS];
    private final int[] failing = new int[Batch.ROWS];

    /// `width` is the number of columns of the header; `keys` are the
    /// collections of keys, one a set rule.
    public Tally(int rules, Wanted wanted, int width, Encoding encoding, List<KeyBuffer> keys) {
        this.tested = new long[rules];
        this.failed = new long[rules];
        this.kept = new int[rules];
        this.wanted = wanted;
        this.width = width;
        this.charset = encoding.charset();
        this.keys = List.copyOf(keys);
    }

    public long[] tested() {
        return tested;
    }

    public long[] failed() {
        return failed;
    }

    /// The kept failures in the order in which they were met: by batch, then rule, then row.
    public List<Occurrence> occurrences() {
        return occurrences;
    }

    /// The keys that the set rules collected, by number.
    public List<KeyBuffer> keys() {
        return keys;
    }

    KeyBuffer keys(int key) {
        return keys.get(key);
    }

    void tested(int rule, int count) {
        tested[rule] += count;
    }

    /// A value of one field fails; when the rule ends values, no later rule sees it.
    void failCell(int rule, Batch batch, int row, int slot, boolean ends, Words expected) {
        fail(rule, batch, row, slot, expected);
        batch.state[Batch.at(slot, row)] |= ends ? Batch.FAILED : Batch.DOUBTED;
    }

    void fail(int rule, Batch batch, int row, int slot, Words expected) {
        failed[rule]++;
        if (keep(rule)) {
            occurrences.add(new Occurrence(
                    rule, batch.record[row], batch.line[row], List.of(shown(batch, row, slot)), expected));
        }
    }

    void failRow(int rule, Batch batch, int row, int[] slots, Words expected) {
        failed[rule]++;
        if (keep(rule)) {
            List<Occurrence.Shown> values = new ArrayList<>();
            for (int slot : slots) {
                values.add(shown(batch, row, slot));
            }
            occurrences.add(new Occurrence(rule, batch.record[row], batch.line[row], values, expected));
        }
    }

    @Override
    public void rowFault(RowFault fault, int record, int line, byte[] bytes, int start, int end, int columns) {
        int rule = fault.rule();
        failed[rule]++;
        if (keep(rule)) {
            Occurrence.Shown row = shown(-1, bytes, start, end);
            occurrences.add(
                    new Occurrence(rule, record, line, List.of(row), RowFaultWords.expected(fault, width, columns)));
        }
    }

    private boolean keep(int rule) {
        return wanted.all() || (!wanted.enough(rule) && kept[rule]++ < wanted.examples());
    }

    private Occurrence.Shown shown(Batch batch, int row, int slot) {
        int i = Batch.at(slot, row);
        return shown(slot, batch.bytes, batch.start[i], batch.end[i]);
    }

    private Occurrence.Shown shown(int slot, byte[] bytes, int start, int end) {
        String text = new String(bytes, start, end - start, charset);
        int length = text.codePointCount(0, text.length());
        String cut = length > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text;
        return new Occurrence.Shown(slot, cut, length);
    }

    int[] rows() {
        return rows;
    }

    int[] failingRows() {
        return failing;
    }
}
