package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a workbook says of itself: its sheets of cells in their order, and the parts that they share.
record Parts(List<Sheet> sheets, boolean from1904, Optional<String> strings, Optional<String> styles) {
    private static final int MOST_SHEETS = 10_000;
    private static final byte[] RELATIONSHIP = XmlPull.ascii("Relationship");
    private static final byte[] ID = XmlPull.ascii("Id");
    private static final byte[] TYPE = XmlPull.ascii("Type");
    private static final byte[] TARGET = XmlPull.ascii("Target");
    private static final byte[] SHEET = XmlPull.ascii("sheet");
    private static final byte[] NAME = XmlPull.ascii("name");
    private static final byte[] STATE = XmlPull.ascii("state");
    private static final byte[] SHEET_ID = XmlPull.ascii("id");
    private static final byte[] PROPERTIES = XmlPull.ascii("workbookPr");
    private static final byte[] DATE_1904 = XmlPull.ascii("date1904");

    private record Relation(String id, String type, String part) {}

    static Parts read(Archive archive) throws IOException {
        String book = relations(archive, "").stream()
                .filter(relation -> relation.type.equals("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElseThrow(() -> new DamagedWorkbook("it does not say where the workbook is"));
        List<Relation> relations = relations(archive, book);
        Map<String, String> cells = new HashMap<>();
        relations.stream()
                .filter(relation -> relation.type.equals("worksheet"))
                .forEach(relation -> cells.put(relation.id, relation.part));
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlPull xml = archive.held(book)) {
            for (XmlPull.Event event = xml.next(); event != XmlPull.Event.DONE; event = xml.next()) {
                if (event != XmlPull.Event.START) {
                    continue;
                }
                if (xml.named(PROPERTIES)) {
                    String value = xml.value(DATE_1904);
                    from1904 = value.equals("1") || value.equals("true");
                } else if (xml.named(SHEET)) {
                    sheet(xml, cells).ifPresent(sheets::add);
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw new ArchiveBomb();
                }
            }
        }
        return new Parts(sheets, from1904, shared(relations, "sharedStrings"), shared(relations, "styles"));
    }

    /// The sheet, unless it holds no cells but a chart or a macro.
    private static Optional<Sheet> sheet(XmlPull xml, Map<String, String> cells) throws IOException {
        String part = cells.get(xml.value(SHEET_ID));
        String state = xml.value(STATE);
        String name = xml.value(NAME).replaceAll("\\p{Cntrl}", "\uFFFD");
        boolean visible = state.isEmpty() || state.equals("visible");
        return part == null ? Optional.empty() : Optional.of(new Sheet(name, part, visible));
    }

    private static Optional<String> shared(List<Relation> relations, String type) {
        return relations.stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::part)
                .findFirst();
    }

    /// What the part, or the whole archive when it is empty, refers to. A type is known by its last word, which the
    /// strict and the transitional form share.
    private static List<Relation> relations(Archive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String path = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> relations = new ArrayList<>();
        try (XmlPull xml = archive.held(path)) {
            for (XmlPull.Event event = xml.next(); event != XmlPull.Event.DONE; event = xml.next()) {
                if (event == XmlPull.Event.START && xml.named(RELATIONSHIP)) {
                    String type = xml.value(TYPE);
                    relations.add(new Relation(
                            xml.value(ID),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolved(folder, xml.value(TARGET))));
                }
                if (relations.size() > MOST_SHEETS) {
                    throw new ArchiveBomb();
                }
            }
        }
        return relations;
    }

    /// A target as seen from a folder of the archive.
    static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                if (!steps.isEmpty()) {
                    steps.removeLast();
                }
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
