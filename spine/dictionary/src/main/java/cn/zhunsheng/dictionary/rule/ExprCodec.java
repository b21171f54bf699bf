package cn.zhunsheng.dictionary.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A rule as bytes: one tag a node, then its parts in order; functions by name, numbers in
/// as few bytes as they need.
///
/// The bytes carry no version: whoever stores them does. Reading needs no CEL library, and checks what it reads: the
/// result types, or it is not read.
public final class ExprCodec {
    private ExprCodec() {}

    /// Writes the tree: one node after the other, parents first.
    ///
    /// @throws IOException when the output cannot take it
    public static void write(Expr expr, DataOutput out) throws IOException {
        switch (expr) {
            case Literal literal -> LiteralCodec.write(literal, out);
            case Expr.Field field -> {
                out.writeByte(Tag.FIELD);
                out.writeUTF(field.name());
                writeType(field.type(), out);
            }
            case Expr.Has has -> {
                out.writeByte(Tag.HAS);
                out.writeUTF(has.field());
            }
            case Expr.In in -> {
                out.writeByte(Tag.IN);
                write(in.value(), out);
                Varint.write(in.literals().size(), out);
                for (Literal literal : in.literals()) {
                    LiteralCodec.write(literal, out);
                }
            }
            case Expr.Call call -> {
                out.writeByte(Tag.CALL);
                out.writeUTF(call.function().name());
                Varint.write(call.args().size(), out);
                for (Expr arg : call.args()) {
                    write(arg, out);
                }
            }
        }
    }

    /// Reads one tree, and nothing behind it.
    ///
    /// @throws IOException when the bytes end early, or are not what [#write(Expr, DataOutput)] wrote
    public static Expr read(DataInput in) throws IOException {
        try {
            return read(in, 0);
        } catch (IllegalArgumentException e) {
            throw new IOException("The bytes are not a compiled rule: " + e.getMessage(), e);
        }
    }

    private static Expr read(DataInput in, int depth) throws IOException {
        if (depth > Bounds.DEEPEST) {
            throw new IOException("The bytes are not a compiled rule: nested deeper than " + Bounds.DEEPEST);
        }
        int tag = in.readByte();
        return switch (tag) {
            case Tag.FIELD -> new Expr.Field(in.readUTF(), readType(in));
            case Tag.HAS -> new Expr.Has(in.readUTF());
            case Tag.IN -> readIn(in, depth);
            case Tag.CALL -> readCall(in, depth);
            default -> LiteralCodec.read(tag, in);
        };
    }

    private static Expr readIn(DataInput in, int depth) throws IOException {
        Expr value = read(in, depth + 1);
        int count = count(in);
        List<Literal> literals = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            literals.add(LiteralCodec.read(in.readByte(), in));
        }
        return new Expr.In(value, literals);
    }

    private static Expr readCall(DataInput in, int depth) throws IOException {
        Function function = Function.valueOf(in.readUTF());
        int count = count(in);
        List<Expr> args = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            args.add(read(in, depth + 1));
        }
        return Expr.Call.of(function, args);
    }

    private static int count(DataInput in) throws IOException {
        long count = Varint.read(in);
        if (count < 0 || count > Bounds.LONGEST_RULE) {
            throw new IOException("The bytes are not a compiled rule: " + count + " parts");
        }
        return (int) count;
    }

    private static void writeType(ValueType type, DataOutput out) throws IOException {
        out.writeByte(type.kind().letter());
        if (type instanceof ValueType.Decimal decimal) {
            out.writeByte(decimal.scale());
        }
    }

    private static ValueType readType(DataInput in) throws IOException {
        return switch (Kind.of((char) in.readUnsignedByte())) {
            case TEXT -> new ValueType.Text();
            case WHOLE -> new ValueType.Whole();
            case DECIMAL -> new ValueType.Decimal(in.readByte());
            case MOMENT -> new ValueType.Moment();
            case TRUTH -> new ValueType.Truth();
        };
    }
}
