package cn.zhunsheng.check;

import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.run.FailureSink;
import java.io.IOException;

/// Tells a listener what a run finds, as it is shown.
record Heard(FailureListener listener, OpenSources open, Results results) implements FailureSink {
    @Override
    public void failure(int source, Occurrence occurrence) throws IOException {
        listener.failure(open.all().get(source).name(), results.entry(occurrence), results.example(source, occurrence));
    }

    @Override
    public long wants() {
        return listener.wants();
    }
}
