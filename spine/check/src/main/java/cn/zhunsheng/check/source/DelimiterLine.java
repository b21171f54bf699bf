package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line `sep=;` that spreadsheets write above the header, quoted or not: it names the delimiter and is no record.
final class DelimiterLine {
    private static final int LONGEST = 16;
    private static final Pattern LINE = Pattern.compile("(\"?)sep=([^\"\r\n\\p{Alnum}])\\1\\r?\\n.*", Pattern.DOTALL);

    private DelimiterLine() {}

    /// The delimiter that the first line names; empty when it is any other line.
    static Optional<Character> of(Bytes bytes) throws IOException {
        byte[] head = new byte[LONGEST];
        int count = bytes.read(0, head, 0, LONGEST);
        Matcher line = LINE.matcher(new String(head, 0, count, StandardCharsets.US_ASCII));
        return line.matches() && line.group(2).charAt(0) < 0x80
                ? Optional.of(line.group(2).charAt(0))
                : Optional.empty();
    }

    /// What the user said, with what the line says where the user said nothing.
    static SourceOptions with(SourceOptions said, char delimiter) {
        return new SourceOptions(
                said.encoding(),
                said.delimiter().or(() -> Optional.of(delimiter)),
                said.headerRow().or(() -> Optional.of(2)),
                said.sheet());
    }

    static Words note(String name) {
        return new Words(
                name + "：首行 sep= 说明分隔符，不是表头，表头取第 2 行",
                name + ": the first line, sep=, names the delimiter; row 2 was taken as the header");
    }
}
