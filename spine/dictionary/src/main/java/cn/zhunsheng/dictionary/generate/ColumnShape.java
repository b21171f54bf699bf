package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.ResolvedField;

/// What a column must be to hold a field, whatever its database calls that.
///
/// `name` is the column's name in a generated table. `characters` is the most that a text has, [the format's
/// bound](cn.zhunsheng.dictionary.format.Length#UNBOUNDED) where there is none; `digits` and `decimals` are a number's,
/// 0 otherwise. `required` says only what a check counts as an error.
public record ColumnShape(
        ResolvedField field,
        String name,
        Storage storage,
        int characters,
        int digits,
        int decimals,
        boolean required,
        String comment) {
    /// Longer texts are kept apart from the row.
    public static final int LONGEST_VARCHAR = SqlColumn.LONGEST_VARCHAR;

    static ColumnShape of(FieldFacts facts) {
        SqlColumn column = SqlColumn.of(facts, new SqlText(Dialect.POSTGRESQL));
        boolean number = column.storage() == Storage.NUMBER;
        return new ColumnShape(
                facts.field(),
                SqlText.snake(facts.name()),
                column.storage(),
                column.most(),
                number ? facts.number().orElseThrow().digits().most() : 0,
                number ? facts.number().orElseThrow().decimals() : 0,
                facts.required(),
                column.comment());
    }
}
