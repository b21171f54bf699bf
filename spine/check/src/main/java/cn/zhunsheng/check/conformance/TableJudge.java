package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.conformance.ColumnJudge.Misfit;
import cn.zhunsheng.check.conformance.Mending.Column;
import cn.zhunsheng.check.conformance.SchemaFinding.Kind;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.generate.ColumnShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Judges one table: its columns in the order of the model's fields, then its keys, then names, so that every fix finds
/// the names that it speaks of.
final class TableJudge {
    private final TableStructure table;
    private final Held<Model> held;
    private final Model model;
    private final Map<String, ColumnStructure> columns;
    private final SqlDialect dialect;
    private final Mending mending;
    private final List<SchemaFinding> findings = new ArrayList<>();
    private int demands;

    /// `columns` are the table's by the name of the field that each holds.
    TableJudge(TableStructure table, Held<Model> held, Map<String, ColumnStructure> columns, SqlDialect dialect) {
        this.table = table;
        this.held = held;
        this.model = held.value();
        this.columns = Map.copyOf(columns);
        this.dialect = dialect;
        this.mending = new Mending(dialect, table);
    }

    TableConformance judge(List<ColumnShape> shapes) {
        tableComment();
        for (ColumnShape shape : shapes) {
            ColumnStructure column = columns.get(shape.field().name());
            if (column == null) {
                missing(shape);
            } else {
                column(shape, column);
            }
        }
        for (List<String> key : model.keys()) {
            key(key, shapes);
        }
        for (ColumnShape shape : shapes) {
            ColumnStructure column = columns.get(shape.field().name());
            if (column != null) {
                naming(shape, column);
            }
        }
        extra();
        return new TableConformance(table, held, findings, demands);
    }

    private void tableComment() {
        demands++;
        if (table.comment().isBlank()) {
            add(
                    Kind.COMMENT,
                    Severity.WARNING,
                    "",
                    "",
                    model.title().zh(),
                    "",
                    mending.tableComment(model.title().zh(), ""));
        }
    }

    private void add(
            Kind kind, Severity severity, String column, String field, String expected, String actual, String fix) {
        findings.add(new SchemaFinding(kind, severity, column, field, expected, actual, Optional.of(fix)));
    }

    private void missing(ColumnShape shape) {
        demands++;
        ResolvedField field = shape.field();
        String type = WantedType.of(shape, dialect);
        Severity severity = shape.required() ? field.severity(FieldRule.REQUIRED) : Severity.WARNING;
        String fix = mending.add(new Column(shape.name(), type, shape.required(), comment(shape)));
        add(Kind.MISSING, severity, shape.name(), field.name(), type, "", fix);
    }

    private static String comment(ColumnShape shape) {
        return shape.field().title().zh();
    }

    /// A column is changed in all its respects at once where its database wants that.
    private void column(ColumnShape shape, ColumnStructure column) {
        demands += 3;
        ResolvedField field = shape.field();
        String wanted = WantedType.of(shape, dialect);
        Optional<Misfit> misfit = new ColumnJudge(shape, column, dialect == SqlDialect.ORACLE).misfit(wanted);
        boolean optional = shape.required() && column.nullable();
        boolean unsaid = !says(shape, column);
        Column mended = new Column(
                column.name(),
                misfit.isPresent() ? wanted : ColumnType.written(column),
                shape.required() || !column.nullable(),
                unsaid ? comment(shape) : column.comment());
        misfit.ifPresent(m -> add(
                m.kind(),
                m.narrow() ? field.severity(FieldRule.FORMAT) : Severity.WARNING,
                column.name(),
                field.name(),
                m.expected(),
                m.actual(),
                mending.retype(mended)));
        if (optional) {
            Severity severity = field.severity(FieldRule.REQUIRED);
            add(Kind.NULLABILITY, severity, column.name(), field.name(), "not null", "null", mending.require(mended));
        }
        if (unsaid) {
            String fix = mending.comment(mended, column.comment());
            add(Kind.COMMENT, Severity.WARNING, column.name(), field.name(), comment(shape), column.comment(), fix);
        }
    }

    /// Whether the comment says what the column is: it has one of the field's names in it.
    private static boolean says(ColumnShape shape, ColumnStructure column) {
        String comment = FoldedName.bare(column.comment());
        return names(shape.field()).stream()
                .map(FoldedName::bare)
                .anyMatch(name -> !name.isEmpty() && comment.contains(name));
    }

    private static List<String> names(ResolvedField field) {
        List<String> names = new ArrayList<>();
        names.add(field.title().zh());
        names.add(field.title().en());
        names.add(field.element().value().name());
        names.addAll(field.element().value().naming().synonyms());
        return names;
    }

    /// A key of the model is a primary or unique key of the table, over the same columns in whatever order.
    private void key(List<String> key, List<ColumnShape> shapes) {
        demands++;
        List<String> named = new ArrayList<>();
        boolean filled = true;
        boolean added = false;
        for (String field : key) {
            ColumnStructure column = columns.get(field);
            ColumnShape shape = shapes.get(number(field));
            named.add(column == null ? shape.name() : column.name());
            added |= column == null;
            filled &= shape.required();
        }
        boolean primary = table.primaryKey().isEmpty()
                && filled
                && key.equals(model.keys().getFirst());
        if (!held(new HashSet<>(named))) {
            String fix = primary ? mending.primaryKey(named) : mending.unique(named);
            findings.add(new SchemaFinding(
                    Kind.KEY,
                    Severity.ERROR,
                    String.join(", ", named),
                    String.join(", ", key),
                    (primary ? "primary key (" : "unique (") + String.join(", ", named) + ")",
                    "",
                    added ? Mending.later(fix) : Optional.of(fix)));
        }
    }

    private boolean held(Set<String> named) {
        return new HashSet<>(table.primaryKey()).equals(named)
                || table.uniqueKeys().stream().anyMatch(key -> new HashSet<>(key).equals(named));
    }

    private int number(String field) {
        return model.fields().stream().map(Field::name).toList().indexOf(field);
    }

    /// A column is called as the field is, or by one of its element's names.
    private void naming(ColumnShape shape, ColumnStructure column) {
        demands++;
        ResolvedField field = shape.field();
        List<String> names = names(field);
        names.add(shape.name());
        names.add(field.name());
        names.add(field.element().value().shortName());
        String own = FoldedName.bare(column.name());
        boolean known = names.stream().map(FoldedName::bare).anyMatch(own::equals);
        boolean free = table.columns().stream().noneMatch(c -> c.name().equalsIgnoreCase(shape.name()));
        if (!known) {
            findings.add(new SchemaFinding(
                    Kind.NAMING,
                    Severity.WARNING,
                    column.name(),
                    field.name(),
                    shape.name(),
                    column.name(),
                    free ? Optional.of(mending.rename(column.name(), shape.name())) : Optional.empty()));
        }
    }

    private void extra() {
        Set<String> used = new HashSet<>();
        columns.values().forEach(column -> used.add(column.name()));
        for (ColumnStructure column : table.columns()) {
            if (!used.contains(column.name())) {
                String type = ColumnType.written(column);
                findings.add(
                        new SchemaFinding(Kind.EXTRA, Severity.WARNING, column.name(), "", "", type, Optional.empty()));
            }
        }
    }
}
