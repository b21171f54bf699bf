package cn.zhunsheng.dictionary.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The literals' part of [ExprCodec].
final class LiteralCodec {
    private LiteralCodec() {}

    static void write(Literal literal, DataOutput out) throws IOException {
        switch (literal) {
            case Literal.Text text -> {
                out.writeByte(Tag.TEXT);
                out.writeUTF(text.value());
            }
            case Literal.Whole whole -> {
                out.writeByte(Tag.WHOLE);
                Varint.write(whole.value(), out);
            }
            case Literal.Decimal decimal -> {
                out.writeByte(Tag.DECIMAL);
                Varint.write(decimal.unscaled(), out);
                out.writeByte(decimal.scale());
            }
            case Literal.Moment moment -> {
                out.writeByte(Tag.MOMENT);
                Varint.write(moment.seconds(), out);
            }
            case Literal.Truth truth -> out.writeByte(truth.value() ? Tag.TRUE : Tag.FALSE);
        }
    }

    /// Reads what follows the tag.
    static Literal read(int tag, DataInput in) throws IOException {
        return switch (tag) {
            case Tag.TEXT -> new Literal.Text(in.readUTF());
            case Tag.WHOLE -> new Literal.Whole(Varint.read(in));
            case Tag.DECIMAL -> new Literal.Decimal(Varint.read(in), in.readByte());
            case Tag.MOMENT -> new Literal.Moment(Varint.read(in));
            case Tag.FALSE -> new Literal.Truth(false);
            case Tag.TRUE -> new Literal.Truth(true);
            default -> throw new IOException("The bytes are not a compiled rule: no node has tag " + tag);
        };
    }
}
