package cn.zhunsheng.cli;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was decided for the user, said on standard error: nothing is guessed silently.
final class Notes {
    /// Markup on a terminal is of no use to a person.
    static final Words SAVE = new Words(
            "加 --output report.html 存为文件，用浏览器打开或打印",
            "Add --output report.html to save the page; open or print it with a browser");

    private Notes() {}

    /// The columns that nothing judged; reports for programs have no place for them.
    static Optional<Words> unmapped(CheckResult result) {
        List<String> columns = result.sources().stream()
                .flatMap(source -> source.unmapped().stream())
                .distinct()
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> named =
                columns.stream().filter(column -> !column.isBlank()).toList();
        List<String> zh = new ArrayList<>(named);
        List<String> en = new ArrayList<>(named);
        if (named.size() < columns.size()) {
            zh.add("没有列名的列");
            en.add("columns without a name");
        }
        return Optional.of(new Words(
                "未对应、未检查的列：" + String.join("、", zh), "Columns without a field, not checked: " + String.join(", ", en)));
    }

    /// The sources that references of the model point to and that were not given: those references judge nothing.
    static Optional<Words> untested(Model model, Set<String> given) {
        List<String> absent =
                needed(model).filter(source -> !given.contains(source)).toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(
                        "引用未检查：没有给出 " + String.join("、", absent) + "；用 --with 名称=文件 给出",
                        "References not checked: " + String.join(", ", absent)
                                + " not given; give it with --with NAME=FILE"));
    }

    /// The sources that were given and that no reference points to: most often a name that is spelled otherwise.
    static Optional<Words> unused(Model model, Set<String> given) {
        List<String> needed = needed(model).toList();
        List<String> idle = given.stream()
                .filter(source -> !needed.contains(source))
                .sorted()
                .toList();
        return idle.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(
                        "--with " + String.join("、", idle) + "：模型 " + model.id() + " 没有指向它的引用，未读",
                        "--with " + String.join(", ", idle) + ": no reference of model " + model.id()
                                + " points to it; not read"));
    }

    private static Stream<String> needed(Model model) {
        return model.references().stream()
                .flatMap(reference -> reference instanceof Reference.ToSource to ? Stream.of(to.source()) : Stream.of())
                .distinct();
    }

    static Words chosen(CheckResult result) {
        SourceResult first = result.sources().getFirst();
        int matched = first.columns().size();
        int all = matched + first.unmapped().size();
        String model = result.model().id();
        return new Words(
                "按表头选用模型 %s（%d / %d 列对应）；可用 --model 指定".formatted(model, matched, all),
                "Model %s was chosen by the header (%d of %d columns); name another with --model"
                        .formatted(model, matched, all));
    }
}
