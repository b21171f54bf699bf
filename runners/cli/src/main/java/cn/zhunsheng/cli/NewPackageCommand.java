package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `zs packages new ID`: a local package that verifies at once, with an example of each kind to be replaced.
final class NewPackageCommand implements Command {
    private static final String CORE = "gov-core";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Map<String, String> FILES = Map.of(
            "package.yaml", "package.yaml",
            "elements.csv", "elements.csv",
            "codesets.csv", "codesets.csv",
            "codesets.sample.csv", "codesets/@CODES@.csv",
            "model.yaml", "models/@ID@-person.yaml",
            "vectors.csv", "vectors/elements.csv",
            "README.md", "README.md");

    private final Texts texts;

    NewPackageCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("packages.new"))
                .taking("ID", 1, 1, texts.of("packages.new.id"))
                .value("title", "TEXT", texts.of("packages.new.title"))
                .value("depends", "PACKAGE", texts.of("packages.new.depends"))
                .value("folder", "DIR", texts.of("packages.new.folder"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        String id = arguments.positionals().getFirst();
        if (!id.matches(ID)) {
            throw new Refusal(
                    "package.id_form",
                    new Words("'" + id + "' 不能作标准包的编号", "'" + id + "' is no id of a package"),
                    "",
                    new Words("写小写英文词，用 - 连接，如 my-city", "Write lower-case words joined by '-', such as my-city"));
        }
        Path folder = streams.path(arguments.text("folder").orElse("")).resolve(id);
        refuseUnless(folder);
        Map<String, String> words = Map.of(
                "@ID@",
                id,
                "@CODES@",
                id.toUpperCase(Locale.ROOT) + "-SEX",
                "@TITLE@",
                quoted(arguments.text("title").orElse(id)),
                "@DEPENDS@",
                String.join(", ", depends(arguments.all("depends"), library)));
        try (PackageEdit edit = PackageEdit.of(folder)) {
            for (Map.Entry<String, String> file : FILES.entrySet()) {
                edit.write(filled(file.getValue(), words), filled(template(file.getKey()), words));
            }
            List<Problem> errors = edit.errors(library.named(), streams.today());
            if (!errors.isEmpty()) {
                throw errors.getFirst().refusal();
            }
            edit.keep();
        }
        streams.line(streams.say("已建立 " + folder, "Made " + folder));
        streams.line(streams.say("下一步：看 ", "Next: read ") + folder.resolve("README.md"));
        return Exit.CLEAN;
    }

    private static void refuseUnless(Path folder) throws Refusal {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (Files.exists(folder)) {
            throw new Refusal(
                    "package.folder_taken",
                    new Words("'" + folder + "' 已经存在", "'" + folder + "' is there already"),
                    folder.toString(),
                    new Words("换一个编号或 --folder", "Choose another id or --folder"));
        }
        if (parent == null || !Files.isWritable(parent)) {
            throw new Refusal(
                    "cli.output_unwritable",
                    new Words("无法在 '" + parent + "' 中建立文件夹", "No folder can be made in '" + parent + "'"),
                    "",
                    new Words("用 --folder 给出已存在、可写的文件夹", "Name a folder that exists and may be written with --folder"));
        }
    }

    /// The packages with the range of versions that are like those at hand. The examples derive from the core package.
    private static List<String> depends(List<String> given, Library library) throws Refusal, IOException {
        List<String> depends = new ArrayList<>();
        List<String> ids = new ArrayList<>(given);
        if (!ids.contains(CORE)) {
            ids.addFirst(CORE);
        }
        for (String id : ids) {
            StandardPackage one = library.dictionary()
                    .packageOf(id)
                    .orElseThrow(() -> new Refusal(
                            "package.dependency_missing",
                            new Words("没有标准包 '" + id + "'", "There is no package '" + id + "'"),
                            "--depends",
                            new Words(
                                    "用 zs packages list 查看；本地的包用 --packages 给出",
                                    "See zs packages list; give local packages with --packages")));
            int major = Integer.parseInt(one.heading().version().toString().replaceFirst("\\..*", ""));
            depends.add("{id: %s, version: \">=%s <%d\"}"
                    .formatted(id, one.heading().version(), major + 1));
        }
        return depends;
    }

    /// As a YAML text in double quotes.
    private static String quoted(String text) {
        return '"' + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }

    private static String template(String name) throws IOException {
        try (InputStream in = NewPackageCommand.class.getResourceAsStream("new/" + name)) {
            if (in == null) {
                throw new IOException("The program comes without new/" + name + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
