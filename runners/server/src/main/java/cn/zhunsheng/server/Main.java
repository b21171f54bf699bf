package cn.zhunsheng.server;

import cn.zhunsheng.server.backup.Backups;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The platform's program: `[--packages DIR]... [--lang zh|en] serve|backup|restore|seal ...`.
public final class Main {
    private static final List<String> BEFORE = List.of("--packages", "--lang");

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        List<String> rest = new ArrayList<>(List.of(arguments));
        List<String> before = new ArrayList<>();
        while (rest.size() > 1 && BEFORE.contains(rest.getFirst())) {
            before.add(rest.removeFirst());
            before.add(rest.removeFirst());
        }
        String verb = rest.isEmpty() ? "serve" : rest.removeFirst();
        rest.addAll(before);
        String[] given = rest.toArray(String[]::new);
        int code = switch (verb) {
            case "backup", "restore" -> Backups.run(verb, given, out, err);
            case "seal" -> new SealCommand(System.in, out, err).run(given);
            default -> new Serve(out, err, ServeArguments.language(given)).run(given);
        };
        if (code != 0) {
            System.exit(code);
        }
    }
}
