package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipException;

/// A workbook with its header read: the sheets that are one source, and what was decided for the user.
///
/// `place` is where the header stands in the first sheet, `below` are the few rows under it, for remedies. `feed` gives
/// the rows and is closed by the caller.
public record Workbook(
        List<String> header, String place, SortedMap<Integer, List<String>> below, RowFeed feed, List<Words> notes) {
    private static final int COLUMNS = 10_000;

    /// Opens a file whose first bytes are those of an archive.
    ///
    /// Without `sheet`, the visible sheets with the header of the first one that has any are read as one source.
    ///
    /// @throws Refusal when it is no workbook, is damaged, unpacks to too much, or has no such sheet or header
    public static Workbook open(Path file, String name, Optional<String> sheet, Optional<Integer> headerRow)
            throws Refusal, IOException {
        return open(() -> new Archive(file), name, sheet, headerRow);
    }

    /// The same of a channel, which is taken over.
    ///
    /// @throws Refusal as for a file
    public static Workbook open(
            SeekableByteChannel channel, String name, Optional<String> sheet, Optional<Integer> headerRow)
            throws Refusal, IOException {
        return open(() -> new Archive(channel), name, sheet, headerRow);
    }

    private interface Opener {
        Archive open() throws IOException;
    }

    private static Workbook open(Opener opener, String name, Optional<String> sheet, Optional<Integer> headerRow)
            throws Refusal, IOException {
        try {
            Archive archive = opener.open();
            try {
                return opened(archive, name, sheet, headerRow);
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

    private static Workbook opened(Archive archive, String name, Optional<String> sheet, Optional<Integer> headerRow)
            throws Refusal, IOException {
        refuseOthers(archive, name);
        Parts parts = Parts.read(archive);
        List<Sheet> asked = asked(parts, name, sheet);
        OpenParts open = OpenParts.of(name, archive, parts);
        try {
            return headed(open, asked, headerRow);
        } catch (Refusal | IOException e) {
            open.strings().close();
            throw e;
        }
    }

    static void refuseOthers(Archive archive, String name) throws Refusal {
        if (archive.holds("xl/workbook.bin")) {
            throw WorkbookRefusals.otherArchive(name, new Words("二进制工作簿 (.xlsb)", "a binary workbook (.xlsb)"));
        }
        if (!archive.holds("_rels/.rels")) {
            boolean open = archive.holds("content.xml");
            throw WorkbookRefusals.otherArchive(
                    name,
                    open
                            ? new Words("OpenDocument 文档 (.ods)", "an OpenDocument file (.ods)")
                            : new Words("ZIP 压缩包", "a ZIP archive"));
        }
    }

    private static List<Sheet> asked(Parts parts, String name, Optional<String> sheet) throws Refusal, IOException {
        List<Sheet> visible = parts.sheets().stream().filter(Sheet::visible).toList();
        if (sheet.isPresent()) {
            List<String> names = parts.sheets().stream().map(Sheet::name).toList();
            return List.of(parts.sheets().stream()
                    .filter(each -> each.name().equals(sheet.get()))
                    .findFirst()
                    .orElseThrow(() -> WorkbookRefusals.sheetUnknown(name, sheet.get(), names)));
        }
        return visible;
    }

    private static Workbook headed(OpenParts open, List<Sheet> asked, Optional<Integer> headerRow)
            throws Refusal, IOException {
        Optional<SheetHead> first = Optional.empty();
        List<WorkbookFeed.Part> read = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Sheet sheet : asked) {
            Optional<SheetHead> head;
            try (SheetReader reader = open.open(sheet)) {
                head = SheetHead.of(reader, headerRow);
            }
            first = first.or(() -> head);
            if (head.isPresent()
                    && head.get().cells().equals(first.orElseThrow().cells())) {
                read.add(new WorkbookFeed.Part(sheet, head.get().header()));
            } else if (head.isPresent()) {
                others.add(sheet.name());
            }
        }
        List<String> names = asked.stream().map(Sheet::name).toList();
        SheetHead head =
                first.orElseThrow(() -> WorkbookRefusals.headerAbsent(open.name(), names, headerRow.orElse(0)));
        int width = head.cells().size();
        if (width > COLUMNS) {
            throw WorkbookRefusals.headerUnreadable(open.name(), width);
        }
        return new Workbook(
                head.cells(),
                read.getFirst().sheet().name() + "!A" + head.header(),
                head.below(),
                new WorkbookFeed(open, read, width),
                notes(open.name(), read, others, headerRow.isPresent()));
    }

    private static List<Words> notes(String name, List<WorkbookFeed.Part> read, List<String> others, boolean rowGiven) {
        List<Words> notes = new ArrayList<>();
        int header = read.getFirst().header();
        if (header > 1 && !rowGiven) {
            notes.add(new Words(
                    name + "：表头取第 " + header + " 行；可用 --header-row 指定",
                    name + ": row " + header + " was taken as the header; name another with --header-row"));
        }
        List<String> names = read.stream().map(part -> part.sheet().name()).toList();
        if (names.size() > 1) {
            notes.add(new Words(
                    name + "：表头相同的工作表合并检查：" + String.join("、", names),
                    name + ": sheets with the same header were read as one: " + String.join(", ", names)));
        }
        if (!others.isEmpty()) {
            notes.add(new Words(
                    name + "：未读的工作表：" + String.join("、", others) + "；用 --sheet 指定",
                    name + ": sheets not read: " + String.join(", ", others) + "; name one with --sheet"));
        }
        return notes;
    }
}
