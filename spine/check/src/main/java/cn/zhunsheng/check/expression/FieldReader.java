package cn.zhunsheng.check.expression;

/// Where a rule finds a field in the cells, and how it reads it. Slots count from 0.
public sealed interface FieldReader {
    /// The field's place among the columns of [Cells].
    int slot();

    /// A text field: its bytes are the value.
    record OfText(int slot) implements FieldReader {}

    /// Any other field: whole number, decimal, moment or truth.
    record OfNumber(int slot, NumberReader reader) implements FieldReader {}

    /// A moment that the cells hold already, see [Cells#moments()].
    record Kept(int slot) implements FieldReader {}
}
