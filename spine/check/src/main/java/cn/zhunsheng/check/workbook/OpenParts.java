package cn.zhunsheng.check.workbook;

import java.io.IOException;

/// An archive with what its sheets share, ready to open sheets. `name` is what users call it.
record OpenParts(String name, Archive archive, SharedStrings strings, Styles styles, Numbers numbers)
        implements AutoCloseable {
    private static final int STRINGS_IN_MEMORY = 32 << 20;
    private static final byte[] ITEM = XmlPull.ascii("si");

    static OpenParts of(String name, Archive archive, Parts parts) throws IOException {
        Styles styles = Styles.NONE;
        if (parts.styles().isPresent() && archive.holds(parts.styles().get())) {
            try (XmlPull xml = archive.held(parts.styles().get())) {
                styles = Styles.read(xml);
            }
        }
        SharedStrings strings = new SharedStrings(STRINGS_IN_MEMORY);
        try {
            if (parts.strings().isPresent() && archive.holds(parts.strings().get())) {
                try (XmlPull xml = archive.streamed(parts.strings().get())) {
                    read(xml, strings);
                }
            }
            strings.finish();
        } catch (IOException e) {
            strings.close();
            throw e;
        }
        return new OpenParts(name, archive, strings, styles, new Numbers(parts.from1904()));
    }

    private static void read(XmlPull xml, SharedStrings into) throws IOException {
        Phrase phrase = new Phrase();
        for (XmlPull.Event event = xml.next(); event != XmlPull.Event.DONE; event = xml.next()) {
            if (event == XmlPull.Event.START && xml.named(ITEM)) {
                phrase.rich(xml);
                into.add(phrase.bytes, phrase.size);
            }
        }
    }

    SheetReader open(Sheet sheet) throws IOException {
        return new SheetReader(archive.streamed(sheet.part()), strings, styles, numbers);
    }

    @Override
    public void close() throws IOException {
        strings.close();
        archive.close();
    }
}
