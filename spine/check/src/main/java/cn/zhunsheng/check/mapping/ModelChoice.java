package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The model that a header speaks of, when the user named none: the one with the largest share of matched cells, if
/// that is at least
/// half and no other has as many.
public record ModelChoice(Held<Model> model, int matched, int cells) {
    private static final int SHOWN = 5;

    /// The model for the header.
    ///
    /// @throws Refusal with the candidates when no model stands out
    public static ModelChoice of(List<String> header, Dictionary dictionary) throws Refusal {
        List<ModelChoice> candidates = new ArrayList<>();
        for (Held<Model> model : dictionary.models()) {
            FieldNames names = FieldNames.of(model.value(), dictionary);
            int matched = (int)
                    header.stream().filter(cell -> names.find(cell).isPresent()).count();
            candidates.add(new ModelChoice(model, matched, header.size()));
        }
        candidates.sort(Comparator.comparingInt(ModelChoice::matched)
                .reversed()
                .thenComparing(c -> c.model().value().id()));
        boolean clear = !candidates.isEmpty()
                && candidates.getFirst().matched * 2 >= header.size()
                && candidates.getFirst().matched > 0
                && (candidates.size() == 1 || candidates.get(1).matched < candidates.getFirst().matched);
        if (!clear) {
            throw refusal(candidates, header.size());
        }
        return candidates.getFirst();
    }

    private static Refusal refusal(List<ModelChoice> candidates, int cells) {
        String list = String.join(
                ", ",
                candidates.stream()
                        .filter(c -> c.matched > 0)
                        .limit(SHOWN)
                        .map(c -> c.model().value().id() + " (" + c.matched + "/" + cells + ")")
                        .toList());
        return new Refusal(
                "model.choice_unclear",
                new Words(
                        list.isEmpty() ? "没有模型认得此表头" : "从表头不能确定模型，候选：" + list,
                        list.isEmpty()
                                ? "No model knows this header"
                                : "The header does not tell the model; candidates: " + list),
                "",
                new Words(
                        "用 --model 指定模型；表头若不在首行，用 --header-row 指出",
                        "Name the model with --model; if the header is not the first row, say so with --header-row"));
    }
}
