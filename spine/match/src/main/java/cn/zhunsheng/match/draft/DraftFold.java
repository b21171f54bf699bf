package cn.zhunsheng.match.draft;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.draft.DraftColumn.LeftOut;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A draft in the making: rows are folded in one by one, and none is kept. One thread owns it.
public final class DraftFold {
    /// A date is taken to be written otherwise when so many of its values are.
    private static final double MOST = 0.9;

    private final Dictionary dictionary;
    private final TableMatch match;
    private final Map<String, ColumnProfile> profiles;
    private final List<Optional<ResolvedField>> fields = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();
    private final List<ColumnFold> folds = new ArrayList<>();
    private final SortedSet<String> nulls = new TreeSet<>();
    private long rows;

    /// @param profiles of the columns whose first values were looked at, by the column's name
    /// @param day the day on which codes are in force
    /// @throws Refusal when an element stands on a code set or scheme that the dictionary does not have
    public DraftFold(Dictionary dictionary, TableMatch match, Map<String, ColumnProfile> profiles, LocalDate day)
            throws Refusal {
        this.dictionary = dictionary;
        this.match = match;
        this.profiles = Map.copyOf(profiles);
        FieldNaming naming = new FieldNaming(match.table().columns());
        for (ColumnMatch column : match.columns()) {
            begin(column, naming, day);
        }
    }

    private void begin(ColumnMatch column, FieldNaming naming, LocalDate day) throws Refusal {
        Optional<Held<Element>> element = column.chosen().flatMap(dictionary::element);
        LeftOut reason = element.isEmpty() ? LeftOut.NO_ELEMENT : LeftOut.NOT;
        if (!naming.tells(column.column())) {
            reason = LeftOut.NO_NAME;
        }
        Optional<ResolvedField> field = Optional.empty();
        if (reason == LeftOut.NOT) {
            field = Optional.of(field(column, element.orElseThrow(), naming));
        }
        left.add(reason);
        fields.add(field);
        boolean ranges = field.isPresent()
                && !field.get().element().value().sensitivity().masked();
        folds.add(new ColumnFold(field.map(f -> new ElementJudge(f, day)), ranges));
    }

    private ResolvedField field(ColumnMatch column, Held<Element> held, FieldNaming naming) throws Refusal {
        Element element = held.value();
        Optional<String> role = column.choice().flatMap(Candidate::role);
        Field field = new Field(
                naming.name(element),
                element.id(),
                naming.title(column.column(), element, role),
                false,
                false,
                otherFormat(column, element),
                Optional.empty(),
                false,
                role.orElse(""));
        return dictionary.resolved(field, held.packageId());
    }

    /// The format that nearly all values of a date have, where it is not the element's.
    private Optional<Format> otherFormat(ColumnMatch column, Element element) {
        boolean moment = element.dataType() == DataType.DATE || element.dataType() == DataType.DATE_TIME;
        ColumnProfile profile = profiles.get(column.column().name());
        if (!moment || profile == null || element.format().isEmpty()) {
            return Optional.empty();
        }
        double own = profile.moment(element.format().get().toString());
        return profile.moments().keySet().stream()
                .sorted()
                .filter(notation -> own < MOST && profile.moment(notation) >= MOST)
                .flatMap(notation -> parsed(notation, element.dataType()).stream())
                .findFirst();
    }

    private static Optional<Format> parsed(String notation, DataType type) {
        try {
            return Optional.of(Format.parse(notation, type));
        } catch (Refusal refusal) {
            return Optional.empty(); // a time of day is no format of a date
        }
    }

    /// Adds a row: the cells of the table's columns; what lies beyond is passed over.
    public void add(List<String> cells) {
        rows++;
        for (int i = 0; i < Math.min(cells.size(), folds.size()); i++) {
            if (folds.get(i).add(cells.get(i))) {
                nulls.add(cells.get(i));
            }
        }
    }

    /// What came of it.
    public Draft draft() {
        List<DraftColumn> columns = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            ColumnMatch column = match.columns().get(i);
            columns.add(new DraftColumn(
                    i + 1,
                    column,
                    fields.get(i),
                    left.get(i),
                    Optional.ofNullable(profiles.get(column.column().name())),
                    folds.get(i).facts()));
        }
        return new Draft(match.table(), columns, List.copyOf(nulls), rows);
    }
}
