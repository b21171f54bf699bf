package cn.zhunsheng.server.check;

import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.report.CsvReport;
import java.io.IOException;

/// The first failures, as many as a person can go through, as rows of a table.
final class FailureList implements FailureListener {
    static final int MOST = 200_000;

    private final CsvReport csv;
    private int written;

    FailureList(CsvReport csv) {
        this.csv = csv;
    }

    @Override
    public void failure(String source, RuleEntry rule, Example example) throws IOException {
        if (written < MOST) {
            csv.failure(source, rule, example);
            written++;
        }
    }

    @Override
    public long wants() {
        return (long) MOST - written;
    }
}
