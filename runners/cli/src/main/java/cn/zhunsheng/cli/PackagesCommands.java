package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Conflicts;
import cn.zhunsheng.dictionary.Differences;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `zs packages list|verify|diff|conflicts`.
final class PackagesCommands {
    private PackagesCommands() {}

    static Map<String, Command> all(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("list", new ListPackages(texts));
        commands.put("verify", new Verify(texts));
        commands.put("diff", new Diff(texts));
        commands.put("conflicts", new FindConflicts(texts));
        commands.put("new", new NewPackageCommand(texts));
        commands.put("import", new ImportCommand(texts));
        commands.put("template", new TemplateCommand(texts));
        return commands;
    }

    /// The packages of the folders given.
    private static Loaded read(List<String> folders, Streams streams) throws Refusal, IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : folders) {
            found.addAll(Library.within(streams.path(folder)));
        }
        return Library.read(found);
    }

    private record ListPackages(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("packages.list"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            Table table = new Table(
                    streams.say("标准包", "package"),
                    streams.say("版本", "version"),
                    streams.say("名称", "title"),
                    streams.say("数据元", "elements"),
                    streams.say("代码集", "code sets"),
                    streams.say("模型", "models"),
                    streams.say("标准", "standards"));
            for (StandardPackage each : library.dictionary().packages()) {
                table.row(
                        each.id(),
                        each.heading().version().toString(),
                        each.heading().title().in(streams.language()),
                        count(each.elements()),
                        count(each.codeSets()),
                        count(each.models()),
                        count(each.standards()));
            }
            table.print(streams);
            return Exit.CLEAN;
        }

        private static String count(List<?> things) {
            return Integer.toString(things.size());
        }
    }

    private record Verify(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("packages.verify"))
                    .taking("[DIR]...", 0, Integer.MAX_VALUE, texts.of("packages.verify.dir"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            List<String> folders = arguments.positionals();
            List<StandardPackage> packages;
            List<Problem> problems = new ArrayList<>();
            Places places = Places.NONE;
            if (folders.isEmpty()) {
                packages = library.dictionary().packages();
            } else {
                Loaded loaded = read(folders, streams);
                problems.addAll(loaded.problems());
                places = loaded.places();
                packages = Library.withBundled(loaded.packages());
            }
            problems.addAll(Verification.of(packages, places, streams.today()));
            List<Problem> once = problems.stream().distinct().toList();
            once.forEach(problem -> print(problem, streams));
            long errors =
                    once.stream().filter(p -> p.severity() == Severity.ERROR).count();
            streams.line(streams.say(
                    "核验 %d 个标准包：错误 %d，警告 %d".formatted(packages.size(), errors, once.size() - errors),
                    "%d packages verified: %d errors, %d warnings"
                            .formatted(packages.size(), errors, once.size() - errors)));
            return errors == 0 ? Exit.CLEAN : Exit.FINDINGS;
        }
    }

    static void print(Problem problem, Streams streams) {
        String severity =
                problem.severity() == Severity.ERROR ? streams.say("错误", "error") : streams.say("警告", "warning");
        streams.line("[" + severity + "] " + problem.code());
        streams.line(streams.say("  原因  ", "  what   ") + problem.what().in(streams.language()));
        streams.line(streams.say("  位置  ", "  where  ") + problem.where());
        streams.line(streams.say("  办法  ", "  fix    ") + problem.fix().in(streams.language()));
    }

    private record Diff(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("packages.diff"))
                    .taking("A B", 2, 2, texts.of("packages.diff.a") + ", " + texts.of("packages.diff.b"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            List<String> folders = arguments.positionals();
            List<Change> changes =
                    Differences.between(one(folders.get(0), library, streams), one(folders.get(1), library, streams));
            for (Change change : changes) {
                String weight = change.breaking() ? streams.say("不兼容", "breaking") : streams.say("兼容", "compatible");
                streams.line("[" + weight + "] " + change.thing() + "  "
                        + change.what().in(streams.language()));
                if (!change.affected().isEmpty()) {
                    streams.line(streams.say("  影响  ", "  breaks  ") + String.join(", ", change.affected()));
                }
            }
            long breaking = changes.stream().filter(Change::breaking).count();
            streams.line(streams.say(
                    "%d 处不同，其中不兼容 %d 处".formatted(changes.size(), breaking),
                    "%d differences, %d of them breaking".formatted(changes.size(), breaking)));
            return breaking == 0 ? Exit.CLEAN : Exit.FINDINGS;
        }

        /// A package by its folder, or by the id of one that is loaded.
        private static StandardPackage one(String name, Library library, Streams streams) throws Refusal, IOException {
            for (StandardPackage each : library.dictionary().packages()) {
                if (each.id().equals(name)) {
                    return each;
                }
            }
            return Library.sound(read(List.of(name), streams)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "package.folder_absent",
                            Words.same(name),
                            name,
                            new Words("给出标准包的文件夹或编号", "Name a package's folder or id")));
        }
    }

    private record FindConflicts(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("packages.conflicts"))
                    .taking("[DIR]...", 0, Integer.MAX_VALUE, texts.of("packages.verify.dir"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            List<StandardPackage> packages =
                    new ArrayList<>(library.dictionary().packages());
            List<String> folders = arguments.positionals();
            Places places = Places.NONE;
            if (!folders.isEmpty()) {
                Loaded loaded = read(folders, streams);
                places = loaded.places();
                packages = Library.withBundled(loaded.packages());
            }
            List<Problem> conflicts = Conflicts.in(packages, places);
            conflicts.forEach(problem -> print(problem, streams));
            streams.line(streams.say("%d 处冲突".formatted(conflicts.size()), "%d conflicts".formatted(conflicts.size())));
            return Exit.CLEAN;
        }
    }
}
