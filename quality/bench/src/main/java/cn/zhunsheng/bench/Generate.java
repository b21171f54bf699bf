package cn.zhunsheng.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/// Makes one file of the benchmark: folder, rows, encoding and faulty rows in a thousand.
final class Generate {
    private Generate() {}

    static void main(String[] arguments) throws IOException {
        DataFile made = DataFile.of(
                Path.of(arguments[0]),
                Long.parseLong(arguments[1]),
                Charset.forName(arguments[2]),
                Integer.parseInt(arguments[3]));
        System.out.println(made.path());
    }
}
