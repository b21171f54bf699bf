package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What artefacts need to know of a model. `gaps` are the rules that none of them enforces, `rules` those that some
/// may; `day` is the day on which the codes are in force.
record ModelFacts(
        ResolvedModel resolved,
        Dictionary dictionary,
        LocalDate day,
        List<FieldFacts> fields,
        List<Rule> rules,
        List<Gap> gaps) {
    static ModelFacts of(ResolvedModel resolved, Dictionary dictionary, LocalDate day) {
        Model model = resolved.model();
        List<Gap> gaps = new ArrayList<>();
        List<FieldFacts> fields = resolved.fields().stream()
                .map(field -> FieldFacts.of(field, model.nulls(), day, gaps))
                .toList();
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : model.rules()) {
            if (rule.severity() == Severity.WARNING) {
                gaps.add(new Gap(rule.id(), Why.WARNING));
            } else {
                rules.add(rule);
            }
        }
        for (Reference reference : model.references()) {
            switch (reference) {
                case Reference.ToSource source ->
                    gaps.add(new Gap(String.join("+", source.fields()) + ".reference", Why.REFERENCE));
                case Reference.ToCodes codes ->
                    codes.fields().forEach(field -> gaps.add(new Gap(field + ".reference", Why.CODES)));
            }
        }
        model.rowCount().ifPresent(count -> gaps.add(new Gap("row.count", Why.ROW_COUNT)));
        return new ModelFacts(resolved, dictionary, day, fields, List.copyOf(rules), List.copyOf(gaps));
    }

    Model model() {
        return resolved.model();
    }

    Optional<FieldFacts> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The package, as `gov-core 1.0.0`.
    String packageVersion() {
        String id = resolved.held().packageId();
        return dictionary
                .packageOf(id)
                .map(StandardPackage::heading)
                .map(heading -> id + " " + heading.version())
                .orElse(id);
    }
}
