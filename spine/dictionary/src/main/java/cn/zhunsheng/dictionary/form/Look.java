package cn.zhunsheng.dictionary.form;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/// How the sheets look: one accent, thin lines, legible in black and white.
final class Look {
    private static final String ACCENT = "FF0B5C6B";
    private static final String WHITE = "FFFFFFFF";
    private static final String SHADE = "FFE7F0F1";
    private static final String LINE = "FFB8C4C6";
    private static final String QUIET = "FF5A6668";
    private static final double WIDEST = 60;
    private static final double LINE_HEIGHT = 15;

    private Look() {}

    /// The head of a column; the required ones are filled in the accent, and show a star that is no part of the text.
    static void head(Worksheet sheet, int row, int column, boolean required) {
        sheet.style(row, column)
                .bold()
                .fillColor(required ? ACCENT : SHADE)
                .fontColor(required ? WHITE : "FF000000")
                .format(required ? "@\" *\"" : "@")
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    static void title(Worksheet sheet, int row) {
        sheet.style(row, 0).bold().fontSize(16).fontColor(ACCENT).set();
    }

    static void heading(Worksheet sheet, int row) {
        sheet.style(row, 0).bold().fontSize(12).fontColor(ACCENT).set();
    }

    static void quiet(Worksheet sheet, int row) {
        sheet.style(row, 0).fontColor(QUIET).set();
    }

    /// A cell of a table to be read.
    static void cell(Worksheet sheet, int row, int column) {
        sheet.style(row, column)
                .verticalAlignment("top")
                .wrapText(true)
                .borderStyle(BorderStyle.THIN)
                .borderColor(LINE)
                .set();
    }

    /// Room for so many characters of the text, a Chinese one taking two.
    static double width(String text, double least) {
        return Math.min(WIDEST, Math.max(least, units(text) + 3));
    }

    /// The height of a row in which every text can be read whole.
    static double height(List<String> cells, double[] widths) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, lines(cells.get(i), widths[i]));
        }
        return lines * LINE_HEIGHT + 3;
    }

    /// The lines that a text takes in a column of that width.
    private static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(units(line) / (width - 1))))
                .sum();
    }

    private static double units(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x1100 ? 1.1 : 2.1).sum();
    }

    /// On A4 across, the head on every page and pages numbered; `whole` puts all columns on one page.
    static void page(Worksheet sheet, int headRow, boolean whole) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        if (whole) {
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
        sheet.repeatRows(headRow);
        sheet.footer("&P / &N", Position.CENTER);
    }
}
