package cn.zhunsheng.server.check;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.report.HtmlReport;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.library.Version;
import cn.zhunsheng.server.vault.Draft;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// What a job writes down about its run.
@Component
class Records {
    private static final Logger LOG = LoggerFactory.getLogger(Records.class);
    private static final long FAILURES = 1L << 30;

    private final CheckStore store;
    private final FileStore files;
    private final ReportStore reports;
    private final PackageStore packages;
    private final UnmatchedStore unmatched;
    private final Vault vault;
    private final Clock clock;
    private final JsonMapper json;
    private final CheckLimits limits;
    private final TransactionTemplate transaction;

    Records(
            CheckStore store,
            FileStore files,
            ReportStore reports,
            PackageStore packages,
            UnmatchedStore unmatched,
            Vault vault,
            Clock clock,
            JsonMapper json,
            CheckLimits limits,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.files = files;
        this.reports = reports;
        this.packages = packages;
        this.unmatched = unmatched;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        // Also called when another transaction was just committed, whose connection commits nothing more.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    int threads() {
        return limits.threads();
    }

    /// Where the list of failures is written to.
    Draft draft(UUID id) throws IOException {
        return vault.draft(id, FAILURES);
    }

    void begun(UUID run) {
        store.begun(run, clock.instant());
    }

    /// Keeps every report of a result, all or none.
    @Transactional(rollbackFor = Exception.class)
    public void keep(Run run, CheckResult result, Packages used, UUID failures) throws IOException {
        boolean sealed = run.showValues();
        Dictionary dictionary = used.dictionary();
        for (Language language : Language.values()) {
            String name = language.name().toLowerCase(Locale.ROOT);
            reports.keep(run.id(), "json-" + name, json(result, dictionary, language), sealed);
            String html = new HtmlReport(Version.NUMBER, language, dictionary).of(result);
            reports.keep(run.id(), "html-" + name, html.getBytes(StandardCharsets.UTF_8), sealed);
        }
        Summary summary = new Summarising(result, dictionary).summary();
        reports.keep(run.id(), ReportStore.SUMMARY, json.writeValueAsBytes(summary), sealed);
        reports.kept(run.id(), ReportStore.FAILURES, failures);
        packages.used(run.id(), used);
        store.outcome(run.id(), new Run.Outcome(summary.rows(), summary.score(), summary.errors(), summary.warnings()));
    }

    /// Keeps what the columns look like that matched nothing.
    @Transactional
    public void unmatched(List<UnmatchedColumn> columns) {
        unmatched.keep(columns);
    }

    private static byte[] json(CheckResult result, Dictionary dictionary, Language language) {
        StringWriter out = new StringWriter();
        new JsonReport(Version.NUMBER, language, new IndicatorNames(dictionary)).write(result, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The run is over; its files go unless they are kept. Who sees that it is over sees that they are gone.
    void ended(UUID run, RunState state, Optional<Told> refusal) {
        transaction.executeWithoutResult(status -> {
            store.ended(run, state, clock.instant(), refusal.orElse(null));
            sweepFiles();
        });
    }

    /// Removes files now that no run keeps any more; one that cannot be removed goes at the next sweep.
    void sweepFiles() {
        try {
            removeFiles();
        } catch (IOException e) {
            LOG.error("check.sweep_failed", e);
        }
    }

    /// Removes every file that no run keeps any more.
    void removeFiles() throws IOException {
        for (UUID file : files.expired(clock.instant())) {
            vault.delete(file);
            files.removed(file, clock.instant());
        }
    }

    /// Reads what pages show of a result; empty when it has none.
    Optional<Summary> summary(UUID run) throws IOException {
        try (var in = reports.open(run, ReportStore.SUMMARY).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(json.readValue(in, Summary.class));
        }
    }
}
