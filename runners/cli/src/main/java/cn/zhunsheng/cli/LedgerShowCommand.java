package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Note;
import cn.zhunsheng.ledger.verify.Prover;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// `zs ledger show SOURCE [INDEX]`: what a log says of itself, or one of its entries; nothing is verified.
record LedgerShowCommand(Texts texts) implements Command {
    @Override
    public Shape shape() {
        return Shape.of(texts.of("ledger.show"))
                .taking("SOURCE [INDEX]", 1, 2, texts.of("ledger.source"))
                .flag("raw", texts.of("ledger.show.raw"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        List<String> given = arguments.positionals();
        return LedgerCommands.with(() -> {
            LedgerSource source = LedgerSource.open(given.getFirst(), List.of(), streams);
            Optional<Checkpoint> checkpoint = Checkpoint.read(source.note());
            if (checkpoint.isEmpty()) {
                LedgerCommands.print(LedgerVerdict.unreadable(source.shelf().name()), streams);
                return Exit.FINDINGS;
            }
            if (given.size() == 1) {
                log(source, checkpoint.get(), streams);
            } else {
                long index = LedgerCommands.index(given.get(1));
                entry(new Prover(source.shelf(), checkpoint.get()).entry(index), arguments.has("raw"), streams);
            }
            return Exit.CLEAN;
        });
    }

    private static void log(LedgerSource source, Checkpoint checkpoint, Streams streams) {
        streams.line(streams.say("日志账  ", "log     ") + checkpoint.origin());
        streams.line(streams.say("条目    ", "entries ") + checkpoint.size());
        streams.line(streams.say("根      ", "root    ") + Base64.getEncoder().encodeToString(checkpoint.root()));
        streams.line(streams.say("哈希    ", "hash    ") + LedgerVerdict.name(checkpoint.hash()));
        for (Note.Signed signed : checkpoint.note().signatures()) {
            streams.line(
                    streams.say("签名    ", "signed  ") + signed.name() + streams.say("，编号 ", ", id ") + signed.id());
        }
        source.keys().forEach(key -> streams.line(streams.say("公钥    ", "key     ") + key));
        streams.note(LedgerVerdict.NOT_VERIFIED);
    }

    private static void entry(byte[] entry, boolean raw, Streams streams) throws IOException {
        if (raw) {
            streams.out().write(entry);
            streams.out().flush();
            return;
        }
        try {
            streams.line(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry))
                    .toString());
        } catch (CharacterCodingException e) {
            streams.line("base64 " + Base64.getEncoder().encodeToString(entry));
        }
        streams.note(LedgerVerdict.NOT_VERIFIED);
    }
}
