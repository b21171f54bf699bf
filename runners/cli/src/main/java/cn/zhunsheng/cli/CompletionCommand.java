package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.Option;

/// `zs completion bash|zsh`: a script by which the shell completes commands, options, their values and ids.
///
/// What the packages hold is written into the script: completing starts no program and is at once.
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh");
    private static final String TO_ZSH =
            "autoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n";

    private final Texts texts;
    private final Supplier<Map<String, Command>> commands;

    CompletionCommand(Texts texts, Supplier<Map<String, Command>> commands) {
        this.texts = texts;
        this.commands = commands;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("completion")).taking(String.join("|", SHELLS), 1, 1, texts.of("completion.shell"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String shell = Arguments.oneOf(arguments.positionals().getFirst(), "SHELL", SHELLS);
        Dictionary dictionary = library.dictionary();
        Map<String, String> words = Map.of(
                "@COMMANDS@",
                        String.join(
                                " ",
                                commands.get().keySet().stream()
                                        .map(name -> name.replaceFirst(" .*", ""))
                                        .distinct()
                                        .toList()),
                "@GROUPS@", groups(),
                "@OPTIONS@", options(),
                "@VALUES@", values(),
                "@MODELS@", ids(dictionary.models().stream().map(Held::id)),
                "@CODESETS@", ids(dictionary.codeSets().stream().map(Held::id)),
                "@SCHEMES@", ids(dictionary.schemes().stream().map(held -> "scheme:" + held.id())),
                "@PACKAGES@", ids(dictionary.packages().stream().map(StandardPackage::id)));
        String script = script();
        for (Map.Entry<String, String> word : words.entrySet()) {
            script = script.replace(word.getKey(), word.getValue());
        }
        streams.line((shell.equals("zsh") ? TO_ZSH : "") + script.stripTrailing());
        return Exit.CLEAN;
    }

    /// The second words of those that have one: `dictionary) echo "search show";;`.
    private String groups() {
        return commands.get().keySet().stream()
                .filter(name -> name.contains(" "))
                .collect(Collectors.groupingBy(
                        name -> name.replaceFirst(" .*", ""),
                        TreeMap::new,
                        Collectors.mapping(name -> name.replaceFirst(".* ", ""), Collectors.joining(" "))))
                .entrySet()
                .stream()
                .map(group -> "    %s) echo '%s' ;;".formatted(group.getKey(), group.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String options() {
        return commands.get().entrySet().stream()
                .map(command -> "    '%s') echo '%s' ;;".formatted(command.getKey(), names(command.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String names(Command command) {
        return Stream.concat(command.shape().options().stream().map(Option::getLongOpt), Stream.of("help"))
                .map(name -> "--" + name)
                .collect(Collectors.joining(" "));
    }

    /// The options whose values are a list: `'check --format') echo "text json";;`.
    private String values() {
        return commands.get().entrySet().stream()
                .flatMap(command -> command.getValue().shape().options().stream()
                        .filter(option -> option.hasArg() && option.getArgName().matches("[a-z0-9-]+(\\|[a-z0-9-]+)+"))
                        .map(option -> "    '%s --%s') echo '%s' ;;"
                                .formatted(
                                        command.getKey(),
                                        option.getLongOpt(),
                                        option.getArgName().replace('|', ' '))))
                .collect(Collectors.joining("\n"));
    }

    private static String ids(Stream<String> ids) {
        // Ids of packages that are verified are letters, digits, '.' and '-'; of others nothing may reach a shell.
        return ids.filter(id -> id.matches("[A-Za-z0-9.:-]+"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String script() throws IOException {
        try (InputStream in = CompletionCommand.class.getResourceAsStream("completion.bash")) {
            if (in == null) {
                throw new IOException("The program comes without completion.bash: build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
