package cn.zhunsheng.cli;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was decided for the user, said on standard error: nothing is guessed silently.
final class Notes {
    private Notes() {}

    /// The columns that nothing judged; reports for programs have no place for them.
    static Optional<Words> unmapped(CheckResult result) {
        List<String> columns = result.sources().stream()
                .flatMap(source -> source.unmapped().stream())
                .distinct()
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(
                        "未对应、未检查的列：" + String.join("、", columns),
                        "Columns without a field, not checked: " + String.join(", ", columns)));
    }

    /// The sources that references of the model point to and that were not given: those references judge nothing.
    static Optional<Words> untested(Model model, Set<String> given) {
        List<String> absent = model.references().stream()
                .flatMap(reference -> reference instanceof Reference.ToSource to ? Stream.of(to.source()) : Stream.of())
                .filter(source -> !given.contains(source))
                .distinct()
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(
                        "引用未检查：没有给出 " + String.join("、", absent) + "；用 --with 名称=文件 给出",
                        "References not checked: " + String.join(", ", absent)
                                + " not given; give it with --with NAME=FILE"));
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
