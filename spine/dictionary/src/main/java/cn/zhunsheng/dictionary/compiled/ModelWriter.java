package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.format.Format;

/// A model as bytes; its rules as the trees that they were compiled to.
final class ModelWriter {
    private ModelWriter() {}

    static void write(Sink out, Model model) {
        out.text(model.id());
        out.words(model.title());
        out.text(model.source());
        out.texts(model.nulls());
        out.textIfAny(model.base());
        out.all(model.fields(), ModelWriter::field);
        out.all(model.unique(), Sink::texts);
        out.all(model.references(), ModelWriter::reference);
        out.flag(model.rowCount().isPresent());
        model.rowCount().ifPresent(rows -> {
            out.count(rows.min());
            out.count(rows.max());
        });
        out.block(RuleTable.write(model.rules()));
    }

    private static void field(Sink out, Field field) {
        out.text(field.name());
        out.text(field.element().value());
        out.words(field.title());
        out.flag(field.required());
        out.flag(field.key());
        out.flag(field.format().isPresent());
        field.format().ifPresent(f -> {
            out.text(f.toString());
            out.constant(type(f));
        });
        out.flag(field.severity().isPresent());
        field.severity().ifPresent(s -> out.constant(s));
        out.flag(field.everCodes());
        out.text(field.role());
    }

    /// A type for which the format's notation reads as this format: the element, which knows, may stand in
    /// another package.
    private static DataType type(Format format) {
        for (DataType type : DataType.values()) {
            try {
                if (Format.parse(format.toString(), type).equals(format)) {
                    return type;
                }
            } catch (Refusal refusal) {
                // No notation of this type.
            }
        }
        throw new IllegalStateException("No data type reads the format %s".formatted(format));
    }

    private static void reference(Sink out, Reference reference) {
        out.texts(reference.fields());
        switch (reference) {
            case Reference.ToSource source -> {
                out.flag(false);
                out.text(source.source());
                out.texts(source.toFields());
            }
            case Reference.ToCodes codes -> {
                out.flag(true);
                out.text(codes.codeSet());
            }
        }
    }
}
