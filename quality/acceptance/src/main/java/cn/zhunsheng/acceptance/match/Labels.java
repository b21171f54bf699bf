package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names that labellers could choose from, and the elements that each covers.
///
/// A label covers the element of its name, and those that `labels.csv` adds where the dictionary is finer
/// than the list.
record Labels(Map<ElementId, String> byElement) {
    /// @param list the file of the labellers' names
    static Labels read(Path list, Dictionary dictionary) throws IOException {
        Map<String, ElementId> named = new LinkedHashMap<>();
        for (Held<Element> held : dictionary.elements()) {
            named.put(held.value().name(), held.value().id());
        }
        Map<ElementId, String> byElement = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(list)) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("name");
                byElement.put(
                        Optional.ofNullable(named.get(name))
                                .orElseThrow(() -> new IllegalStateException("No element is named " + name)),
                        name);
            }
        }
        Set<String> known = new LinkedHashSet<>(byElement.values());
        try (InputStream in = Labels.class.getResourceAsStream("labels.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                ElementId id = new ElementId(row.getField("element"));
                if (dictionary.element(id).isEmpty() || !known.contains(row.getField("label"))) {
                    throw new IllegalStateException("labels.csv names what is not there: " + row.getFields());
                }
                byElement.put(id, row.getField("label"));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Labels(byElement);
    }

    /// The label of the element; empty where the labellers had none for it.
    Optional<String> of(ElementId element) {
        return Optional.ofNullable(byElement.get(element));
    }
}
