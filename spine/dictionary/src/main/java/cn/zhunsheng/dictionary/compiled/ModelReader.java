package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.LazyList;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Model.RowCount;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.format.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What [ModelWriter] wrote.
final class ModelReader {
    private static final DataType[] TYPES = DataType.values();
    private static final Severity[] SEVERITIES = Severity.values();

    private final Source in;
    private final Formats formats;

    ModelReader(Source in, Formats formats) {
        this.in = in;
        this.formats = formats;
    }

    Model read() throws IOException {
        return new Model(
                in.text(),
                in.words(),
                in.text(),
                in.texts(),
                in.textIfAny(),
                fields(),
                unique(),
                references(),
                in.flag() ? Optional.of(new RowCount(in.count(), in.count())) : Optional.empty(),
                rules());
    }

    private List<Field> fields() throws IOException {
        int size = in.size();
        List<Field> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            fields.add(new Field(
                    in.text(),
                    new ElementId(in.text()),
                    in.words(),
                    in.flag(),
                    in.flag(),
                    format(),
                    in.flag() ? Optional.of(in.oneOf(SEVERITIES)) : Optional.empty(),
                    in.flag(),
                    in.text()));
        }
        return fields;
    }

    private Optional<Format> format() throws IOException {
        return in.flag() ? formats.of(in.text(), in.oneOf(TYPES)) : Optional.empty();
    }

    private List<List<String>> unique() throws IOException {
        int size = in.size();
        List<List<String>> unique = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            unique.add(in.texts());
        }
        return unique;
    }

    private List<Reference> references() throws IOException {
        int size = in.size();
        List<Reference> references = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            List<String> fields = in.texts();
            references.add(
                    in.flag()
                            ? new Reference.ToCodes(fields, in.text())
                            : new Reference.ToSource(fields, in.text(), in.texts()));
        }
        return references;
    }

    /// Left as bytes until someone looks at the rules.
    private List<Rule> rules() throws IOException {
        return new LazyList<>(new RuleTable(in.block()));
    }
}
