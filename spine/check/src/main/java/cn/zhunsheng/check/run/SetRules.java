package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.keys.KeyFold;
import cn.zhunsheng.check.keys.KeyStore;
import cn.zhunsheng.check.keys.Places;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Judges the rules that see the whole data set, part by part of their keys, parts beside each other.
final class SetRules {
    private static final Words ONCE =
            new Words("不重复的值；前面已有相同的", "a value that occurs once; an earlier record has the same");

    private final Program program;
    private final DataSetTotals totals;
    private final List<ReadSource> sources;
    private final int most;

    SetRules(Program program, DataSetTotals totals, List<ReadSource> sources, Wanted wanted) {
        this.program = program;
        this.totals = totals;
        this.sources = List.copyOf(sources);
        this.most = wanted.all() ? Places.ALL : wanted.examples();
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
        List<Future<Places>> parts = new ArrayList<>();
        for (int p = 0; p < KeyStore.PARTITIONS; p++) {
            int part = p;
            parts.add(pool.submit(() -> part(rule, part)));
        }
        Places all = new Places(most);
        for (Future<Places> part : parts) {
            try {
                all.merge(part.get());
            } catch (ExecutionException e) {
                throw new IOException("Keys of rule " + rule.rule() + " could not be compared", e.getCause());
            }
        }
        return all;
    }

    private Places part(Program.SetRule rule, int part) throws IOException {
        Places places = new Places(most);
        KeyFold fold = new KeyFold(reader(rule));
        if (rule instanceof Program.Known known) {
            fold.missing(totals.store(known.key()), totals.store(known.known()), part, places);
        } else {
            fold.repeated(totals.store(rule.key()), part, places);
        }
        return places;
    }
}
