package cn.zhunsheng.cli;

import cn.zhunsheng.check.mapping.ModelChoice;
import cn.zhunsheng.check.schema.DataDictionary;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Workbooks that say how tables are built: data dictionaries (数据字典).
final class WrittenTables {
    private final Arguments arguments;
    private final Dictionary dictionary;
    private final Streams streams;

    WrittenTables(Arguments arguments, Dictionary dictionary, Streams streams) {
        this.arguments = arguments;
        this.dictionary = dictionary;
        this.streams = streams;
    }

    /// Whether the source is a script or a data dictionary and holds no rows of data.
    boolean are(Source source) throws IOException {
        return SchemaScript.named(source.name()) || isDictionary(source);
    }

    /// The tables of a data dictionary; empty where the source is something else.
    ///
    /// @throws Refusal when it begins like one and cannot be read
    Optional<List<TableStructure>> of(Source source) throws Refusal, IOException {
        if (!(source instanceof Source.File file) || !isDictionary(source)) {
            return Optional.empty();
        }
        List<TableStructure> tables = DataDictionary.read(file.path());
        streams.note(new Words(
                source.name() + " 按数据字典读取：" + tables.size() + " 张表",
                source.name() + " is read as a data dictionary: " + tables.size() + " tables"));
        return Optional.of(tables);
    }

    /// A heading that a model knows is one of data: items of a catalogue have names and types too. Who says in which
    /// row the header stands means data.
    private boolean isDictionary(Source source) throws IOException {
        boolean workbook = source instanceof Source.File file
                && Files.isRegularFile(file.path())
                && source.name().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        if (!workbook || arguments.has("header-row")) {
            return false;
        }
        try {
            Optional<List<String>> heading = DataDictionary.heading(((Source.File) source).path());
            return heading.isPresent() && !ModelChoice.isKnown(heading.get(), dictionary);
        } catch (Refusal e) {
            return false; // what is wrong with a workbook, the reader of rows says
        }
    }
}
