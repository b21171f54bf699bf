package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.conformance.SchemaFinding.Kind;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.generate.ColumnShape;
import java.util.Optional;

/// Whether a column's type can hold what a field holds, and nothing more.
///
/// A date may be kept as text, because standards write it as eight digits; a number may not, nor may a code be kept as
/// a number, which loses its zeros.
final class ColumnJudge {
    private final ColumnShape shape;
    private final ColumnStructure column;
    private final ColumnType type;
    private final boolean dateHoldsTime;

    /// `dateHoldsTime`: as Oracle's does.
    ColumnJudge(ColumnShape shape, ColumnStructure column, boolean dateHoldsTime) {
        this.shape = shape;
        this.column = column;
        this.type = ColumnType.of(column);
        this.dateHoldsTime = dateHoldsTime;
    }

    /// What is wrong with the type. `narrow`: there are values that it cannot hold; else it holds more than it should.
    record Misfit(Kind kind, boolean narrow, String expected, String actual) {}

    /// `wanted` is the type that the field should have, as its database says it.
    Optional<Misfit> misfit(String wanted) {
        Optional<Misfit> other = Optional.of(new Misfit(Kind.TYPE, true, wanted, ColumnType.written(column)));
        if (shape.field().element().value().dataType() == DataType.BINARY) {
            return type.family() == Family.BINARY || type.family() == Family.TEXT ? Optional.empty() : other;
        }
        return switch (shape.storage()) {
            case TEXT -> type.family() == Family.TEXT ? length(true) : writtenAsTime() ? Optional.empty() : other;
            case NUMBER -> number(wanted, other);
            case DATE -> day(other);
            case TIMESTAMP -> moment(other);
            case TRUTH -> truth(other);
        };
    }

    /// Whether the column's dates or times, as they are read, are in the field's format.
    private boolean writtenAsTime() {
        Optional<Format> format = shape.field().format();
        return switch (type.family()) {
            case DATE ->
                format.filter(f -> DomainJudge.accepts(f, "2026-01-02")).isPresent();
            case TIMESTAMP ->
                format.filter(f -> DomainJudge.accepts(f, "2026-01-02 03:04:05"))
                        .isPresent();
            case TEXT, WHOLE, DECIMAL, FLOAT, TRUTH, BINARY, OTHER -> false;
        };
    }

    private Optional<Misfit> length(boolean exact) {
        int most = shape.characters();
        if (most == Length.UNBOUNDED) {
            return Optional.empty();
        }
        boolean narrow = type.size() < most;
        boolean wide = exact && type.size() > most && (most <= ColumnShape.LONGEST_VARCHAR || bounded());
        return narrow || wide
                ? Optional.of(new Misfit(
                        Kind.LENGTH, narrow, String.valueOf(most), bounded() ? column.length() : column.type()))
                : Optional.empty();
    }

    private boolean bounded() {
        return type.size() != Length.UNBOUNDED && !column.length().isEmpty();
    }

    private Optional<Misfit> number(String wanted, Optional<Misfit> other) {
        int wholes = shape.digits() - shape.decimals();
        boolean wholeType = type.family() == Family.WHOLE;
        if (!wholeType && type.family() != Family.DECIMAL) {
            return other;
        }
        boolean unbounded = type.size() == Length.UNBOUNDED;
        int ownWholes = unbounded ? Length.UNBOUNDED : type.size() - type.decimals();
        boolean narrow = ownWholes < wholes || type.decimals() < shape.decimals();
        boolean wide = !wholeType && (ownWholes > wholes || type.decimals() > shape.decimals());
        return narrow || wide
                ? Optional.of(new Misfit(Kind.PRECISION, narrow, wanted, ColumnType.written(column)))
                : Optional.empty();
    }

    private Optional<Misfit> day(Optional<Misfit> other) {
        return switch (type.family()) {
            case DATE -> Optional.empty();
            case TEXT -> length(false);
            case WHOLE, DECIMAL, FLOAT, TIMESTAMP, TRUTH, BINARY, OTHER -> other;
        };
    }

    private Optional<Misfit> moment(Optional<Misfit> other) {
        return switch (type.family()) {
            case TIMESTAMP -> Optional.empty();
            case DATE -> dateHoldsTime ? Optional.empty() : other;
            case TEXT -> length(false);
            case WHOLE, DECIMAL, FLOAT, TRUTH, BINARY, OTHER -> other;
        };
    }

    private Optional<Misfit> truth(Optional<Misfit> other) {
        return switch (type.family()) {
            case TRUTH, WHOLE, TEXT -> Optional.empty();
            case DECIMAL -> type.size() > type.decimals() ? Optional.empty() : other;
            case FLOAT, DATE, TIMESTAMP, BINARY, OTHER -> other;
        };
    }
}
