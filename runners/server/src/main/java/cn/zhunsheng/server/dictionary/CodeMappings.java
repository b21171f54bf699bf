package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.library.PackageText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The mappings between code sets (代码映射) that packages keep: in `mappings/`, a table for two sets, which code of the
/// second says what a code of the first does. Read once for an edition. Any number of threads may use it.
@Component
public final class CodeMappings {
    private static final String FOLDER = "mappings/";

    private final Candidates candidates;
    private volatile @Nullable Known known;

    CodeMappings(Candidates candidates) {
        this.candidates = candidates;
    }

    private record Known(String edition, Map<String, Map<String, String>> byFile) {}

    /// The file of a package that holds the mapping between two sets, each `package/id`.
    public static String file(String from, String to) {
        return FOLDER + from.replace('/', '.') + "--" + to.replace('/', '.') + ".csv";
    }

    /// The code of the second set by the code of the first, where a person said which; empty when no package says.
    Map<String, String> between(Edition edition, Held<CodeSet> from, Held<CodeSet> to) throws Refusal, IOException {
        Known now = known;
        if (now == null || !now.edition().equals(edition.digest())) {
            now = new Known(edition.digest(), read(edition));
            known = now;
        }
        return now.byFile().getOrDefault(file(from.reference(), to.reference()), Map.of());
    }

    private Map<String, Map<String, String>> read(Edition edition) throws Refusal, IOException {
        Map<String, Map<String, String>> byFile = new HashMap<>();
        for (StandardPackage each : edition.dictionary().packages()) {
            PackageText text = candidates.text(each.id()).orElseThrow();
            text.files().keySet().stream()
                    .filter(file -> file.startsWith(FOLDER))
                    .forEach(file -> byFile.put(file, codes(text.file(file))));
        }
        return byFile;
    }

    /// Nothing of a table that cannot be read: the loader passes over it too.
    private static Map<String, String> codes(String csv) {
        Map<String, String> codes = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String to = row.findField("to").orElse("");
                if (!to.isEmpty()) {
                    codes.put(row.findField("code").orElse(""), to);
                }
            }
            return codes;
        } catch (IOException | CsvParseException e) {
            return Map.of();
        }
    }
}
