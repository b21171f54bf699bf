package cn.zhunsheng.acceptance.ledger;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The process that is killed: several threads append batches of random sizes, and print what was acknowledged.
final class Appender {
    private static final int LARGEST_BATCH = 120;
    private static final int LONGEST = 500;

    private Appender() {}

    /// Folder, round, threads.
    static void main(String[] arguments) throws IOException, LedgerRefusal {
        System.out.println("opening");
        Ledger ledger = Ledger.open(Path.of(arguments[0]), new SecureRandom());
        System.out.println("open " + ledger.size());
        long round = Long.parseLong(arguments[1]);
        for (int t = 0; t < Integer.parseInt(arguments[2]); t++) {
            int thread = t;
            Thread.ofPlatform().start(() -> append(ledger, round, thread));
        }
    }

    private static void append(Ledger ledger, long round, int thread) {
        SplittableRandom random = new SplittableRandom(round * 31 + thread);
        try {
            for (int number = 0; ; ) {
                int many = 1 + random.nextInt(random.nextBoolean() ? 3 : LARGEST_BATCH);
                List<byte[]> batch = new ArrayList<>();
                for (int i = 0; i < many; i++) {
                    batch.add(entry(round, thread, number + i, random.nextInt(LONGEST)));
                }
                long first = ledger.append(batch);
                System.out.println("%d %d %d %d".formatted(first, many, thread, number));
                number += many;
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] entry(long round, int thread, int number, int length) {
        return (head(round, thread, number) + "x".repeat(length)).getBytes(StandardCharsets.UTF_8);
    }

    /// What an entry begins with, by which it is known.
    static String head(long round, int thread, int number) {
        return round + ":" + thread + ":" + number + " ";
    }
}
