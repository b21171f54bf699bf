package cn.zhunsheng.check.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// XML read piece by piece from UTF-8 bytes: what workbooks need of it and no more.
///
/// Names are without their prefixes. There are no document types and so no entities but the five and numbers; a tag
/// is bounded. It is ours because a library that makes a `String` of every cell took most of the time of a check.
final class XmlPull implements AutoCloseable {
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int LONGEST_TAG = 1 << 20;
    private static final int LONGEST_REFERENCE = 12;
    private static final byte[] CDATA = ascii("<![CDATA[");
    private static final byte[] COMMENT = ascii("<!--");

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private boolean ended;
    private int depth;
    private boolean selfClosed;
    private boolean inCdata;
    private int nameFrom;
    private int nameTo;
    private int[] attributes = new int[64];
    private int attributeCount;
    private final byte[] scratch = new byte[4];
    private byte[] textBytes = buffer;
    private int textFrom;
    private int textTo;

    XmlPull(InputStream in) {
        this.in = in;
    }

    static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /// The next piece. Text may come in several.
    Event next() throws IOException {
        if (selfClosed) {
            selfClosed = false;
            depth--;
            return Event.END;
        }
        while (true) {
            if (at == limit && !more()) {
                if (depth > 0) {
                    throw new DamagedWorkbook("the XML ends too early");
                }
                return Event.DONE;
            }
            if (inCdata) {
                if (cdata()) {
                    return Event.TEXT;
                }
            } else if (buffer[at] == '<') {
                Event event = markup();
                if (event != null) {
                    return event;
                }
            } else if (text()) {
                return Event.TEXT;
            }
        }
    }

    /// Whether the tag just met has this name.
    boolean named(byte[] name) {
        return nameTo - nameFrom == name.length && Arrays.equals(buffer, nameFrom, nameTo, name, 0, name.length);
    }

    byte[] textBytes() {
        return textBytes;
    }

    int textFrom() {
        return textFrom;
    }

    int textTo() {
        return textTo;
    }

    /// The bytes that tags and attributes stand in, until the next event.
    byte[] bytes() {
        return buffer;
    }

    /// The number of the attribute of the tag just met, -1 when it has none of the name.
    int attribute(byte[] name) {
        for (int k = 0; k < attributeCount; k++) {
            int from = attributes[4 * k];
            int to = attributes[4 * k + 1];
            if (to - from == name.length && Arrays.equals(buffer, from, to, name, 0, name.length)) {
                return k;
            }
        }
        return -1;
    }

    int valueFrom(int attribute) {
        return attributes[4 * attribute + 2];
    }

    int valueTo(int attribute) {
        return attributes[4 * attribute + 3];
    }

    /// The value of an attribute with its references undone, empty when the tag has none of the name.
    String value(byte[] name) throws IOException {
        int k = attribute(name);
        if (k < 0) {
            return "";
        }
        String raw = new String(buffer, valueFrom(k), valueTo(k) - valueFrom(k), StandardCharsets.UTF_8);
        return raw.indexOf('&') < 0 ? raw : References.undone(raw);
    }

