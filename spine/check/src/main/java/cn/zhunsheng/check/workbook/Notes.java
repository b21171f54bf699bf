package cn.zhunsheng.check.workbook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes written into the two parts that a sheet's notes live in: what they say, and where they are drawn.
final class Notes {
    static final String EMPTY_COMMENTS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<authors></authors><commentList></commentList></comments>";
    static final String EMPTY_DRAWING = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<v:shapetype id=\"zsnote\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
    private static final String AUTHOR = "准绳 Zhunsheng";

    private Notes() {}

    /// Adds what the marks say. A cell that has a note keeps it and gets ours below.
    static void say(XmlText comments, List<CellMark> marks) throws DamagedWorkbook {
        comments.replace(comments.text().replaceAll("<(\\w+:)?(authors|commentList)\\s*/>", "<$1$2></$1$2>"));
        String prefix = comments.prefix("commentList");
        Matcher authors = Pattern.compile("<(?:\\w+:)?author[\\s>/]").matcher(comments.text());
        long author = authors.results().count();
        comments.addTo("authors", "<%1$sauthor>%2$s</%1$sauthor>".formatted(prefix, XmlText.escaped(AUTHOR)));
        StringBuilder added = new StringBuilder();
        for (CellMark mark : marks) {
            String run = "<%1$sr><%1$st xml:space=\"preserve\">%2$s</%1$st></%1$sr>";
            if (has(comments, mark)) {
                extend(comments, mark, run.formatted(prefix, XmlText.escaped("\n" + mark.text())));
            } else {
                added.append("<%1$scomment ref=\"%2$s\" authorId=\"%3$d\"><%1$stext>%4$s</%1$stext></%1$scomment>"
                        .formatted(prefix, mark.cell(), author, run.formatted(prefix, XmlText.escaped(mark.text()))));
            }
        }
        comments.addTo("commentList", added.toString());
    }

    static boolean has(XmlText comments, CellMark mark) {
        return comments.text().contains(" ref=\"" + mark.cell() + "\"");
    }

    /// A text without runs becomes the first run, since a plain text may have nothing behind it.
    private static void extend(XmlText comments, CellMark mark, String run) throws DamagedWorkbook {
        String text = comments.text();
        int at = text.indexOf(" ref=\"" + mark.cell() + "\"");
        Matcher body = Pattern.compile("<(\\w+:)?text\\s*>(.*?)</(?:\\w+:)?text\\s*>", Pattern.DOTALL)
                .matcher(text);
        if (!body.find(at)) {
            throw new DamagedWorkbook("a note has no text");
        }
        String prefix = body.group(1) == null ? "" : body.group(1);
        String said = body.group(2);
        boolean runs = said.contains("<" + prefix + "r>") || said.isEmpty();
        String whole = runs ? said : "<%1$sr>%2$s</%1$sr>".formatted(prefix, said);
        comments.replace(text.substring(0, body.start(2)) + whole + run + text.substring(body.end(2)));
    }

    /// Adds a box for each mark.
    static void draw(XmlText drawing, List<CellMark> marks) throws DamagedWorkbook {
        StringBuilder shapes = new StringBuilder();
        for (CellMark mark : marks) {
            int column = mark.column() - 1;
            long row = mark.row() - 1;
            shapes.append(("<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\""
                            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"zsnote%s\" type=\"#zsnote\""
                            + " style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                            + "<v:fill color2=\"#ffffe1\"/><v:shadow color=\"black\" obscured=\"t\"/>"
                            + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>"
                            + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                            + "<x:Anchor>%d,12,%d,4,%d,12,%d,4</x:Anchor><x:AutoFill>False</x:AutoFill>"
                            + "<x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>")
                    .formatted(mark.cell(), column + 1, row, column + 4, row + 6, row, column));
        }
        drawing.addTo("xml", shapes.toString());
    }
}
