package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.SchemeFault;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The value is an identifier that its scheme accepts: structure and check character.
///
/// `expected` says for every fault what is accepted; made once, because faults may be many.
public record InScheme(int rule, int slot, boolean ends, Scheme scheme, Map<SchemeFault, Words> expected)
        implements Kernel {
    public static InScheme of(int rule, int slot, boolean ends, Scheme scheme) {
        Map<SchemeFault, Words> expected = new EnumMap<>(SchemeFault.class);
        for (SchemeFault fault : SchemeFault.values()) {
            expected.put(fault, fault.ofScheme() ? scheme.expected() : fault.words());
        }
        return new InScheme(rule, slot, ends, scheme, expected);
    }

    @Override
    public void run(Batch batch, Tally tally) {
        int first = Batch.at(slot, 0);
        int tested = batch.sound[slot];
        for (int i = first; i < first + batch.open[slot]; i++) {
            if ((batch.state[i] & Batch.SETTLED) != 0) {
                continue;
            }
            tested++;
            SchemeFault fault = fault(batch, i);
            if (fault != null) {
                tally.failCell(rule, batch, i - first, slot, ends, Objects.requireNonNull(expected.get(fault)));
            }
        }
        tally.tested(rule, tested);
    }

    private @Nullable SchemeFault fault(Batch batch, int i) {
        if (Cell.readsAsUtf8(batch, i)) {
            return scheme.fault(batch.bytes, batch.start[i], batch.end[i]);
        }
        byte[] utf8 = Cell.utf8(batch, i);
        return scheme.fault(utf8, 0, utf8.length);
    }
}
