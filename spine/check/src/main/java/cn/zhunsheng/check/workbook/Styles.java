package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the styles of cells make of numbers, by the style's number.
record Styles(NumberKind[] kinds) {
    private static final int MOST = 1 << 17;
    private static final byte[] FORMAT = XmlPull.ascii("numFmt");
    private static final byte[] FORMAT_ID = XmlPull.ascii("numFmtId");
    private static final byte[] CODE = XmlPull.ascii("formatCode");
    private static final byte[] CELL_STYLES = XmlPull.ascii("cellXfs");
    private static final byte[] STYLE = XmlPull.ascii("xf");
    static final Styles NONE = new Styles(new NumberKind[0]);

    /// A style that the workbook does not have is plain, as programs that read workbooks take it.
    NumberKind kind(int style) {
        return style >= 0 && style < kinds.length ? kinds[style] : NumberKind.NUMBER;
    }

    static Styles read(XmlPull xml) throws IOException {
        Map<String, NumberKind> formats = new HashMap<>();
        List<NumberKind> kinds = new ArrayList<>();
        boolean inCells = false;
        for (XmlPull.Event event = xml.next(); event != XmlPull.Event.DONE; event = xml.next()) {
            if (event == XmlPull.Event.TEXT) {
                continue;
            }
            boolean start = event == XmlPull.Event.START;
            if (xml.named(CELL_STYLES)) {
                inCells = start;
            } else if (start && xml.named(FORMAT)) {
                formats.put(xml.value(FORMAT_ID), NumberKind.of(xml.value(CODE)));
            } else if (start && inCells && xml.named(STYLE)) {
                String id = xml.value(FORMAT_ID);
                NumberKind given = formats.get(id);
                kinds.add(given != null ? given : NumberKind.builtIn(number(id)));
            }
            if (kinds.size() > MOST || formats.size() > MOST) {
                throw new DamagedWorkbook("it has too many styles");
            }
        }
        return new Styles(kinds.toArray(NumberKind[]::new));
    }

    private static int number(String id) {
        return id.matches("\\d{1,9}") ? Integer.parseInt(id) : 0;
    }
}
