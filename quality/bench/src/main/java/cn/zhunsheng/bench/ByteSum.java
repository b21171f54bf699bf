package cn.zhunsheng.bench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

/// The physical baseline: the bytes of a file are added up over a memory map, on several threads.
record ByteSum(Path file, int threads) {
    private static final int BLOCK = 1 << 20;

    /// The sum of all bytes, eight at a time.
    long run() throws IOException {
        try (Arena arena = Arena.ofShared();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            long part = map.byteSize() / threads / BLOCK * BLOCK;
            return IntStream.range(0, threads)
                    .parallel()
                    .mapToLong(t -> sum(map, t * part, t == threads - 1 ? map.byteSize() : (t + 1) * part))
                    .sum();
        }
    }

    private static long sum(MemorySegment map, long from, long to) {
        long sum = 0;
        long at = from;
        for (; at + 8 <= to; at += 8) {
            sum += map.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
        }
        for (; at < to; at++) {
            sum += map.get(ValueLayout.JAVA_BYTE, at);
        }
        return sum;
    }

    /// House (not used), file, threads, times.
    static void main(String[] arguments) throws IOException {
        ByteSum sum = new ByteSum(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        long last = 0;
        for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
            long start = System.nanoTime();
            long now = sum.run();
            System.out.println((System.nanoTime() - start) / 1e9);
            if (i > 0 && now != last) {
                throw new IllegalStateException("The file changed while it was read");
            }
            last = now;
        }
    }
}
