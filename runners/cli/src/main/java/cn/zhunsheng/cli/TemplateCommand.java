package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.form.Template;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import cn.zhunsheng.library.Library;
import java.io.IOException;

/// `zs packages template --elements|--codes`: an empty table for `zs packages import`.
final class TemplateCommand implements Command {
    private final Texts texts;

    TemplateCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("packages.template"))
                .flag("elements", texts.of("packages.template.elements"))
                .flag("codes", texts.of("packages.template.codes"))
                .value("output", "FILE", texts.of("packages.template.output"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        if (arguments.has("elements") == arguments.has("codes")) {
            throw UnclearArguments.of(new Words("给出 --elements 或 --codes 之一", "Give one of --elements and --codes"));
        }
        Template template =
                new Template(arguments.has("codes") ? IntakeTable.CODES : IntakeTable.ELEMENTS, streams.language());
        try (Output output = Output.binary(arguments.text("output"), streams)) {
            template.write(streams.today(), output.stream());
            output.keep();
        }
        return Exit.CLEAN;
    }
}
