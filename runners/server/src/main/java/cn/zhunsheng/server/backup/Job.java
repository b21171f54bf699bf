package cn.zhunsheng.server.backup;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/// What the arguments of one command ask for.
interface Job {
    /// Does it, and returns what to say then.
    List<Words> done() throws Refusal, IOException, SQLException, InterruptedException;

    static Job backup(String[] arguments, Clock clock) throws ParseException, Refusal {
        CommandLine line = parsed(arguments, "data", "to", "key-file", "new-key");
        if (line.hasOption("help")) {
            return () -> List.of(Usage.BACKUP);
        }
        if (line.hasOption("new-key")) {
            Path file = Path.of(line.getOptionValue("new-key"));
            return () -> newKey(file);
        }
        Path data = path(line, "data");
        Path to = path(line, "to");
        Path key = path(line, "key-file");
        return () -> {
            Manifest made = new Backup(data, to, BackupKey.read(key), Backups.PROGRAM, clock).write();
            return said(new Words("已备份到 " + to, "Backed up to " + to), made, Files.size(to));
        };
    }

    static Job restore(String[] arguments) throws ParseException, Refusal {
        CommandLine line = parsed(arguments, "from", "data", "key-file");
        if (line.hasOption("help")) {
            return () -> List.of(Usage.RESTORE);
        }
        Path from = path(line, "from");
        Path key = path(line, "key-file");
        if (line.hasOption("verify-only")) {
            return () -> said(
                    new Words("完好：" + from, "Sound: " + from),
                    new Restore(from, BackupKey.read(key)).verify(),
                    Files.size(from));
        }
        Path data = path(line, "data");
        return () -> said(
                new Words("已恢复到 " + data, "Restored into " + data),
                new Restore(from, BackupKey.read(key)).into(data),
                Files.size(from));
    }

    private static CommandLine parsed(String[] arguments, String... names) throws ParseException, Refusal {
        Options options = new Options();
        for (String name : names) {
            options.addOption(Option.builder().longOpt(name).hasArg().get());
        }
        options.addOption(Option.builder().longOpt("lang").hasArg().get());
        options.addOption(Option.builder().longOpt("verify-only").get());
        options.addOption(Option.builder("h").longOpt("help").get());
        CommandLine line = new DefaultParser(false).parse(options, arguments);
        if (!line.getArgList().isEmpty()) {
            String given = line.getArgList().getFirst();
            throw unclear(new Words("多余的参数 '" + given + "'", "'" + given + "' is one argument too many"));
        }
        return line;
    }

    private static Path path(CommandLine line, String name) throws Refusal {
        if (!line.hasOption(name)) {
            throw unclear(new Words("没有给出 --" + name, "--" + name + " is not given"));
        }
        return Path.of(line.getOptionValue(name));
    }

    /// Arguments that cannot be understood.
    static Refusal unclear(Words what) {
        return new Refusal(
                "cli.arguments_unclear",
                what,
                "",
                new Words("用法见 zs backup --help 和 zs restore --help", "See zs backup --help and zs restore --help"));
    }

    private static List<Words> newKey(Path file) throws Refusal, IOException {
        BackupKey key = BackupKey.make(file, new SecureRandom());
        return List.of(
                new Words(
                        "已生成密钥 %s，编号 %s".formatted(file, key.number()),
                        "Made the key %s, number %s".formatted(file, key.number())),
                new Words(
                        "另存一份到与备份不同的地方：丢了它，备份就再也打不开",
                        "Keep a copy elsewhere than the backups: without it no backup can be opened"));
    }

    private static List<Words> said(Words heading, Manifest made, long sealedBytes) {
        List<Words> lines = new ArrayList<>(List.of(heading));
        lines.add(new Words(
                "  文件 %d 个，%s；备份文件 %s".formatted(made.files().size(), size(made.bytes()), size(sealedBytes)),
                "  %d files, %s; the backup has %s"
                        .formatted(made.files().size(), size(made.bytes()), size(sealedBytes))));
        lines.add(new Words(
                "  做于 %s，程序 %s，PostgreSQL %s".formatted(made.made(), made.program(), made.postgresql()),
                "  made at %s by %s, PostgreSQL %s".formatted(made.made(), made.program(), made.postgresql())));
        return lines;
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
