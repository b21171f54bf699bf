package cn.zhunsheng.check.workbook;

import cn.zhunsheng.dictionary.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/// A copy of a workbook with notes at cells. Everything else is as it was: cells, styles, formulas, other notes.
public final class MarkedWorkbook implements AutoCloseable {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// Notes as spreadsheets draw them are not of the strict form.
    private static final String STRICT = "purl.oclc.org/ooxml";

    private static final String TYPES = "[Content_Types].xml";

    private final Archive archive;
    private final String name;
    private final Parts parts;
    private final Map<String, XmlText> changed = new LinkedHashMap<>();

    /// The id of the drawing that a sheet is to refer to, by the sheet's part.
    private final Map<String, String> drawings = new LinkedHashMap<>();

    private MarkedWorkbook(Archive archive, String name, Parts parts) {
        this.archive = archive;
        this.name = name;
        this.parts = parts;
    }

    /// Opens the workbook that is to be copied.
    ///
    /// @throws Refusal when it is none
    public static MarkedWorkbook open(Path file, String name) throws Refusal, IOException {
        try {
            Archive archive = new Archive(file);
            try {
                if (new XmlText(archive.whole("_rels/.rels")).text().contains(STRICT)) {
                    throw WorkbookRefusals.strict(name);
                }
                return new MarkedWorkbook(archive, name, Parts.read(archive));
            } catch (Refusal | IOException e) {
                archive.close();
                throw e;
            }
        } catch (DamagedWorkbook | ZipException | EOFException e) {
            throw WorkbookRefusals.damaged(name);
        } catch (ArchiveBomb e) {
            throw WorkbookRefusals.bomb(name);
        }
    }

    /// The sheet that is shown first.
    public String firstSheet() {
        return parts.sheets().stream()
                .filter(Sheet::visible)
                .findFirst()
                .map(Sheet::name)
                .orElse("");
    }

    /// Writes the copy. Several marks of one cell become one note; marks of unknown sheets are left out.
    ///
    /// @throws Refusal when the workbook is not written as workbooks are
    public void write(List<CellMark> marks, OutputStream out) throws Refusal, IOException {
        try {
            for (Sheet sheet : parts.sheets()) {
                List<CellMark> here = marks.stream()
                        .filter(mark -> mark.sheet().equals(sheet.name()))
                        .toList();
                if (!here.isEmpty()) {
                    mark(sheet.part(), joined(here));
                }
            }
            copy(out);
        } catch (DamagedWorkbook | ZipException | EOFException e) {
            throw WorkbookRefusals.damaged(name);
        } catch (ArchiveBomb e) {
            throw WorkbookRefusals.bomb(name);
        }
    }

    private static List<CellMark> joined(List<CellMark> marks) {
        Map<String, CellMark> byCell = new LinkedHashMap<>();
        for (CellMark mark : marks) {
            byCell.merge(
                    mark.cell(),
                    mark,
                    (one, other) ->
                            new CellMark(one.sheet(), one.row(), one.column(), one.text() + "\n" + other.text()));
        }
        return List.copyOf(byCell.values());
    }

    private void mark(String sheet, List<CellMark> marks) throws IOException {
        int slash = sheet.lastIndexOf('/') + 1;
        String relationsPart = sheet.substring(0, slash) + "_rels/" + sheet.substring(slash) + ".rels";
        XmlText relations = archive.holds(relationsPart)
                ? part(relationsPart)
                : fresh(
                        relationsPart,
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
        String number = String.valueOf(changed.size());
        String commentsPart = existing(relations, "/comments\"")
                .map(target -> resolved(sheet, target))
                .orElse("");
        XmlText comments;
        if (commentsPart.isEmpty()) {
            commentsPart = "xl/zscomments" + number + ".xml";
            comments = fresh(commentsPart, Notes.EMPTY_COMMENTS);
            relate(relations, "zsc", "comments", "/" + commentsPart);
            type(
                    "<%%1$sOverride PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
                            .formatted(commentsPart));
        } else {
            comments = part(commentsPart);
        }
        List<CellMark> without =
                marks.stream().filter(mark -> !Notes.has(comments, mark)).toList();
        Notes.say(comments, marks);
        Notes.draw(drawing(sheet, relations, number), without);
    }

    private XmlText drawing(String sheet, XmlText relations, String number) throws IOException {
        Optional<String> id;
        try (InputStream in = new BufferedInputStream(archive.copied(sheet), 1 << 16)) {
            id = SheetTail.after(in, OutputStream.nullOutputStream()).drawing();
        }
        if (id.isPresent()) {
            Optional<String> target = existing(relations, "Id=\"" + id.get() + "\"");
            return part(resolved(sheet, target.orElseThrow(() -> new DamagedWorkbook("a sheet lacks its drawing"))));
        }
        String part = "xl/zsdrawing" + number + ".vml";
        relate(relations, "zsv", "vmlDrawing", "/" + part);
        type(
                "<%1$sDefault Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        drawings.put(sheet, "zsv");
        return fresh(part, Notes.EMPTY_DRAWING);
    }

    private static void relate(XmlText relations, String id, String type, String target) throws IOException {
        relations.addTo(
                "Relationships",
                "<%sRelationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                        .formatted(relations.prefix("Relationships"), id, RELATIONS, type, target));
    }

    /// The target of the relationship that has such an attribute.
    private static Optional<String> existing(XmlText relations, String attribute) {
        Matcher one = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>").matcher(relations.text());
        while (one.find()) {
            Matcher target = Pattern.compile("Target=\"([^\"]*)\"").matcher(one.group());
            if (one.group().contains(attribute) && target.find()) {
                return Optional.of(target.group(1));
            }
        }
        return Optional.empty();
    }

    private void type(String xml) throws IOException {
        XmlText types = part(TYPES);
        String prefix = types.prefix("Types");
        boolean known = xml.contains("Default") && types.text().contains("Extension=\"vml\"");
        if (!known) {
            types.addTo("Types", xml.formatted(prefix));
        }
    }

    private XmlText part(String path) throws IOException {
        XmlText known = changed.get(path);
        if (known == null) {
            known = new XmlText(archive.whole(path));
            changed.put(path, known);
        }
        return known;
    }

    private XmlText fresh(String path, String text) {
        XmlText part = new XmlText(text);
        changed.put(path, part);
        return part;
    }

    private static String resolved(String sheet, String target) {
        return Parts.resolved(sheet.substring(0, sheet.lastIndexOf('/') + 1), target);
    }

    private void copy(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<String> names = new ArrayList<>(archive.names());
        changed.keySet().stream().filter(part -> !names.contains(part)).forEach(names::add);
        for (String part : names.stream().distinct().toList()) {
            ZipEntry entry = new ZipEntry(part);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            XmlText ours = changed.get(part);
            if (ours != null) {
                zip.write(ours.bytes());
            } else {
                copy(part, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private void copy(String part, ZipOutputStream zip) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.copied(part), 1 << 16)) {
            String drawing = drawings.get(part);
            if (drawing == null) {
                in.transferTo(zip);
            } else {
                BufferedOutputStream cells = new BufferedOutputStream(zip, 1 << 16);
                SheetTail tail = SheetTail.after(in, cells);
                cells.flush();
                zip.write(tail.withDrawing(drawing, RELATIONS));
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