    /// Passes over what is inside the tag just met, and its end.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            limit -= at;
            at = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LONGEST_TAG) {
                throw new DamagedWorkbook("a tag is longer than 1 MB");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int count = in.read(buffer, limit, buffer.length - limit);
        ended = count < 0;
        limit += Math.max(0, count);
        return !ended;
    }

    /// Whether so many bytes stand at the position, read if need be.
    private boolean ensure(int count) throws IOException {
        boolean growing = true;
        while (limit - at < count && growing) {
            growing = more();
        }
        return limit - at >= count;
    }

    private boolean starts(byte[] mark) throws IOException {
        return ensure(mark.length) && Arrays.equals(buffer, at, at + mark.length, mark, 0, mark.length);
    }

    private boolean text() throws IOException {
        byte b = buffer[at];
        if (b == '&') {
            reference();
        } else if (b == '\r') {
            boolean pair = ensure(2) && buffer[at + 1] == '\n';
            at++;
            if (pair) {
                return false;
            }
            scratch(new byte[] {'\n'}, 1);
        } else {
            int p = at;
            byte[] bytes = buffer;
            while (p < limit && bytes[p] != '<' && bytes[p] != '&' && bytes[p] != '\r') {
                p++;
            }
            slice(at, p);
            at = p;
        }
        return depth > 0;
    }

    private void slice(int from, int to) {
        textBytes = buffer;
        textFrom = from;
        textTo = to;
    }

    private void scratch(byte[] bytes, int count) {
        System.arraycopy(bytes, 0, scratch, 0, count);
        textBytes = scratch;
        textFrom = 0;
        textTo = count;
    }

    private void reference() throws IOException {
        ensure(LONGEST_REFERENCE);
        int most = Math.min(limit, at + LONGEST_REFERENCE);
        int p = at + 1;
        while (p < most && buffer[p] != ';') {
            p++;
        }
        if (p == most) {
            throw new DamagedWorkbook("a reference has no end");
        }
        String name = new String(buffer, at + 1, p - at - 1, StandardCharsets.ISO_8859_1);
        byte[] bytes = Character.toString(References.character(name)).getBytes(StandardCharsets.UTF_8);
        scratch(bytes, bytes.length);
        at = p + 1;
    }

    /// Whether there was text before the section's end.
    private boolean cdata() throws IOException {
        ensure(3);
        int p = at;
        while (p < limit && buffer[p] != ']') {
            p++;
        }
        if (p > at) {
            slice(at, p);
            at = p;
            return true;
        }
        if (limit - at >= 3 && buffer[at + 1] == ']' && buffer[at + 2] == '>') {
            at += 3;
            inCdata = false;
            return false;
        }
        slice(at, at + 1);
        at++;
        return true;
    }

    private @Nullable Event markup() throws IOException {
        if (!ensure(2)) {
            throw new DamagedWorkbook("the XML ends in a tag");
        }
        byte second = buffer[at + 1];
        if (second == '?') {
            pass('?');
            return null;
        }
        if (second == '!') {
            if (starts(COMMENT)) {
                at += COMMENT.length;
                pass('-');
            } else if (depth > 0 && starts(CDATA)) {
                at += CDATA.length;
                inCdata = true;
            } else {
                throw new DamagedWorkbook("it has a document type or a declaration");
            }
            return null;
        }
        return tag(second == '/');
    }

    /// Passes over all up to `mark` before a `>`; comments have the mark twice, which no one minds here.
    private void pass(char mark) throws IOException {
        while (ensure(2)) {
            if (buffer[at] == mark && buffer[at + 1] == '>') {
                at += 2;
                return;
            }
            at++;
        }
        throw new DamagedWorkbook("the XML ends in a comment");
    }

    private Event tag(boolean closing) throws IOException {
        int p = at + 1;
        byte quote = 0;
        while (true) {
            if (p == limit) {
                int done = p - at;
                if (!more()) {
                    throw new DamagedWorkbook("the XML ends in a tag");
                }
                p = at + done;
            }
            byte b = buffer[p];
            if (quote != 0) {
                quote = b == quote ? 0 : quote;
            } else if (b == '>') {
                break;
            } else if (b == '"' || b == '\'') {
                quote = b;
            } else if (b == '<') {
                throw new DamagedWorkbook("a tag stands inside a tag");
            }
            p++;
        }
        int from = at + (closing ? 2 : 1);
        at = p + 1;
        selfClosed = !closing && buffer[p - 1] == '/';
        if (closing) {
            if (--depth < 0) {
                throw new DamagedWorkbook("an end tag has no start");
            }
            attributeCount = 0;
            name(from, p);
            return Event.END;
        }
        depth++;
        attributes(name(from, p), selfClosed ? p - 1 : p);
        return Event.START;
    }

    /// Finds the name without its prefix; gives where it ends.
    private int name(int from, int to) {
        int p = from;
        nameFrom = from;
        while (p < to && (buffer[p] > ' ' || buffer[p] < 0) && buffer[p] != '/') {
            if (buffer[p] == ':') {
                nameFrom = p + 1;
            }
            p++;
        }
        nameTo = p;
        return p;
    }

    private void attributes(int from, int to) throws IOException {
        attributeCount = 0;
        int p = from;
        while (true) {
            while (p < to && buffer[p] <= ' ' && buffer[p] >= 0) {
                p++;
            }
            if (p >= to) {
                return;
            }
            int name = p;
            while (p < to && buffer[p] != '=' && (buffer[p] < 0 || buffer[p] > ' ')) {
                name = buffer[p] == ':' ? p + 1 : name;
                p++;
            }
            int nameEnd = p;
            while (p < to && buffer[p] != '"' && buffer[p] != '\'') {
                p++;
            }
            int value = p + 1;
            int close = value;
            while (close < to && buffer[close] != buffer[p]) {
                close++;
            }
            if (close >= to) {
                throw new DamagedWorkbook("an attribute has no value");
            }
            keep(name, nameEnd, value, close);
            p = close + 1;
        }
    }

    private void keep(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        int i = 4 * attributeCount++;
        if (i == attributes.length) {
            attributes = Arrays.copyOf(attributes, i * 2);
        }
        attributes[i] = nameStart;
        attributes[i + 1] = nameEnd;
        attributes[i + 2] = valueStart;
        attributes[i + 3] = valueEnd;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
