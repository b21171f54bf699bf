package cn.zhunsheng.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/// Writes the lines of one [Population] and keeps its truth. Used once, by one thread.
final class PopulationFile {
    /// Rows before the first one in another encoding: they fill the first 64 KiB, by which a reader may tell the file's
    /// encoding.
    private static final int SOUND_ROWS = 600;

    private static final byte[] NO_UTF_8 = {(byte) 0xD5, (byte) 0xC5, (byte) 0xCE, (byte) 0xB0};
    private static final byte[] NO_GB18030 = {(byte) 0xFF};

    private final Population population;
    private final OutputStream out;
    private final SplittableRandom random;
    private final PeopleAtHome people;
    private final TruthCount truth;
    private final List<Column> columns;
    private final StringBuilder line = new StringBuilder();

    PopulationFile(Population population, OutputStream out) {
        this.population = population;
        this.out = out;
        this.random = new SplittableRandom(population.seed());
        this.people = new PeopleAtHome(population, random);
        this.truth = new TruthCount(population.form(), population.warnings());
        this.columns = population.form().columns();
    }

    Truth write() throws IOException {
        line.append(String.join(",", columns.stream().map(Column::title).toList()));
        end("\n");
        for (long number = 0; number < population.rows(); number++) {
            if (hits()) {
                truth.emptyLine();
                end(population.form().plain() ? "\n" : "\r\n");
            }
            row(number);
        }
        if (population.unclosed()) {
            truth.unclosedRow();
            line.append("\"110105");
            flush();
        }
        return truth.truth();
    }

    /// Whether a fault of some kind comes here.
    private boolean hits() {
        return random.nextInt(1000) < population.faulty();
    }

    private void row(long number) throws IOException {
        PersonRow row = people.next(number);
        boolean ragged = hits();
        boolean unencoded = hits() && number >= SOUND_ROWS;
        int width = columns.size();
        if (ragged) {
            row.line(line, columns, width + (random.nextBoolean() ? 1 : -2));
            truth.raggedRow();
        } else if (unencoded) {
            out.write(population.charset().equals(StandardCharsets.UTF_8) ? NO_UTF_8 : NO_GB18030);
            row.line(line, columns, width);
            truth.unencodedRow();
        } else {
            people.fault(row);
            row.line(line, columns, width);
            truth.row(row.present(), row.broken());
        }
        end(lineEnd());
    }

    private String lineEnd() {
        if (population.form().plain()) {
            return "\n";
        }
        return switch (random.nextInt(100)) {
            case 0 -> "\r";
            case 1, 2, 3 -> "\r\n";
            default -> "\n";
        };
    }

    private void end(String lineEnd) throws IOException {
        line.append(lineEnd);
        flush();
    }

    private void flush() throws IOException {
        out.write(line.toString().getBytes(population.charset()));
        line.setLength(0);
    }
}
