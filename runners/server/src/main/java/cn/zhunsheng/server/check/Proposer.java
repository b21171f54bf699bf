package cn.zhunsheng.server.check;

import cn.zhunsheng.check.mapping.ModelChoice;
import cn.zhunsheng.check.source.Content;
import cn.zhunsheng.check.source.OpenSource;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.server.check.Proposal.FileView;
import cn.zhunsheng.server.check.Proposal.ModelView;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at the first rows of files and proposes what each column is.
final class Proposer {
    private final Packages packages;
    private final LocalDate day;

    Proposer(Packages packages, LocalDate day) {
        this.packages = packages;
        this.day = day;
    }

    /// By the folded header cell, the field that people decided before, an empty text for none.
    interface Saved {
        Map<String, String> of(String model);
    }

    /// Proposes for all files together; columns of one name are one.
    ///
    /// @param given the model that a person picked, empty to choose by the header
    /// @param saved what people decided before about columns of a model
    /// @throws Refusal when a file cannot be read as rows, or there is no such model
    Proposal propose(List<Source> sources, Reading reading, Optional<String> given, Saved saved)
            throws Refusal, IOException {
        SourceOptions options = reading.options();
        List<FileView> files = new ArrayList<>();
        Map<String, TableMatch> matches = new LinkedHashMap<>();
        Map<String, String> header = new LinkedHashMap<>();
        Optional<ModelChoice> choice = Optional.empty();
        Optional<Words> unclear = Optional.empty();
        for (Source source : sources) {
            try (Rows rows = Rows.open(source, options)) {
                OpenSource open = rows.source();
                if (files.isEmpty() && given.isEmpty()) {
                    choice = ModelChoice.of(open.columns(), packages.dictionary());
                    unclear = choice.isPresent() ? Optional.empty() : Optional.of(unclear(open));
                }
                files.add(view(open));
                TableMatch match = new FirstRows(packages, day).match(rows);
                open.header().forEach(cell -> {
                    header.putIfAbsent(FoldedName.of(cell), cell);
                    matches.putIfAbsent(FoldedName.of(cell), match);
                });
            }
        }
        Optional<ModelChoice> chosen = choice;
        Optional<String> model = given.or(() -> chosen.map(one -> one.model().reference()));
        if (model.isEmpty()) {
            return new Proposal(model, false, models(), files, List.of(), List.of(), List.of(), unclear);
        }
        Dictionary dictionary = packages.dictionary();
        ResolvedModel resolved = dictionary.resolved(dictionary.model(model.get()));
        List<ProposedColumn> columns =
                new Columns(resolved, saved.of(resolved.held().reference()), matches).of(header);
        return new Proposal(
                model,
                given.isPresent(),
                models(),
                files,
                fields(resolved),
                columns,
                missing(resolved, columns),
                unclear);
    }

    private Words unclear(OpenSource open) throws IOException {
        Refusal refusal = ModelChoice.refusal(open.columns(), open.below(), packages.dictionary());
        return refusal.what();
    }

    private static FileView view(OpenSource open) {
        String delimiter = open.content() instanceof Content.Delimited delimited
                ? String.valueOf((char) delimited.dialect().delimiter())
                : "";
        return new FileView(
                open.name(), open.encoding(), delimiter, open.header().size(), open.notes());
    }

    private List<ModelView> models() {
        List<ModelView> models = new ArrayList<>();
        for (Held<Model> model : packages.dictionary().models()) {
            models.add(new ModelView(model.reference(), model.value().title()));
        }
        return models;
    }

    static List<FieldView> fields(ResolvedModel model) {
        return model.fields().stream()
                .map(field -> new FieldView(
                        field.name(),
                        field.title(),
                        field.element().value().id().value(),
                        field.field().required()))
                .toList();
    }

    /// The required fields that no column has.
    private static List<FieldView> missing(ResolvedModel model, List<ProposedColumn> columns) {
        Set<String> held = new HashSet<>();
        columns.forEach(column -> held.add(column.selected()));
        return fields(model).stream()
                .filter(field -> field.required() && !held.contains(field.name()))
                .toList();
    }
}
