package cn.zhunsheng.server.check;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Progress;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.CsvReport;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.vault.Draft;
import cn.zhunsheng.server.vault.Stored;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a check: judged, reported, kept.
final class CheckRun implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);
    private static final int EXAMPLES = 10;

    /// 16 MB of keys of a rule, so that jobs beside each other stay within the memory set.
    private static final int KEYS = 1 << 20;

    private final Run run;
    private final CheckTarget target;
    private final Packages packages;
    private final Records records;

    CheckRun(Run run, CheckTarget target, Packages packages, Records records) {
        this.run = run;
        this.target = target;
        this.packages = packages;
        this.records = records;
    }

    @Override
    public void begun() {
        records.begun(run.id());
    }

    @Override
    public void run(Progress progress) throws Refusal, IOException, InterruptedException {
        LocalDate day = run.day().orElseThrow();
        Check check = new Check(packages.dictionary(), day, progress);
        try (Draft draft = records.draft(UUID.randomUUID());
                Writer out = new BufferedWriter(new OutputStreamWriter(draft, StandardCharsets.UTF_8))) {
            CsvReport csv = new CsvReport(out, language());
            CheckResult result =
                    check.run(target.sources(), options(run, records.threads()), Optional.of(new FailureList(csv)));
            csv.finish(result);
            out.flush();
            Stored failures = draft.keep();
            records.keep(run, result, packages, failures.id());
            noteUnmatched(day, result);
        }
    }

    /// A by-product: the run has its result also where the first rows cannot be read once more.
    private void noteUnmatched(LocalDate day, CheckResult result) {
        try {
            records.unmatched(new UnmatchedFinder(packages, day).of(run, target.sources(), result));
        } catch (Refusal | IOException e) {
            LOG.warn("check.columns_unread run={}", run.id(), e);
        }
    }

    private Language language() {
        return run.language().equals("en") ? Language.EN : Language.ZH;
    }

    /// How a run is judged, whoever asks for it.
    static CheckOptions options(Run run, int threads) throws Refusal {
        return new CheckOptions(
                run.model(),
                run.reading().options(),
                given(run.given()),
                Map.of(),
                new Settings(threads, Settings.CHUNK, EXAMPLES, KEYS),
                run.showValues(),
                Optional.of(CheckRun::sha256));
    }

    static GivenMapping given(Map<String, String> columns) {
        Map<String, Optional<String>> given = new HashMap<>();
        columns.forEach((header, field) ->
                given.put(FoldedName.of(header), Optional.of(field).filter(name -> !name.isEmpty())));
        return new GivenMapping(given);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void ended(Ending ending) {
        switch (ending) {
            case Ending.Done done -> records.ended(run.id(), RunState.DONE, Optional.empty());
            case Ending.Cancelled cancelled -> records.ended(run.id(), RunState.CANCELLED, Optional.empty());
            case Ending.Interrupted interrupted -> records.ended(run.id(), RunState.INTERRUPTED, Optional.empty());
            case Ending.Refused refused ->
                records.ended(run.id(), RunState.REFUSED, Optional.of(Told.of(refused.refusal())));
            case Ending.Broken broken -> broken(broken.cause());
        }
    }

    private void broken(Throwable cause) {
        LOG.error("check.run_failed run={}", run.id(), cause);
        Told told = new Told(
                "check.run_failed",
                new Words("检查中途出错，没有结果", "The check failed midway; there is no result"),
                "",
                new Words(
                        "再检查一次；仍不行，把本页地址告诉系统管理员",
                        "Check again; if it stays, give an administrator the address of this page"));
        records.ended(run.id(), RunState.BROKEN, Optional.of(told));
    }
}
