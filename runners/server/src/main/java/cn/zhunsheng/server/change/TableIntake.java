package cn.zhunsheng.server.change;

import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.intake.Intake;
import cn.zhunsheng.dictionary.intake.IntakeRow;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import cn.zhunsheng.dictionary.intake.Taken;
import cn.zhunsheng.library.PackageText;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes tables of elements or codes as people keep them: all rows become one proposal, or none and what is wrong with
/// each.
@Component
class TableIntake {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_SHOWN = 500;

    private final Assessing assessing;
    private final Proposals proposals;
    private final CurrentDictionary current;

    TableIntake(Assessing assessing, Proposals proposals, CurrentDictionary current) {
        this.assessing = assessing;
        this.proposals = proposals;
        this.current = current;
    }

    /// `proposal` when every row was taken; else what is wrong, the first of them, and how many there are.
    record Outcome(Optional<UUID> proposal, List<Problem> problems, int count, List<Words> notes) {
        Outcome {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    Outcome take(Visitor by, Brought brought) throws Refusal, IOException {
        boolean codes = brought.field("table").equals("codes");
        String packageId = brought.field("package");
        PackageText text = assessing.text(packageId);
        Taken taken = read(brought, codes ? IntakeTable.CODES : IntakeTable.ELEMENTS);
        if (!taken.problems().isEmpty()) {
            List<Problem> some = taken.problems()
                    .subList(0, Math.min(MOST_SHOWN, taken.problems().size()));
            return new Outcome(Optional.empty(), some, taken.problems().size(), taken.notes());
        }
        Written written = new Written(
                packageId,
                codes ? Kind.CODES : Kind.ELEMENTS,
                false,
                brought.field("title"),
                brought.field("reason"),
                assessing.version(packageId),
                0,
                Map.of());
        String thing = codes ? new CodeSetForm().thing(Map.of("id", brought.field("id"))) : ElementForm.FILE;
        List<Edit> edits = codes ? codes(text, thing, brought, taken) : rows(text, ElementForm.FILE, "id", taken);
        UUID id = proposals.add(by, written, thing, edits);
        return new Outcome(Optional.of(id), List.of(), 0, taken.notes());
    }

    private Taken read(Brought brought, IntakeTable table) throws Refusal, IOException {
        Set<String> sets = current.edition().dictionary().codeSets().stream()
                .map(Held<CodeSet>::id)
                .collect(Collectors.toSet());
        Intake intake = new Intake(table, sets);
        Problems faults = new Problems();
        SourceOptions options =
                new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        try (Rows rows = Rows.open(new Source.File(brought.file()), options)) {
            intake.header(brought.name(), rows.header());
            int count = 0;
            for (Optional<Rows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (++count > MOST_ROWS) {
                    throw ChangeRefusals.rowsMany(MOST_ROWS);
                }
                row(brought.name(), row.get(), intake, faults);
            }
        }
        Taken taken = intake.taken();
        faults.addAll(taken.problems());
        return new Taken(taken.rows(), faults.list(), taken.notes());
    }

    private static void row(String name, Rows.Row row, Intake intake, Problems faults) {
        String where = name + row.sheet().map(sheet -> ", sheet " + sheet).orElse("") + ", line " + row.line();
        if (row.fault().isEmpty()) {
            intake.row(new IntakeRow(where, row.cells()));
        } else if (row.fault().get() != RowFault.EMPTY) {
            faults.error(
                    "package.row_unreadable",
                    where,
                    new Words("这一行读不了", "The row cannot be read"),
                    new Words("改正这一行：格数与表头相同，编码一致", "Mend the row: as many cells as the header, one encoding"));
        }
    }

    /// What a row leaves unsaid stays as it was.
    private static List<Edit> rows(PackageText text, String file, String key, Taken taken) {
        RowTable table = new RowTable(text.file(file), key);
        List<Edit> edits = new ArrayList<>();
        taken.rows().forEach((id, cells) -> {
            Map<String, String> before = table.row(id);
            Map<String, String> after = new LinkedHashMap<>(before);
            cells.forEach((column, value) -> {
                if (!value.isEmpty()) {
                    after.put(column, value);
                }
            });
            Edit edit = new Edit(file, id, before, after);
            if (edit.changes()) {
                edits.add(edit);
            }
        });
        return edits;
    }

    private static List<Edit> codes(PackageText text, String id, Brought brought, Taken taken) {
        Map<String, String> before = new RowTable(text.file(CodeSetForm.FILE), "id").row(id);
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put("id", id);
        said(after, "title", brought.field("name"), before.isEmpty() ? id : "");
        said(after, "source", brought.field("source"), "");
        said(after, "completeness", brought.field("completeness"), before.isEmpty() ? "partial" : "");
        said(after, "evidence", "", before.isEmpty() ? "own" : "");
        List<Edit> edits = new ArrayList<>();
        Edit set = new Edit(CodeSetForm.FILE, id, before, after);
        if (set.changes()) {
            edits.add(set);
        }
        edits.addAll(rows(text, CodeSetForm.codes(id), "code", taken));
        return edits;
    }

    private static void said(Map<String, String> cells, String column, String given, String otherwise) {
        String value = given.isEmpty() ? otherwise : given;
        if (!value.isEmpty()) {
            cells.put(column, value);
        }
    }
}
