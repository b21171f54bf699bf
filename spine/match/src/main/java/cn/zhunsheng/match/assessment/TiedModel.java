package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.mapping.ColumnNames;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.mapping.HeaderMapping;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a table is held against: a field for every column that is tied to an element, by a model that was given or by
/// its match, in a package of its own.
///
/// `fields` are the names of fields by the names of columns, folded. A name that two columns have stands for neither.
record TiedModel(Dictionary dictionary, String reference, Map<String, Field> fields, GivenMapping mapping) {
    private static final String PACKAGE = "assessed";
    private static final String ID = "tied-columns";

    /// Spellings of absent where no model says which they are, as the bundled models have them.
    private static final List<String> NULLS = List.of("NULL", "\\N");

    /// @throws Refusal when the given model cannot be had
    static TiedModel of(TableMatch match, Optional<String> model, Dictionary dictionary) throws Refusal {
        Optional<Held<Model>> given = model.isEmpty() ? Optional.empty() : Optional.of(dictionary.model(model.get()));
        Map<String, Field> fields = new HashMap<>();
        if (given.isPresent()) {
            HeaderMapping.firsts(names(match.table()), dictionary.resolved(given.get()), GivenMapping.NONE)
                    .columns()
                    .forEach(mapping -> fields.put(FoldedName.of(mapping.column()), mapping.field()));
        }
        List<Field> all =
                new ArrayList<>(given.map(held -> held.value().fields()).orElse(List.of()));
        for (ColumnMatch column : match.columns()) {
            String name = FoldedName.of(column.column().name());
            if (!fields.containsKey(name) && column.chosen().isPresent()) {
                Field field = field("tied" + (all.size() + 1), column, dictionary);
                fields.put(name, field);
                all.add(field);
            }
        }
        fields.keySet().removeAll(untellable(match.table()));
        Map<String, Optional<String>> mapping = new HashMap<>();
        for (ColumnStructure column : match.table().columns()) {
            Field field = fields.get(FoldedName.of(column.name()));
            mapping.put(column.name(), Optional.ofNullable(field).map(Field::name));
        }
        Dictionary with = with(model(match.table(), given, all), dictionary);
        return new TiedModel(with, PACKAGE + "/" + ID, Map.copyOf(fields), new GivenMapping(mapping));
    }

    /// Names that no column or several have.
    private static Set<String> untellable(TableStructure table) {
        Set<String> seen = new HashSet<>();
        Set<String> untellable = new HashSet<>(List.of(""));
        for (ColumnStructure column : table.columns()) {
            String name = FoldedName.of(column.name());
            if (!seen.add(name)) {
                untellable.add(name);
            }
        }
        return untellable;
    }

    private static ColumnNames names(TableStructure table) {
        return new ColumnNames(
                table.columns().stream().map(ColumnStructure::name).toList(),
                table.columns().stream().map(ColumnStructure::comment).toList());
    }

    private static Field field(String name, ColumnMatch column, Dictionary dictionary) {
        ElementId id = column.chosen().orElseThrow();
        Words title =
                dictionary.element(id).map(Held::value).map(Element::title).orElse(Words.same(id.value()));
        return new Field(
                name,
                id,
                title,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                column.choice().flatMap(Candidate::role).orElse(""));
    }

    private static Model model(TableStructure table, Optional<Held<Model>> given, List<Field> fields) {
        Words title = Words.same(table.comment().isBlank() ? table.name() : table.comment());
        return given.map(Held::value)
                .map(model -> new Model(
                        ID,
                        model.title(),
                        model.source(),
                        model.nulls(),
                        Optional.empty(),
                        fields,
                        model.unique(),
                        model.references(),
                        model.rowCount(),
                        model.rules()))
                .orElseGet(() -> new Model(
                        ID,
                        title,
                        "",
                        NULLS,
                        Optional.empty(),
                        fields,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    private static Dictionary with(Model model, Dictionary dictionary) throws Refusal {
        List<StandardPackage> packages = new ArrayList<>(dictionary.packages());
        StandardPackage.Heading heading = new StandardPackage.Heading(
                PACKAGE,
                Version.parse("0"),
                model.title(),
                Words.same(""),
                "",
                "draft",
                dictionary.packages().stream()
                        .map(each -> new StandardPackage.Dependency(
                                each.id(),
                                VersionRange.parse("=" + each.heading().version())))
                        .toList());
        packages.add(new StandardPackage(
                heading,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(model),
                List.of()));
        return Dictionary.of(packages);
    }

    /// The field that the column is tied to.
    Optional<Field> field(ColumnStructure column) {
        return Optional.ofNullable(fields.get(FoldedName.of(column.name())));
    }
}
