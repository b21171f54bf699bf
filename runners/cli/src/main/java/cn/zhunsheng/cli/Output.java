package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a report goes: standard output, or a file that is there whole or not at all.
final class Output implements AutoCloseable {
    private final OutputStream stream;
    private final Writer writer;
    private final @Nullable Path target;
    private final @Nullable Path draft;
    private final @Nullable Thread ifStopped;
    private boolean kept;

    private Output(OutputStream stream, @Nullable Path target, @Nullable Path draft) {
        this.stream = stream;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        this.target = target;
        this.draft = draft;
        this.ifStopped = draft == null ? null : removal(draft);
    }

    /// Takes the draft away when the program is stopped, by Ctrl-C or by the system.
    private static Thread removal(Path draft) {
        Thread removal = new Thread(() -> draft.toFile().delete());
        Runtime.getRuntime().addShutdownHook(removal);
        return removal;
    }

    /// @throws Refusal when no file can be written there
    static Output open(Optional<String> file, Streams streams) throws Refusal {
        if (file.isEmpty()) {
            return new Output(streams.out(), null, null);
        }
        Path named = streams.path(file.get()).toAbsolutePath();
        try {
            // The file that a link means, so that the link stays; a folder or a device is never replaced by a file.
            Path target = Files.exists(named) ? named.toRealPath() : named;
            Path folder = target.getParent();
            if (folder == null || (Files.exists(target) && !Files.isRegularFile(target))) {
                throw unwritable(named);
            }
            Path draft = Files.createTempFile(folder, ".zs-", ".part");
            return new Output(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 15), target, draft);
        } catch (IOException e) {
            throw unwritable(named);
        }
    }

    /// The same for what is no text, and so is never shown on a terminal.
    ///
    /// @throws Refusal when there is no file and standard output is a terminal
    static Output binary(Optional<String> file, Streams streams) throws Refusal {
        if (file.isEmpty() && onTerminal()) {
            throw new Refusal(
                    "cli.output_binary",
                    new Words("工作簿不能显示在终端上", "A workbook cannot be shown on a terminal"),
                    "",
                    new Words("用 --output 给出文件名，如 --output form.xlsx", "Name a file, as in --output form.xlsx"));
        }
        return open(file, streams);
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static Refusal unwritable(Path target) {
        return new Refusal(
                "cli.output_unwritable",
                new Words("无法写入 '" + target + "'", "Cannot write '" + target + "'"),
                "",
                new Words("给出文件名，其文件夹要存在、可写", "Name a file in a folder that exists and may be written"));
    }

    /// For what is no text; whoever writes here does not write by [#writer].
    OutputStream stream() {
        return stream;
    }

    Writer writer() {
        return writer;
    }

    /// The report is whole: it may appear.
    void keep() throws IOException {
        writer.flush();
        if (target != null && draft != null) {
            writer.close();
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept && draft != null) {
            writer.close();
            Files.deleteIfExists(draft);
        }
        if (ifStopped != null) {
            Runtime.getRuntime().removeShutdownHook(ifStopped);
        }
    }
}
