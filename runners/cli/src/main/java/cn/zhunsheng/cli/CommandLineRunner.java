package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.library.PackageCache;
import cn.zhunsheng.library.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;

/// Parses the arguments, runs the command and turns whatever happens into an exit code and a sentence.
final class CommandLineRunner {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Path folder;
    private final PackageCache cache;
    private final LocalDate today;

    CommandLineRunner(
            InputStream in, PrintStream out, PrintStream err, Path folder, PackageCache cache, LocalDate today) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.folder = folder;
        this.cache = cache;
        this.today = today;
    }

    int run(String... arguments) {
        Streams streams = new Streams(in, out, err, folder, language(arguments), today);
        try {
            return dispatch(arguments, streams);
        } catch (ParseException e) {
            return refused(UnclearArguments.of(e), streams);
        } catch (Refusal e) {
            return refused(e, streams);
        } catch (IOException e) {
            return faulty(
                    new Words("读写失败：" + e.getMessage(), "Reading or writing failed: " + e.getMessage()), e, streams);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAULT;
        } catch (RuntimeException | Error e) {
            return faulty(new Words("程序出错：" + e, "The program failed: " + e), e, streams);
        }
    }

    private int dispatch(String[] arguments, Streams streams)
            throws ParseException, Refusal, IOException, InterruptedException {
        Texts texts = new Texts(streams.language());
        Shape global = Shape.of(texts.of("zs"))
                .value("packages", "DIR", texts.of("zs.packages"))
                .value("lang", "zh|en", texts.of("zs.lang"))
                .flag("version", texts.of("zs.version"));
        CommandLine before = new DefaultParser(false).parse(global.parsed(), arguments, true);
        new Arguments(before).chosen("lang", LANGUAGES);
        Map<String, Command> commands = commands(texts);
        List<String> words = before.getArgList();
        if (before.hasOption("version")) {
            streams.line("zhunsheng " + Version.NUMBER);
            return Exit.CLEAN;
        }
        if (words.isEmpty() || before.hasOption("help")) {
            new Help(texts, streams).program(commands, global.options());
            return Exit.CLEAN;
        }
        List<Path> packages = new Arguments(before)
                .all("packages").stream().map(streams::path).toList();
        return command(words, commands, new Library(packages, cache), texts, streams);
    }

    private static int command(
            List<String> words, Map<String, Command> commands, Library library, Texts texts, Streams streams)
            throws ParseException, Refusal, IOException, InterruptedException {
        String first = words.getFirst();
        boolean group = commands.keySet().stream().anyMatch(known -> known.startsWith(first + " "));
        String name = group && words.size() > 1 ? first + " " + words.get(1) : first;
        Command command = commands.get(name);
        if (command == null) {
            boolean asksHelp = words.size() == 1
                    || words.get(1).equals("--help")
                    || words.get(1).equals("-h");
            if (group && asksHelp) {
                new Help(texts, streams).group(first, commands);
                return Exit.CLEAN;
            }
            if (first.startsWith("-")) {
                throw UnclearArguments.unknownOption(first);
            }
            throw UnclearArguments.of(new Words("没有命令 '" + name + "'", "There is no command '" + name + "'"));
        }
        int taken = name.equals(first) ? 1 : 2;
        String[] rest = words.subList(taken, words.size()).toArray(String[]::new);
        CommandLine line = new DefaultParser(false).parse(command.shape().parsed(), rest);
        if (line.hasOption("help")) {
            new Help(texts, streams).command(name, command.shape());
            return Exit.CLEAN;
        }
        int given = line.getArgList().size();
        if (given < command.shape().least() || given > command.shape().most()) {
            throw UnclearArguments.of(command.shape().misfit(given));
        }
        return command.run(new Arguments(line), library, streams);
    }

    private static Map<String, Command> commands(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("check", new CheckCommand(texts));
        commands.put("match", new MatchCommand(texts));
        commands.put("infer", new InferCommand(texts));
        commands.put("assess", new AssessCommand(texts));
        ValuesCommands.all(texts).forEach((name, command) -> commands.put("values " + name, command));
        DictionaryCommands.all(texts).forEach((name, command) -> commands.put("dictionary " + name, command));
        StandardsCommands.all(texts).forEach((name, command) -> commands.put("standards " + name, command));
        commands.put("generate", new GenerateCommand(texts));
        PackagesCommands.all(texts).forEach((name, command) -> commands.put("packages " + name, command));
        LedgerCommands.all(texts).forEach((name, command) -> commands.put("ledger " + name, command));
        for (String name : List.of("serve", "backup", "restore", "seal")) {
            commands.put(name, new PlatformCommand(texts.of("platform." + name)));
        }
        commands.put("completion", new CompletionCommand(texts, () -> commands));
        return commands;
    }

    private static int refused(Refusal refusal, Streams streams) {
        streams.err().println("zs: " + refusal.code());
        streams.err()
                .println(streams.say("原因  ", "what   ")
                        + Legible.brief(refusal.what().in(streams.language())));
        if (!refusal.where().isEmpty()) {
            streams.err().println(streams.say("位置  ", "where  ") + Legible.brief(refusal.where()));
        }
        streams.err()
                .println(streams.say("办法  ", "fix    ")
                        + Legible.brief(refusal.fix().in(streams.language())));
        return Exit.REFUSED;
    }

    private static int faulty(Words what, Throwable cause, Streams streams) {
        streams.err().println("zs: " + what.in(streams.language()));
        if (System.getenv("ZS_DEBUG") != null) {
            cause.printStackTrace(streams.err());
        }
        return Exit.FAULT;
    }

    /// The language is needed before the arguments are parsed: what is wrong with them is said in it.
    private static Language language(String... arguments) {
        List<String> all = Arrays.asList(arguments);
        int at = all.indexOf("--lang");
        boolean english = all.stream().anyMatch("--lang=en"::equalsIgnoreCase)
                || (at >= 0 && at + 1 < all.size() && all.get(at + 1).equalsIgnoreCase("en"));
        return english ? Language.EN : Language.ZH;
    }
}
