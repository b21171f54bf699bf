package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Audit;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Comparison;
import cn.zhunsheng.ledger.verify.Evidence;
import cn.zhunsheng.ledger.verify.Flaw;
import cn.zhunsheng.ledger.verify.VerifierKey;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `zs ledger verify SOURCE`: a whole log, or one piece of evidence.
record LedgerVerifyCommand(Texts texts) implements Command {
    @Override
    public Shape shape() {
        return Shape.of(texts.of("ledger.verify"))
                .taking("SOURCE|EVIDENCE", 1, 1, texts.of("ledger.verify.source"))
                .value("key", "KEY|FILE", texts.of("ledger.key"))
                .value("against", "SOURCE|CHECKPOINT", texts.of("ledger.verify.against"))
                .value("threads", "N", texts.of("ledger.verify.threads"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        String written = arguments.positionals().getFirst();
        Path file = streams.path(written);
        return LedgerCommands.with(() ->
                EvidenceFile.isMeant(file) ? evidence(file, arguments, streams) : log(written, arguments, streams));
    }

    private static int evidence(Path file, Arguments arguments, Streams streams)
            throws Refusal, LedgerRefusal, IOException {
        Evidence evidence = EvidenceFile.read(file);
        List<VerifierKey> trusted = LedgerSource.given(arguments.all("key"), streams);
        if (trusted.isEmpty()) {
            trusted = LedgerSource.demand(evidence.keys(), file.toString());
            streams.note(
                    new Words(
                            "公钥取自证据文件本身：只有当它确是这本账的公钥时，结论才成立；可用 --key 给出",
                            "The public key is the evidence's own: the answer holds only if it is the log's; --key names another"));
        }
        LedgerVerdict verdict = new LedgerVerdict(streams);
        Optional<Checkpoint> checkpoint = Checkpoint.read(evidence.checkpoint());
        if (checkpoint.isPresent()) {
            verdict.heading(checkpoint.get(), trusted);
        }
        List<Flaw> flaws = evidence.flaws(trusted, file.toString());
        return verdict.end(
                flaws,
                flaws.size(),
                streams.say("属实：条目 %d 在这本账里，内容如证据所载", "True: entry %d is in the log as the evidence has it")
                        .formatted(evidence.index()));
    }

    private static int log(String written, Arguments arguments, Streams streams)
            throws Refusal, LedgerRefusal, IOException, InterruptedException {
        LedgerSource source = LedgerSource.open(written, arguments.all("key"), streams);
        List<VerifierKey> keys = source.demandKeys();
        int threads = arguments.number("threads", Runtime.getRuntime().availableProcessors(), 1);
        LedgerVerdict verdict = new LedgerVerdict(streams);
        Optional<Checkpoint> read = Checkpoint.read(source.note());
        if (read.isEmpty()) {
            return verdict.end(LedgerVerdict.unreadable("checkpoint"), 1, "");
        }
        Checkpoint checkpoint = read.get();
        verdict.heading(checkpoint, keys);
        List<Flaw> flaws = new ArrayList<>(checkpoint.flaws(keys, "checkpoint"));
        if (!flaws.isEmpty()) {
            // Nothing vouches for the root: what tiles and entries say of it would mislead.
            return verdict.end(flaws, flaws.size(), "");
        }
        Audit.Result result = Audit.of(source.shelf(), checkpoint, threads, done -> {});
        flaws.addAll(result.flaws());
        Optional<String> against = arguments.text("against");
        if (against.isPresent()) {
            flaws.addAll(against(source, checkpoint, against.get(), streams));
        }
        return verdict.end(
                flaws,
                result.found() + flaws.size() - result.flaws().size(),
                streams.say("完好：%d 条全部与检查点相符", "Sound: all %d entries are as the checkpoint says")
                                .formatted(checkpoint.size())
                        + (against.isEmpty() ? "" : streams.say("，并与另一份一致", ", and it agrees with the other")));
    }

    /// Held against a checkpoint kept from before, or another copy of the log.
    private static List<Flaw> against(LedgerSource source, Checkpoint checkpoint, String written, Streams streams)
            throws Refusal, LedgerRefusal, IOException {
        Path file = streams.path(written);
        boolean kept = Files.isRegularFile(file);
        LedgerSource other = kept
                ? new LedgerSource(source.shelf(), Files.readAllBytes(file), source.keys())
                : LedgerSource.open(written, List.of(), streams);
        Optional<Checkpoint> read = Checkpoint.read(other.note());
        if (read.isEmpty()) {
            return LedgerVerdict.unreadable(written);
        }
        List<Flaw> flaws = new ArrayList<>(read.get().flaws(source.keys(), written));
        if (flaws.isEmpty()) {
            flaws.addAll(
                    kept
                            ? Comparison.flaws(source.shelf(), checkpoint, read.get(), written)
                            : Comparison.flaws(source.shelf(), checkpoint, other.shelf(), read.get()));
        }
        return flaws;
    }
}
