package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Parses the arguments, runs the command and turns whatever happens into an exit code and a sentence.
final class CommandLineRunner {
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
        Language language = language(arguments);
        Streams streams = new Streams(in, out, err, folder, language, today);
        CommandLine line = new CommandLine(root(language));
        try {
            return run(line.parseArgs(arguments), streams);
        } catch (ParameterException e) {
            String detail = String.valueOf(e.getMessage());
            Words what = new Words("参数无法理解：" + detail, detail);
            Words fix = new Words(
                    "用法见 zs " + e.getCommandLine().getCommandName() + " --help",
                    "See zs " + e.getCommandLine().getCommandName() + " --help");
            return refused(new Refusal("cli.arguments_unclear", what, "", fix), streams);
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

    private int run(ParseResult parsed, Streams streams) throws Refusal, IOException, InterruptedException {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        CommandSpec spec = deepest.commandSpec();
        if (deepest.isVersionHelpRequested() || parsed.isVersionHelpRequested()) {
            streams.line("zhunsheng " + Version.NUMBER);
            return Exit.CLEAN;
        }
        if (deepest.isUsageHelpRequested() || !(spec.userObject() instanceof Command command)) {
            streams.out().print(new CommandLine(spec).getUsageMessage(Ansi.OFF));
            return deepest.isUsageHelpRequested() || !parsed.hasSubcommand() ? Exit.CLEAN : Exit.REFUSED;
        }
        List<Path> folders = parsed.matchedOptionValue("--packages", List.<String>of()).stream()
                .map(streams::path)
                .toList();
        return command.run(deepest, new Library(folders, cache), streams);
    }

    private static int refused(Refusal refusal, Streams streams) {
        streams.err().println("zs: " + refusal.code());
        streams.err().println(streams.say("原因  ", "what   ") + refusal.what().in(streams.language()));
        if (!refusal.where().isEmpty()) {
            streams.err().println(streams.say("位置  ", "where  ") + refusal.where());
        }
        streams.err().println(streams.say("办法  ", "fix    ") + refusal.fix().in(streams.language()));
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
        for (int i = 0; i < arguments.length; i++) {
            boolean english = arguments[i].equals("--lang=en")
                    || (arguments[i].equals("--lang") && i + 1 < arguments.length && arguments[i + 1].equals("en"));
            if (english) {
                return Language.EN;
            }
        }
        return Language.ZH;
    }

    private static CommandSpec root(Language language) {
        Texts texts = new Texts(language);
        CommandSpec root = CommandSpec.create().name("zs");
        root.usageMessage().description(texts.of("zs")).customSynopsis("zs [--packages DIR]... [--lang zh|en] COMMAND");
        root.addOption(OptionSpec.builder("--packages")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("DIR")
                .description(texts.of("zs.packages"))
                .build());
        root.addOption(OptionSpec.builder("--lang")
                .type(String.class)
                .paramLabel("zh|en")
                .completionCandidates(List.of("zh", "en"))
                .description(texts.of("zs.lang"))
                .build());
        help(root, texts);
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description(texts.of("zs.version"))
                .build());
        add(root, "check", new CheckCommand(texts), texts);
        group(root, "dictionary", DictionaryCommands.all(texts), texts);
        group(root, "standards", StandardsCommands.all(texts), texts);
        group(root, "packages", PackagesCommands.all(texts), texts);
        return root;
    }

    private static void group(CommandSpec root, String name, Map<String, Command> commands, Texts texts) {
        CommandSpec group = CommandSpec.create().name(name);
        group.usageMessage().description(texts.of(name));
        help(group, texts);
        commands.forEach((subcommand, command) -> add(group, subcommand, command, texts));
        root.addSubcommand(name, group);
    }

    private static void add(CommandSpec parent, String name, Command command, Texts texts) {
        CommandSpec spec = command.spec();
        help(spec, texts);
        parent.addSubcommand(name, spec);
    }

    private static void help(CommandSpec spec, Texts texts) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(texts.of("zs.help"))
                .build());
    }
}
