package cn.zhunsheng.match.draft;

import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.rules.YamlQuote;
import java.util.List;
import java.util.stream.Collectors;

/// A draft as the YAML of a model, for a person to review: above every field stands why it is so, and on what figures.
/// It holds no value of a personal element. Equal drafts give equal text.
public final class DraftYaml {
    private final Language language;

    public DraftYaml(Language language) {
        this.language = language;
    }

    /// The file, with line feeds.
    ///
    /// @param id of the model
    /// @param notes what else is to be known of the source, each one sentence
    public String of(Draft draft, String id, List<Words> notes) {
        StringBuilder text = new StringBuilder();
        head(draft, notes, text);
        text.append("id: ").append(id).append('\n');
        text.append("title: ").append(YamlQuote.of(title(draft))).append('\n');
        text.append("source: ").append(YamlQuote.of(source(draft))).append('\n');
        if (!draft.nulls().isEmpty()) {
            text.append("nulls: ")
                    .append(list(draft.nulls()))
                    .append(say("  # 待审", "  # review"))
                    .append('\n');
        }
        text.append("fields:\n");
        ColumnRemarks remarks = new ColumnRemarks(draft, language);
        for (DraftColumn column : draft.columns()) {
            remarks.of(column)
                    .forEach(
                            line -> text.append("  # ").append(Legible.of(line)).append('\n'));
            column.field()
                    .ifPresent(field -> text.append("  - ")
                            .append(field(column, field.field(), draft))
                            .append('\n'));
        }
        if (!draft.keys().unique().isEmpty()) {
            text.append(say("# 其他键：声明的，或没有重复的，待审\n", "# Further keys, declared or without repetition: review\n"));
            text.append("unique:\n");
            draft.keys()
                    .unique()
                    .forEach(key -> text.append("  - ").append(list(key)).append('\n'));
        }
        return text.toString();
    }

    private void head(Draft draft, List<Words> notes, StringBuilder text) {
        String name = draft.table().name();
        line(
                say(
                        "由 " + name + " 推断的模型草稿。每一处都是推断，待人审核后使用。",
                        "A draft inferred from " + name + ". Everything in it is a guess for a person to review."),
                text);
        line(
                draft.rows() == 0
                        ? say("没有读数据行：只依据结构。", "No rows were read: it stands on the structure alone.")
                        : say(
                                "读了 %,d 行；下面的数目都按这些行精确计数，样本另有说明。".formatted(draft.rows()),
                                "%,d rows were read; figures are exact over them unless they say otherwise."
                                        .formatted(draft.rows())),
                text);
        notes.forEach(note -> line(note.in(language), text));
        line(
                say(
                        "%d 列，其中 %d 列对应数据元；其余不在模型里，见各列的说明。"
                                .formatted(draft.columns().size(), draft.fields()),
                        "%d of %d columns have an element; the others are not in the model, as said there."
                                .formatted(draft.fields(), draft.columns().size())),
                text);
        line(say("用法：zs check 数据 --model 本文件", "To use it: zs check DATA --model THIS-FILE"), text);
    }

    private static void line(String sentence, StringBuilder text) {
        text.append("# ").append(Legible.of(sentence)).append('\n');
    }

    private static String title(Draft draft) {
        return draft.table().comment().isBlank()
                ? draft.table().name()
                : draft.table().comment().strip();
    }

    private String source(Draft draft) {
        return say(
                "由 " + draft.table().name() + " 推断，待审",
                "Inferred from " + draft.table().name() + ", to be reviewed");
    }

    private static String field(DraftColumn column, Field field, Draft draft) {
        StringBuilder text = new StringBuilder("{name: ").append(field.name());
        text.append(", element: ").append(field.element());
        text.append(", title: {zh: ").append(YamlQuote.of(field.title().zh()));
        text.append(", en: ").append(YamlQuote.of(field.title().en())).append('}');
        if (column.required()) {
            text.append(", required: true");
        }
        if (draft.keys().key().contains(field.name())) {
            text.append(", key: true");
        }
        field.format().ifPresent(format -> text.append(", format: ").append(YamlQuote.of(format.toString())));
        if (column.facts().outOfForce() > 0) {
            text.append(", codes: ever");
        }
        if (!field.role().isEmpty()) {
            text.append(", role: ").append(YamlQuote.of(field.role()));
        }
        return text.append('}').toString();
    }

    private static String list(List<String> texts) {
        return texts.stream().map(YamlQuote::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
