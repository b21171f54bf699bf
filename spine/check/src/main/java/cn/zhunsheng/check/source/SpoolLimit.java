package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much of a stream is kept in a file: a workbook of all rows that a sheet may have stays far below.
final class SpoolLimit {
    static final long MOST = 4L << 30;

    private SpoolLimit() {}

    static void copy(String name, InputStream in, Path to, long most) throws Refusal, IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw SourceRefusals.tooLarge(name);
                }
                out.write(buffer, 0, count);
            }
        }
    }
}
