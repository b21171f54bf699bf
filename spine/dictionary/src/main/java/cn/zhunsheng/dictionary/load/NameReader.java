package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Root;
import java.util.ArrayList;
import java.util.List;

/// The naming dictionary of a package: the roots that names are made of, and what other systems call its elements.
final class NameReader {
    private final PackageFiles files;
    private final Found found;
    private final Problems problems;

    NameReader(PackageFiles files, Found found, Problems problems) {
        this.files = files;
        this.found = found;
        this.problems = problems;
    }

    List<Root> roots() {
        List<Root> roots = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "roots.csv", Columns.ROOTS, problems)) {
            String word = row.needed("word");
            if (!word.isBlank()) {
                found.at("root " + word, row.where());
                roots.add(new Root(
                        word,
                        row.needed("english"),
                        row.list("abbreviations"),
                        row.list("synonyms"),
                        row.text("source"),
                        row.evidence(Evidence.KNOWLEDGE),
                        row.text("note")));
            }
        }
        return roots;
    }

    List<Designation> designations() {
        List<Designation> designations = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "designations.csv", Columns.DESIGNATIONS, problems)) {
            String name = row.needed("name");
            row.needed("element");
            row.elementId("element").filter(id -> !name.isBlank()).ifPresent(id -> {
                found.at("designation " + name, row.where());
                designations.add(new Designation(
                        name, id, row.needed("source"), row.evidence(Evidence.KNOWLEDGE), row.text("note")));
            });
        }
        return designations;
    }
}
