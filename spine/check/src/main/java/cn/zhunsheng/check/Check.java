package cn.zhunsheng.check;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.mapping.HeaderMapping;
import cn.zhunsheng.check.mapping.ModelChoice;
import cn.zhunsheng.check.mapping.ValueMapping;
import cn.zhunsheng.check.run.DataSetRun;
import cn.zhunsheng.check.run.DelimitedLayout;
import cn.zhunsheng.check.run.FailureSink;
import cn.zhunsheng.check.run.KeptKeys;
import cn.zhunsheng.check.run.Layout;
import cn.zhunsheng.check.run.Outcome;
import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.UnreadableSource;
import cn.zhunsheng.check.source.Content;
import cn.zhunsheng.check.source.OpenSource;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import java.io.EOFException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/// The door of this room: a model and sources in, findings and scores out.
///
/// May be used for many checks, one at a time. The day is what `today()`, validity dates and birth dates are judged by.
public final class Check {
    private final Dictionary dictionary;
    private final LocalDate day;
    private final Progress progress;

    public Check(Dictionary dictionary, LocalDate day) {
        this(dictionary, day, (bytes, rows) -> {});
    }

    public Check(Dictionary dictionary, LocalDate day, Progress progress) {
        this.dictionary = dictionary;
        this.day = day;
        this.progress = progress;
    }

    /// Checks the sources together as one data set. The listener, if any, hears of every failure.
    ///
    /// @throws Refusal when a source, the model or the mapping cannot be used as asked
    public CheckResult run(List<Source> sources, CheckOptions options, Optional<FailureListener> listener)
            throws Refusal, IOException, InterruptedException {
        try (OpenSources open = new OpenSources(options)) {
            for (Source source : sources) {
                open.add(source);
            }
            ResolvedModel model = model(open.all().getFirst(), options);
            return unchanged(open, model, options, listener);
        } catch (IOException e) {
            Optional<Refusal> unreadable = unreadable(e);
            if (unreadable.isPresent()) {
                throw unreadable.get();
            }
            if (torn(e)) {
                throw new Refusal(
                        "source.compression_torn",
                        new Words("压缩文件不完整或已损坏", "A compressed source is torn or damaged"),
                        "",
                        new Words("重新取得该文件后再检查", "Get the file again and check that"));
            }
            throw e;
        }
    }

    /// Runs, and vouches for the result: none of the files was changed under it. Whatever goes wrong while one was,
    /// goes
    /// wrong because of that; a mapped file that is cut short throws an error of the virtual machine.
    private CheckResult unchanged(
            OpenSources open, ResolvedModel model, CheckOptions options, Optional<FailureListener> listener)
            throws Refusal, IOException, InterruptedException {
        try {
            CheckResult result = run(open, model, options, listener);
            open.demandUnchanged();
            return result;
        } catch (IOException | IllegalStateException | InternalError e) {
            open.demandUnchanged();
            throw e;
        }
    }

    /// Why a source turned out to be unreadable midway; a checking thread wraps what it met.
    private static Optional<Refusal> unreadable(Throwable e) {
        if (e instanceof UnreadableSource met) {
            return Optional.of(met.refusal());
        }
        return e.getCause() == null ? Optional.empty() : unreadable(e.getCause());
    }

    /// Whether a compressed source ended before it was whole; a checking thread wraps what it met.
    private static boolean torn(IOException e) {
        return e instanceof EOFException
                || e instanceof ZipException
                || (e.getCause() instanceof IOException cause && torn(cause));
    }

    private ResolvedModel model(OpenSource first, CheckOptions options) throws Refusal, IOException {
        if (options.model().isPresent()) {
            return dictionary.resolved(dictionary.model(options.model().get()));
        }
        Optional<ModelChoice> choice = ModelChoice.of(first.columns(), dictionary);
        if (choice.isEmpty()) {
            throw first.told(ModelChoice.refusal(first.columns(), first.below(), dictionary));
        }
        return dictionary.resolved(choice.get().model());
    }

    private CheckResult run(
            OpenSources open, ResolvedModel model, CheckOptions options, Optional<FailureListener> listener)
            throws Refusal, IOException, InterruptedException {
        ValueMapping values = ValueMapping.of(options.given(), model, day);
        Plan plan = new Plan(model, dictionary, day, options.with().keySet(), values);
        List<HeaderMapping> mappings = new ArrayList<>();
        for (OpenSource source : open.all()) {
            mappings.add(mapping(source, model, options.given()));
        }
        Results results = new Results(dictionary, model, day, plan, open, mappings, options.showValues());
        Optional<FailureSink> sink = listener.map(told -> new Heard(told, open, results));
        try (DataSetRun run = new DataSetRun(plan, options.settings(), sink, progress::judged)) {
            for (int i = 0; i < open.all().size(); i++) {
                add(
                        run,
                        open.all().get(i),
                        mappings.get(i),
                        model,
                        !values.entries().isEmpty());
            }
            for (SetRulePlans.Needed needed : plan.needed()) {
                known(run, open, needed, model, options);
            }
            Outcome outcome = run.finish();
            return results.of(outcome);
        }
    }

    /// A source of which no column has a field is refused: a report without a finding would call it sound.
    private static HeaderMapping mapping(OpenSource source, ResolvedModel model, GivenMapping given)
            throws Refusal, IOException {
        HeaderMapping mapping = HeaderMapping.of(source.columns(), model, given);
        if (mapping.columns().isEmpty()) {
            throw source.told(HeaderMapping.noColumn(source.name(), source.header(), source.below(), model, given));
        }
        return mapping;
    }

    private static void add(
            DataSetRun run, OpenSource source, HeaderMapping mapping, ResolvedModel model, boolean keepsKeys)
            throws IOException, InterruptedException {
        boolean[] fields = new boolean[model.fields().size()];
        int[] slots = new int[source.header().size()];
        Arrays.fill(slots, -1);
        mapping.columns().forEach(column -> {
            int slot = model.number(column.field().name());
            slots[column.index() - 1] = slot;
            fields[slot] = true;
        });
        run.add(layout(source, slots, fields.length, keepsKeys), fields);
    }

    private static Layout layout(OpenSource source, int[] slots, int fields, boolean keepsKeys) {
        if (source.content() instanceof Content.Fed fed) {
            return new Layout.Fed(fed.feed(), slots, fields);
        }
        Content.Delimited rows = (Content.Delimited) source.content();
        Bytes bytes = keepsKeys ? new KeptKeys(rows.bytes()) : rows.bytes();
        return new DelimitedLayout(bytes, rows.dialect(), slots, fields, rows.firstRow(), rows.firstLine());
    }

    /// Reads the source that a reference points to: its columns by their header cells or, when it fits the model, by
    /// field names.
    private static void known(
            DataSetRun run, OpenSources open, SetRulePlans.Needed needed, ResolvedModel model, CheckOptions options)
            throws Refusal, IOException, InterruptedException {
        OpenSource source = open.beside(Objects.requireNonNull(options.with().get(needed.source())));
        int[] slots = new int[source.header().size()];
        Arrays.fill(slots, -1);
        int[] key = new int[needed.columns().size()];
        HeaderMapping mapping = HeaderMapping.of(source.header(), model, GivenMapping.NONE);
        for (int i = 0; i < key.length; i++) {
            slots[mapping.columnCalled(needed.columns().get(i), source.header(), needed.source())] = i;
            key[i] = i;
        }
        run.addKnown(
                layout(source, slots, key.length, false),
                needed.key(),
                key,
                model.model().nulls());
    }
}
