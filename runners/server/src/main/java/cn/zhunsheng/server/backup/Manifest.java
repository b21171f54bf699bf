package cn.zhunsheng.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is in a backup: who made it, when, and every file with its size and digest. The last entry of the archive.
///
/// @param postgresql the version that the rows belong to
/// @param made       when the copy of the database began
/// @param files      in the order of the archive
record Manifest(String program, String postgresql, Instant made, List<Line> files) {
    static final String NAME = "manifest";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int HEAD = 4;

    /// A file of the backup.
    ///
    /// @param name below the folder of data, parted by `/`
    record Line(String sha256, long size, String name) {}

    Manifest {
        files = List.copyOf(files);
    }

    /// All files together.
    long bytes() {
        return files.stream().mapToLong(Line::size).sum();
    }

    /// PostgreSQL's data are of a major version: `18` of `18.6`.
    String postgresqlMajor() {
        return postgresql.split("\\.", 2)[0];
    }

    byte[] text() {
        StringBuilder text = new StringBuilder("program\t").append(program);
        text.append("\npostgresql\t").append(postgresql);
        text.append("\nmade\t").append(made).append("\n\n");
        for (Line each : files) {
            text.append(each.sha256())
                    .append('\t')
                    .append(each.size())
                    .append('\t')
                    .append(each.name());
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IOException when it is not a manifest: then whoever had the key did not write it as we do
    static Manifest read(byte[] bytes) throws IOException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() < HEAD) {
            throw new IOException("The manifest has " + lines.size() + " lines");
        }
        List<Line> files = new ArrayList<>();
        for (String line : lines.subList(HEAD, lines.size())) {
            files.add(file(line));
        }
        try {
            return new Manifest(
                    value("program", lines.get(0)),
                    value("postgresql", lines.get(1)),
                    Instant.parse(value("made", lines.get(2))),
                    files);
        } catch (DateTimeException e) {
            throw new IOException("The manifest has no time: " + lines.get(2), e);
        }
    }

    private static String value(String name, String line) throws IOException {
        if (!line.startsWith(name + "\t")) {
            throw new IOException("The manifest has no " + name + " where it should be: " + line);
        }
        return line.substring(name.length() + 1);
    }

    private static Line file(String line) throws IOException {
        String[] parts = line.split("\t", 3);
        if (parts.length < 3 || !DIGEST.matcher(parts[0]).matches() || !parts[1].matches("\\d{1,18}")) {
            throw new IOException("The manifest has a line that names no file: " + line);
        }
        return new Line(parts[0], Long.parseLong(parts[1]), parts[2]);
    }
}
