package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.form.Form;
import cn.zhunsheng.dictionary.generate.Dialect;
import cn.zhunsheng.dictionary.generate.Generated;
import cn.zhunsheng.dictionary.generate.Generation;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// `zs generate`: writes what a model means for other systems.
final class GenerateCommand implements Command {
    private static final List<String> TARGETS = List.of("ddl", "json-schema", "xsd", "openapi", "xlsx");
    private static final List<String> DIALECTS = List.of("postgresql", "mysql", "mariadb");

    private final Texts texts;

    GenerateCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("generate"))
                .taking("MODEL", 1, 1, texts.of("generate.model"))
                .value("to", String.join("|", TARGETS), texts.of("generate.to"))
                .value("dialect", String.join("|", DIALECTS), texts.of("generate.dialect"))
                .value("output", "FILE", texts.of("generate.output"))
                .value("as-of", "DATE", texts.of("generate.as-of"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        if (!arguments.has("to")) {
            throw new Refusal(
                    "cli.target_absent",
                    new Words("没有说明生成什么", "It is not said what to generate"),
                    "",
                    new Words(
                            "加上 --to，可选：" + String.join(", ", TARGETS),
                            "Add --to with one of: " + String.join(", ", TARGETS)));
        }
        String target = arguments.chosen("to", TARGETS);
        Dialect dialect = dialect(arguments, target);
        Library.WithModel named = library.model(arguments.positionals().getFirst(), streams.folder());
        LocalDate day = arguments.day("as-of", streams.today());
        if (target.equals("xlsx")) {
            form(named, day, arguments, streams);
        } else {
            document(target, dialect, Generation.of(named.dictionary(), named.model(), day), arguments, streams);
        }
        return Exit.CLEAN;
    }

    private static void document(
            String target, Dialect dialect, Generation generation, Arguments arguments, Streams streams)
            throws Refusal, IOException {
        Generated generated = switch (target) {
            case "ddl" -> generation.ddl(dialect);
            case "json-schema" -> generation.jsonSchema();
            case "xsd" -> generation.xsd();
            default -> generation.openApi();
        };
        try (Output output = Output.open(arguments.text("output"), streams)) {
            output.writer().write(generated.text());
            output.keep();
        }
    }

    private static void form(Library.WithModel named, LocalDate day, Arguments arguments, Streams streams)
            throws Refusal, IOException {
        Held<Model> model = named.dictionary().model(named.model());
        StandardPackage around = named.dictionary().packageOf(model.packageId()).orElseThrow();
        Form form = new Form(named.dictionary().resolved(model), around.heading(), day, streams.language());
        try (Output output = Output.binary(arguments.text("output"), streams)) {
            form.write(output.stream());
            output.keep();
        }
    }

    private static Dialect dialect(Arguments arguments, String target) throws Refusal {
        String word = arguments.chosen("dialect", DIALECTS);
        if (arguments.has("dialect") && !target.equals("ddl")) {
            throw new Refusal(
                    "cli.dialect_unfit",
                    new Words("--dialect 只用于 --to ddl", "--dialect has no meaning but with --to ddl"),
                    "",
                    new Words("去掉 --dialect，或改为 --to ddl", "Leave out --dialect, or say --to ddl"));
        }
        return switch (word) {
            case "mysql" -> Dialect.MYSQL;
            case "mariadb" -> Dialect.MARIADB;
            default -> Dialect.POSTGRESQL;
        };
    }
}
