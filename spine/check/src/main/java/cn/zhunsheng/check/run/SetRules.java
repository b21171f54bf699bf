package cn.zhunsheng.check.run;

import cn.zhunsheng.check.keys.KeyFold;
import cn.zhunsheng.check.keys.KeyStore;
import cn.zhunsheng.check.keys.MissingKeys;
import cn.zhunsheng.check.keys.Places;
import cn.zhunsheng.check.keys.RepeatedKeys;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Judges the rules that see the whole data set, part by part of their keys, several threads beside each other.
final class SetRules {
    private static final Words ONCE =
            new Words("不重复的值；前面已有相同的", "a value that occurs once; an earlier record has the same");

    private final Program program;
    private final DataSetTotals totals;
    private final List<ReadSource> sources;
    private final int threads;

    SetRules(Program program, DataSetTotals totals, List<ReadSource> sources, int threads) {
        this.program = program;
        this.totals = totals;
        this.sources = List.copyOf(sources);
        this.threads = threads;
    }

    void judge(ExecutorService pool) throws IOException, InterruptedException {
        for (Program.SetRule rule : program.setRules()) {
            Places failed = parts(rule, pool);
            totals.failed(rule.rule(), failed.count());
            PlaceReader reader = reader(rule);
            Words expected = expected(rule);
            for (long place : failed.smallest()) {
                Found found = reader.found(rule.rule(), place, expected);
                totals.found(found.source(), found.occurrence());
            }
        }
    }

    private static Words expected(Program.SetRule rule) {
        return rule instanceof Program.Known known ? known.expected() : ONCE;
    }

    private PlaceReader reader(Program.SetRule rule) {
        return new PlaceReader(totals, sources, program.keys().get(rule.key()).slots());
    }

    private Places parts(Program.SetRule rule, ExecutorService pool) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        int most = totals.lookedAt();
        List<Future<Places>> folds = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            folds.add(pool.submit(() -> folded(rule, next, most)));
        }
        Places all = new Places(most);
        for (Future<Places> fold : folds) {
            try {
                all.merge(fold.get());
            } catch (ExecutionException e) {
                throw new IOException("Keys of rule " + rule.rule() + " could not be compared", e.getCause());
            }
        }
        return all;
    }

    /// Takes part after part until none is left: what is in doubt in all of them is then read in one go.
    private Places folded(Program.SetRule rule, AtomicInteger next, int most) throws IOException {
        KeyFold fold = fold(rule, most);
        for (int part = next.getAndIncrement(); part < KeyStore.PARTITIONS; part = next.getAndIncrement()) {
            fold.part(part);
        }
        return fold.finish();
    }

    private KeyFold fold(Program.SetRule rule, int most) {
        return rule instanceof Program.Known known
                ? new MissingKeys(totals.store(known.key()), totals.store(known.known()), reader(rule), most)
                : new RepeatedKeys(totals.store(rule.key()), reader(rule), most);
    }
}
