package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Element.Concept;
import cn.zhunsheng.dictionary.Element.Naming;
import cn.zhunsheng.dictionary.Element.Registration;
import cn.zhunsheng.dictionary.Element.Relation;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Sensitivity;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.format.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `elements.csv`. What cannot be read is left out after a problem was noted, so that the rest is still
/// looked at.
final class ElementReader {
    static final List<String> STATUSES = List.of(
            "incomplete", "candidate", "recorded", "qualified", "standard", "preferred", "retired", "superseded");
    private static final List<String> RELATIONS =
            List.of("part-of", "derived-from", "code-of", "name-of", "same-as", "narrower-than");
    private static final Version FIRST = Version.parse("1.0.0");

    private final PackageFiles files;
    private final Found found;
    private final Problems problems;

    ElementReader(PackageFiles files, Found found, Problems problems) {
        this.files = files;
        this.found = found;
        this.problems = problems;
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (CsvRow row : CsvTable.read(files, "elements.csv", Columns.ELEMENTS, problems)) {
            row.needed("id");
            row.elementId("id").ifPresent(id -> {
                found.at("element " + id, row.where());
                elements.add(element(row, id));
            });
        }
        return elements;
    }

    private static Element element(CsvRow row, ElementId id) {
        DataType type = dataType(row);
        return new Element(
                id,
                new Naming(row.needed("name"), row.text("name_en"), row.text("short_name"), row.list("synonyms")),
                row.text("definition"),
                new Concept(row.text("object_class"), row.text("property"), row.text("representation")),
                type,
                format(row, type),
                row.text("unit"),
                row.read("value_domain", ValueDomain::parse),
                sensitivity(row),
                row.text("level"),
                registration(row),
                row.text("source"),
                row.evidence(Evidence.KNOWLEDGE),
                relations(row),
                row.elementId("successor"),
                row.read("base", ElementReader::unqualified),
                row.text("note"));
    }

    private static DataType dataType(CsvRow row) {
        String text = row.needed("data_type");
        Optional<DataType> type = DataType.of(text);
        if (type.isEmpty() && !text.isBlank()) {
            row.notOneOf(
                    "data_type",
                    text,
                    Arrays.stream(DataType.values()).map(DataType::spelling).toList());
        }
        return type.orElse(DataType.TEXT);
    }

    private static Sensitivity sensitivity(CsvRow row) {
        row.needed("sensitivity");
        return row.oneOf("sensitivity", Sensitivity.values(), Sensitivity.SECRET);
    }

    private static Registration registration(CsvRow row) {
        return new Registration(
                row.read("version", Version::parse).orElse(FIRST),
                row.wordOf("status", STATUSES, "incomplete"),
                row.text("registrar"),
                row.text("submitter"));
    }

    private static Optional<Format> format(CsvRow row, DataType type) {
        String text = row.text("format");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Format.parse(text, type));
        } catch (Refusal refusal) {
            row.problems().refused(refusal, row.where());
            return Optional.empty();
        }
    }

    private static List<Relation> relations(CsvRow row) {
        List<Relation> relations = new ArrayList<>();
        for (String text : row.list("relations")) {
            int colon = text.indexOf(':');
            String kind = text.substring(0, Math.max(colon, 0));
            if (!RELATIONS.contains(kind)) {
                row.notOneOf(
                        "relations",
                        text,
                        RELATIONS.stream().map(r -> r + ":ID").toList());
            } else {
                row.readText("relations", text.substring(colon + 1), ElementReader::unqualified)
                        .ifPresent(target -> relations.add(new Relation(kind, target)));
            }
        }
        return relations;
    }

    /// Element ids are the thread through all packages, so the package before a slash adds nothing; it may be
    /// written.
    static ElementId unqualified(String reference) {
        return new ElementId(reference.substring(reference.indexOf('/') + 1));
    }
}
