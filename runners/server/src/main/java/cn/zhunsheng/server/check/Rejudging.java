package cn.zhunsheng.server.check;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Progress;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of a run judged again by other packages; nothing of it is kept here but what is told.
final class Rejudging implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(Rejudging.class);

    private final Run run;
    private final CheckTarget target;
    private final Dictionary dictionary;
    private final int threads;
    private final KeptRuns.Listener listener;
    private @Nullable RunCounts counts;

    Rejudging(Run run, CheckTarget target, Dictionary dictionary, int threads, KeptRuns.Listener listener) {
        this.run = run;
        this.target = target;
        this.dictionary = dictionary;
        this.threads = threads;
        this.listener = listener;
    }

    @Override
    public void begun() {
        // Nobody waits for the moment.
    }

    @Override
    public void run(Progress progress) throws Refusal, IOException, InterruptedException {
        Check check = new Check(dictionary, run.day().orElseThrow(), progress);
        CheckResult result = check.run(target.sources(), CheckRun.options(run, threads), Optional.empty());
        counts = RunCounts.of(result);
    }

    @Override
    public void ended(Ending ending) {
        RunCounts known = counts;
        switch (ending) {
            case Ending.Done done when known != null -> listener.judged(known);
            case Ending.Done done -> listener.unknown(stopped());
            case Ending.Refused refused -> listener.unknown(refused.refusal().what());
            case Ending.Cancelled cancelled -> listener.unknown(stopped());
            case Ending.Interrupted interrupted -> listener.unknown(stopped());
            case Ending.Broken broken -> {
                LOG.error("check.rejudging_failed run={}", run.id(), broken.cause());
                listener.unknown(new Words("试算中途出错", "It failed midway"));
            }
        }
    }

    static Words stopped() {
        return new Words("试算中途停止", "It was stopped midway");
    }
}
