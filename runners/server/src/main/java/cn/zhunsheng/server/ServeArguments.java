package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/// The arguments of `zs serve`. What is given here goes before the environment, that before the file of `--config`.
record ServeArguments(CommandLine line) {
    private record Known(String name, Optional<String> value, Words about) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "data",
                    Optional.of("DIR"),
                    new Words(
                            "数据目录（默认 ~/.local/share/zhunsheng）",
                            "folder of the data (default ~/.local/share/zhunsheng)")),
            new Known(
                    "port",
                    Optional.of("N"),
                    new Words("端口（默认 8090；0 表示任意空闲端口）", "port (default 8090; 0 is any free one)")),
            new Known(
                    "host",
                    Optional.of("ADDRESS"),
                    new Words(
                            "监听地址（默认 127.0.0.1，只有本机能访问）",
                            "address to listen on (default 127.0.0.1: this machine alone)")),
            new Known(
                    "jdbc-url",
                    Optional.of("URL"),
                    new Words(
                            "用自己的 PostgreSQL，口令放在配置文件或环境变量里",
                            "your own PostgreSQL; its password stands in the file or environment")),
            new Known(
                    "key-file",
                    Optional.of("FILE"),
                    new Words(
                            "打开配置中秘密的密钥文件，见 zs seal",
                            "key file that opens the secrets of the configuration, see zs seal")),
            new Known("config", Optional.of("FILE.yaml"), new Words("配置文件", "configuration file")),
            new Known(
                    "demo",
                    Optional.empty(),
                    new Words("载入一座虚构的小城，供试用", "load a small fictional city to try things with")),
            new Known(
                    "reset-admin",
                    Optional.empty(),
                    new Words("给 admin 一个新的一次性口令", "give admin a new password for one time")),
            new Known(
                    "packages",
                    Optional.of("DIR"),
                    new Words(
                            "标准包所在的文件夹，或标准包本身；可多次给出", "folder of packages, or a package; may be given several times")),
            new Known("lang", Optional.of("zh|en"), new Words("语言", "language")),
            new Known("help", Optional.empty(), new Words("显示帮助", "show this")));

    static ServeArguments of(String... arguments) throws Refusal {
        try {
            CommandLine line = new DefaultParser(false).parse(options(), arguments);
            if (line.getArgList().isEmpty()) {
                return new ServeArguments(line);
            }
            throw unclear(line.getArgList().getFirst());
        } catch (ParseException e) {
            throw unclear(String.valueOf(e.getMessage()));
        }
    }

    private static Refusal unclear(String what) {
        return new Refusal(
                "server.arguments_unclear",
                new Words("参数无法理解：" + what, "The arguments are unclear: " + what),
                "",
                new Words("用 zs serve --help 查看可用的参数", "See what there is with zs serve --help"));
    }

    private static Options options() {
        Options options = new Options();
        KNOWN.forEach(known -> options.addOption(Option.builder()
                .longOpt(known.name)
                .hasArg(known.value.isPresent())
                .get()));
        return options;
    }

    /// Needed before the arguments are read: what is wrong with them is said in it.
    static Language language(String... arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        boolean english = at >= 0 && at + 1 < arguments.length && arguments[at + 1].equalsIgnoreCase("en");
        return english ? Language.EN : Language.ZH;
    }

    boolean help() {
        return line.hasOption("help");
    }

    boolean resetAdmin() {
        return line.hasOption("reset-admin");
    }

    /// As the application reads them.
    String[] properties() {
        List<String> properties = new ArrayList<>();
        for (String name : List.of("data", "port", "host", "jdbc-url", "key-file")) {
            if (line.hasOption(name)) {
                properties.add("--zhunsheng." + name + "=" + line.getOptionValue(name));
            }
        }
        if (line.hasOption("packages")) {
            properties.add("--zhunsheng.packages=" + String.join(",", line.getOptionValues("packages")));
        }
        if (line.hasOption("demo")) {
            properties.add("--zhunsheng.demo=true");
        }
        if (line.hasOption("config")) {
            properties.add("--spring.config.additional-location=file:"
                    + Path.of(line.getOptionValue("config")).toAbsolutePath());
        }
        return properties.toArray(String[]::new);
    }

    /// What holds where nothing else is said.
    Map<String, Object> defaults() {
        Map<String, Object> defaults = new HashMap<>();
        String shared = System.getenv("XDG_DATA_HOME");
        Path base = shared == null || shared.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".local", "share")
                : Path.of(shared);
        defaults.put("zhunsheng.data", base.resolve("zhunsheng").toString());
        if ("json".equals(System.getenv("ZHUNSHENG_LOG"))) {
            defaults.put("logging.structured.format.console", "ecs");
        }
        return defaults;
    }

    void print(PrintStream out, Language language) {
        out.println("zs serve [OPTION]...");
        out.println(
                language == Language.EN
                        ? "Starts the platform: a console in the browser, with a database of its own."
                        : "启动平台：浏览器里的控制台，自带数据库。");
        out.println();
        for (Known known : KNOWN) {
            String option =
                    "--" + known.name + known.value.map(value -> " " + value).orElse("");
            out.println("  %-22s %s".formatted(option, known.about.in(language)));
        }
    }
}
