package cn.zhunsheng.cli;

import cn.zhunsheng.check.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// One line on a terminal that says how far a check has come, how fast, and how long it will take; gone when it is
/// over.
final class ProgressLine implements Progress {
    private static final long BETWEEN = 200_000_000;
    private static final long FIRST = 500_000_000;
    private static final double MEGABYTE = 1e6;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream terminal;
    private final Streams streams;
    private final long total;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private boolean shown;

    /// `total` is how many bytes there are to judge, 0 when that is not known; `clock` counts nanoseconds.
    ProgressLine(Streams streams, long total, LongSupplier clock) {
        this.terminal = streams.err();
        this.streams = streams;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + FIRST;
    }

    @Override
    public void judged(long bytes, long rows) {
        long now = clock.getAsLong();
        if (now < next) {
            return;
        }
        next = now + BETWEEN;
        shown = true;
        terminal.print(CLEAR + text(bytes, rows, (now - start) / 1e9));
        terminal.flush();
    }

    private String text(long bytes, long rows, double seconds) {
        String count = "%,d".formatted(rows);
        if (total <= 0 || bytes <= 0) {
            String speed = "%,.0f".formatted(rows / seconds);
            return streams.say("已检查 %s 行，每秒 %s 行", "%s rows judged, %s a second")
                    .formatted(count, speed);
        }
        double left = seconds * (total - bytes) / bytes;
        return streams.say("%.0f%%，%s 行，%.0f MB/秒，约剩 %s", "%.0f%%, %s rows, %.0f MB/s, about %s left")
                .formatted(100.0 * bytes / total, count, bytes / MEGABYTE / seconds, time(Math.round(left)));
    }

    private String time(long seconds) {
        return seconds < 60
                ? seconds + streams.say(" 秒", " s")
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /// Takes the line away.
    void end() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
