package cn.zhunsheng.cli;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.FailureListener;
import cn.zhunsheng.check.report.CellNotes;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.workbook.MarkedWorkbook;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `zs check FILE.xlsx --format xlsx`: the workbook itself, with what is wrong noted at its cells.
final class MarkedCopy {
    private final Check check;
    private final CheckOptions options;
    private final Streams streams;

    MarkedCopy(Check check, CheckOptions options, Streams streams) {
        this.check = check;
        this.options = options;
        this.streams = streams;
    }

    CheckResult write(List<Source> sources, Optional<String> file) throws Refusal, IOException, InterruptedException {
        Path source = workbook(sources);
        if (file.isPresent() && same(streams.path(file.get()), source)) {
            throw new Refusal(
                    "report.source_overwritten",
                    new Words("--output 就是被检查的工作簿", "--output is the workbook that is checked"),
                    file.get(),
                    new Words("给出另一个文件名", "Name another file"));
        }
        try (MarkedWorkbook copy = MarkedWorkbook.open(source, String.valueOf(source.getFileName()));
                Output output = Output.binary(file, streams)) {
            CellNotes notes = new CellNotes(streams.language());
            FailureListener listener = notes::failure;
            CheckResult result = check.run(sources, options, Optional.of(listener));
            copy.write(notes.marks(result, copy.firstSheet()), output.stream());
            output.keep();
            return result;
        }
    }

    private static boolean same(Path output, Path source) throws IOException {
        return Files.exists(output) && Files.isSameFile(output, source);
    }

    /// Only a workbook has cells to note things at, and each has a copy of its own.
    private static Path workbook(List<Source> sources) throws Refusal, IOException {
        if (sources.size() == 1
                && sources.getFirst() instanceof Source.File file
                && (!Files.isRegularFile(file.path()) || archive(file.path()))) {
            return file.path();
        }
        throw new Refusal(
                "report.source_unmarkable",
                new Words("--format xlsx 只用于一个 .xlsx 文件", "--format xlsx is for one .xlsx file"),
                "",
                new Words(
                        "逐个检查工作簿；其他文件用 --format csv 列出不合格单元格",
                        "Check workbooks one by one; for other files list failing cells with --format csv"));
    }

    private static boolean archive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
