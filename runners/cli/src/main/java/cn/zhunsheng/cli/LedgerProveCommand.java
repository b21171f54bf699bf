package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Evidence;
import cn.zhunsheng.ledger.verify.Flaw;
import cn.zhunsheng.ledger.verify.Prover;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `zs ledger prove SOURCE INDEX`: one file that proves an entry to whoever has it, without the log.
record LedgerProveCommand(Texts texts) implements Command {
    @Override
    public Shape shape() {
        return Shape.of(texts.of("ledger.prove"))
                .taking("SOURCE INDEX", 2, 2, texts.of("ledger.source"))
                .value("key", "KEY|FILE", texts.of("ledger.key"))
                .value("output", "FILE", texts.of("ledger.prove.output"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        List<String> given = arguments.positionals();
        long index = LedgerCommands.index(given.get(1));
        return LedgerCommands.with(() -> {
            LedgerSource source = LedgerSource.open(given.getFirst(), arguments.all("key"), streams);
            Optional<Checkpoint> checkpoint = Checkpoint.read(source.note());
            if (checkpoint.isEmpty()) {
                LedgerCommands.print(LedgerVerdict.unreadable(source.shelf().name()), streams);
                return Exit.FINDINGS;
            }
            Prover prover = new Prover(source.shelf(), checkpoint.get());
            Evidence evidence = new Evidence(
                    index, prover.entry(index), prover.inclusion(index), source.note(), source.demandKeys());
            // What is handed out holds: a proof that fails later would speak against whoever shows it.
            List<Flaw> flaws = evidence.flaws(evidence.keys(), source.shelf().name());
            if (!flaws.isEmpty()) {
                LedgerCommands.print(flaws, streams);
                return Exit.FINDINGS;
            }
            try (Output output = Output.open(arguments.text("output"), streams)) {
                EvidenceFile.write(evidence, output.writer());
                output.keep();
            }
            return Exit.CLEAN;
        });
    }
}
