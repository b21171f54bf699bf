package cn.zhunsheng.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which columns a [Population] has, and how its lines end.
public enum Form {
    /// Twenty fields of model `population-basic` and one column that no field takes; lines end in every way there is.
    POPULATION_BASIC(false, EnumSet.range(Column.ID_NUMBER, Column.REMARK)),

    /// Twenty columns that need every kind of rule there is, both check characters, decimals and patterns among them;
    /// lines end with LF and quotes close at the end of a field, so that other programs can read the file too.
    RESIDENTS(
            true,
            EnumSet.of(
                    Column.ID_NUMBER,
                    Column.NAME,
                    Column.SEX,
                    Column.ETHNICITY,
                    Column.BIRTH_DATE,
                    Column.NATIONALITY,
                    Column.RELATION,
                    Column.HOUSEHOLD_DIVISION,
                    Column.HOUSEHOLD_ADDRESS,
                    Column.CURRENT_ADDRESS,
                    Column.MARITAL_STATUS,
                    Column.EDUCATION,
                    Column.WORKPLACE,
                    Column.MOBILE,
                    Column.DEATH_DATE,
                    Column.UPDATED,
                    Column.REMARK,
                    Column.CREDIT_CODE,
                    Column.EMAIL,
                    Column.AREA));

    private final boolean plain;
    // Made by List.copyOf, so it cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Column> columns;

    Form(boolean plain, Set<Column> columns) {
        this.plain = plain;
        this.columns = List.copyOf(new ArrayList<>(columns));
    }

    /// The columns in the order in which they stand.
    List<Column> columns() {
        return columns;
    }

    boolean plain() {
        return plain;
    }

    /// The rules that read more than one field and have all their columns here.
    List<CrossRule> crossRules() {
        return List.of(CrossRule.values()).stream()
                .filter(rule -> columns.containsAll(rule.reads()))
                .toList();
    }

    /// The faults that a row of this form can have, by kind: each kind comes as often as the others.
    List<List<Fault>> faults() {
        return Fault.KINDS.stream()
                .map(kind -> kind.stream()
                        .filter(fault -> columns.contains(fault.column()))
                        .toList())
                .filter(kind -> !kind.isEmpty())
                .toList();
    }
}
