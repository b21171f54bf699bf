package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.form.Form;
import java.io.IOException;
import java.util.List;

/// `zs generate MODEL --to xlsx`: a model in another notation.
final class GenerateCommand implements Command {
    private static final List<String> TARGETS = List.of("xlsx");

    private final Texts texts;

    GenerateCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("generate"))
                .taking("MODEL", 1, 1, texts.of("generate.model"))
                .value("to", String.join("|", TARGETS), texts.of("generate.to"))
                .value("output", "FILE", texts.of("generate.output"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        arguments.chosen("to", TARGETS);
        Library.WithModel given = library.model(arguments.positionals().getFirst(), streams);
        Held<Model> model = given.dictionary().model(given.model());
        StandardPackage around = given.dictionary().packageOf(model.packageId()).orElseThrow();
        Form form = new Form(given.dictionary().resolved(model), around.heading(), streams.today(), streams.language());
        try (Output output = Output.binary(arguments.text("output"), streams)) {
            form.write(output.stream());
            output.keep();
        }
        return Exit.CLEAN;
    }
}
