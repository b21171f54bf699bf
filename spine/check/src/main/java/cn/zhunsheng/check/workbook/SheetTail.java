package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a sheet behind its cells. The cells, which may be a gigabyte, are copied or passed over as a stream.
final class SheetTail {
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_TAG = 64;
    private static final Pattern CELLS_END = Pattern.compile("/(?:\\w+:)?sheetData\\s*|(?:\\w+:)?sheetData\\s*/");
    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|<(/?)(?:(\\w+):)?(\\w+)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>", Pattern.DOTALL);

    /// What the schema of a sheet puts behind the reference to its drawing of notes.
    private static final Set<String> AFTER = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final String text;

    private SheetTail(String text) {
        this.text = text;
    }

    /// Copies the sheet up to the end of its cells and gives the rest.
    static SheetTail after(InputStream in, OutputStream cells) throws IOException {
        StringBuilder tag = new StringBuilder();
        boolean inside = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            cells.write(b);
            if (b == '<') {
                inside = true;
                tag.setLength(0);
            } else if (inside && b == '>') {
                inside = false;
                if (CELLS_END.matcher(tag).matches()) {
                    return rest(in);
                }
            } else if (inside && tag.length() < LONGEST_TAG) {
                tag.append((char) b);
            }
        }
        throw new DamagedWorkbook("a sheet has no end of its cells");
    }

    private static SheetTail rest(InputStream in) throws IOException {
        byte[] rest = in.readNBytes(MOST_BYTES + 1);
        if (rest.length > MOST_BYTES) {
            throw new DamagedWorkbook("a sheet has too much behind its cells");
        }
        return new SheetTail(new String(rest, StandardCharsets.ISO_8859_1));
    }

    /// The id by which the sheet refers to its drawing of notes, if it has one.
    Optional<String> drawing() {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if ("legacyDrawing".equals(tag.group(3))) {
                Matcher id = Pattern.compile("\\w+:id\\s*=\\s*[\"']([^\"']*)").matcher(tag.group(4));
                return id.find() ? Optional.of(id.group(1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The rest with a reference to a drawing of notes at its place.
    byte[] withDrawing(String id, String namespace) throws IOException {
        int depth = 0;
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = tag.group(3);
            if (name == null) {
                continue;
            }
            boolean end = !tag.group(1).isEmpty();
            boolean closesSheet = end && depth == 0;
            if (closesSheet || (depth == 0 && AFTER.contains(name))) {
                String prefix = tag.group(2) == null ? "" : tag.group(2) + ":";
                String xml = "<%slegacyDrawing xmlns:zsr=\"%s\" zsr:id=\"%s\"/>".formatted(prefix, namespace, id);
                return (text.substring(0, tag.start()) + xml + text.substring(tag.start()))
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
            if (end) {
                depth--;
            } else if (!tag.group(4).endsWith("/")) {
                depth++;
            }
        }
        throw new DamagedWorkbook("a sheet has no end");
    }
}
