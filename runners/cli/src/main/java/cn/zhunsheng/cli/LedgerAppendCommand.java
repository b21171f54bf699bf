package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.library.Library;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// `zs ledger append DIR FILE|-`: each line an entry, or all of it one.
record LedgerAppendCommand(Texts texts) implements Command {
    private static final int BATCH = 1024;
    private static final int LONGEST = 0xFFFF;

    @Override
    public Shape shape() {
        return Shape.of(texts.of("ledger.append"))
                .taking("DIR FILE|-", 2, 2, texts.of("ledger.append.what"))
                .flag("whole", texts.of("ledger.append.whole"))
                .value("at", "INDEX", texts.of("ledger.append.at"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams)
            throws Refusal, IOException, InterruptedException {
        Path folder = streams.path(arguments.positionals().getFirst());
        String from = arguments.positionals().get(1);
        long at =
                arguments.has("at") ? LedgerCommands.index(arguments.text("at").orElseThrow()) : -1;
        return LedgerCommands.with(() -> {
            try (InputStream in = open(from, streams);
                    Ledger ledger = Ledger.open(folder, new SecureRandom())) {
                return new Feed(ledger, at, in, streams).all(arguments.has("whole"));
            }
        });
    }

    private static InputStream open(String from, Streams streams) throws Refusal, IOException {
        if (from.equals("-")) {
            return new BufferedInputStream(streams.in());
        }
        try {
            return new BufferedInputStream(Files.newInputStream(streams.path(from)));
        } catch (NoSuchFileException e) {
            throw new Refusal(
                    "source.file_absent",
                    new Words("没有可读的文件 '" + from + "'", "There is no file '" + from + "' to read"),
                    from,
                    new Words("检查路径和读取权限", "Check the path and the rights"));
        }
    }

    /// Entries on their way into a log.
    private static final class Feed {
        private final Ledger ledger;
        private final InputStream in;
        private final Streams streams;
        private long at;
        private long first = -1;
        private long next;
        private long line;

        Feed(Ledger ledger, long at, InputStream in, Streams streams) {
            this.ledger = ledger;
            this.at = at;
            this.in = in;
            this.streams = streams;
        }

        int all(boolean whole) throws IOException, LedgerRefusal, Refusal, InterruptedException {
            try {
                if (whole) {
                    append(List.of(fitting(in.readNBytes(LONGEST + 1))));
                } else {
                    lines();
                }
            } finally {
                tell();
            }
            return Exit.CLEAN;
        }

        /// What waits goes out together; nothing is held back when no more is at hand.
        private void lines() throws IOException, LedgerRefusal, Refusal, InterruptedException {
            List<byte[]> batch = new ArrayList<>();
            ByteArrayOutputStream entry = new ByteArrayOutputStream();
            boolean begun = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                begun = b != '\n';
                if (begun) {
                    entry.write(b);
                    fitting(entry);
                } else {
                    take(entry, batch);
                }
                if (batch.size() >= BATCH || (!batch.isEmpty() && in.available() == 0)) {
                    append(batch);
                    batch.clear();
                }
            }
            if (begun) {
                take(entry, batch);
            }
            append(batch);
        }

        private void take(ByteArrayOutputStream entry, List<byte[]> batch) {
            batch.add(entry.toByteArray());
            entry.reset();
            line++;
        }

        private void fitting(ByteArrayOutputStream entry) throws Refusal {
            if (entry.size() > LONGEST) {
                fitting(entry.toByteArray());
            }
        }

        private byte[] fitting(byte[] entry) throws Refusal {
            if (entry.length > LONGEST) {
                throw new Refusal(
                        "ledger.entry_too_long",
                        new Words("一个条目超过 65535 字节", "An entry has more than 65,535 bytes"),
                        streams.say("第 %d 行", "line %d").formatted(line + 1),
                        new Words(
                                "更大的内容请只记它的摘要，如 sha256sum 的输出",
                                "Of what is larger, record the digest, such as sha256sum prints"));
            }
            return entry;
        }

        private void append(List<byte[]> batch) throws IOException, LedgerRefusal, InterruptedException {
            if (batch.isEmpty()) {
                return;
            }
            long from = at;
            if (at >= 0) {
                at = ledger.handOver(at, batch);
            } else {
                from = ledger.append(batch);
            }
            first = first < 0 ? from : first;
            next = from + batch.size();
        }

        private void tell() {
            streams.line(
                    first < 0
                            ? streams.say("没有追加条目", "Nothing was appended")
                            : streams.say("已持久保存条目 %d 至 %d；日志账共 %d 条", "Entries %d to %d are durable; the log has %d")
                                    .formatted(first, next - 1, ledger.size()));
        }
    }
}
