package cn.zhunsheng.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Small delimited files as bad as real ones get, for tests that compare two readers. Equal seeds give equal samples.
///
/// Stray and doubled quotes, line ends of all kinds inside and between records, unclosed quotes, ragged rows, empty
/// lines, byte order
/// marks, missing last line ends, characters of one to four bytes whose later bytes look like marks or digits, bytes of
/// no character.
public final class NastyCsv {
    private static final char[] DELIMITERS = {',', ',', '\t', ';', '|', '~', '\\'};
    private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
    private static final String[] WORDS = {
        "张三", "重庆市", "a", "0", "1.50", "😀", "𠮷", "é", " ", "　", "NULL", "=1", "|", ",", ";"
    };

    /// Two bytes ending in `|`, `\`, `~`, `@`, then four bytes with digits second and fourth: all whole characters of
    /// GB18030.
    private static final int[][] TRAILS = {
        {0x81, 0x7C},
        {0x8E, 0x5C},
        {0xFD, 0x7E},
        {0xA8, 0x40},
        {0x81, 0x30, 0x81, 0x30},
        {0x95, 0x32, 0x82, 0x36},
        {0x84, 0x31, 0xA4, 0x39}
    };
    private static final int[][] BROKEN = {
        {0xFF}, {0x80}, {0xC3}, {0xE5, 0xBC}, {0x81, 0x30}, {0xED, 0xA0, 0x80}, {0x00}
    };

    private final RandomGenerator random;

    public NastyCsv(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// One file: its bytes, of which the first `mark` are a byte order mark, what it is written in, and its delimiter.
    public record Sample(List<Byte> content, int mark, Charset charset, char delimiter) {
        public Sample {
            content = List.copyOf(content);
        }

        /// The whole file.
        public byte[] bytes() {
            byte[] bytes = new byte[content.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = content.get(i);
            }
            return bytes;
        }

        /// The bytes as a Java programmer would write them, for messages of failing tests.
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(charset + " '" + delimiter + "' ");
            for (byte b : content) {
                boolean plain = b >= ' ' && b < 0x7F;
                out.append(plain ? String.valueOf((char) b) : "\\x%02X".formatted(b));
            }
            return out.toString();
        }
    }

    /// The next file, of up to a few hundred bytes.
    public Sample next() {
        Charset charset = chance(2) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
        Pen pen = new Pen(charset, delimiter);
        int mark = chance(8) ? pen.mark() : 0;
        int width = 1 + random.nextInt(5);
        int records = random.nextInt(12);
        String lineEnd = pick(LINE_ENDS);
        boolean mixed = chance(4);
        for (int record = 0; record < records; record++) {
            if (!chance(10)) {
                pen.record(chance(8) ? 1 + random.nextInt(6) : width);
            }
            if (record + 1 < records || chance(2)) {
                pen.text(mixed ? pick(LINE_ENDS) : lineEnd);
            }
        }
        return new Sample(pen.content(), mark, charset, delimiter);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String pick(String[] of) {
        return of[random.nextInt(of.length)];
    }

    /// Writes one sample.
    private final class Pen {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Charset charset;
        private final char delimiter;

        Pen(Charset charset, char delimiter) {
            this.charset = charset;
            this.delimiter = delimiter;
        }

        List<Byte> content() {
            byte[] bytes = out.toByteArray();
            Byte[] boxed = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                boxed[i] = bytes[i];
            }
            return List.of(boxed);
        }

        int mark() {
            text("\uFEFF");
            return out.size();
        }

        void text(String text) {
            out.writeBytes(text.getBytes(charset));
        }

        void record(int width) {
            for (int field = 0; field < width; field++) {
                if (field > 0) {
                    out.write(delimiter);
                }
                field();
            }
        }

        private void field() {
            switch (random.nextInt(14)) {
                case 0 -> {}
                case 1, 2, 3, 4 -> plain();
                case 5 -> {
                    plain();
                    text("\"");
                    plain();
                }
                case 6, 7, 8, 9 -> quoted();
                case 10 -> {
                    quoted();
                    plain();
                    text(chance(2) ? "\"" : "");
                }
                case 11 -> {
                    plain();
                    raw(BROKEN);
                }
                case 12 -> text("\"\"");
                default -> text(chance(4) ? "\"" : " \"a\"");
            }
        }

        private void plain() {
            int parts = random.nextInt(4);
            for (int part = 0; part < parts; part++) {
                if (charset.name().equals("GB18030") && chance(2)) {
                    raw(TRAILS);
                } else {
                    text(word());
                }
            }
        }

        /// A word that does not hold the delimiter, unless it is quoted.
        private String word() {
            String word = pick(WORDS);
            return word.indexOf(delimiter) < 0 ? word : "b";
        }

        private void quoted() {
            text("\"");
            int parts = random.nextInt(4);
            for (int part = 0; part < parts; part++) {
                switch (random.nextInt(5)) {
                    case 0 -> text(pick(LINE_ENDS));
                    case 1 -> text("\"\"");
                    case 2 -> out.write(delimiter);
                    default -> plain();
                }
            }
            text("\"");
        }

        private void raw(int[][] of) {
            for (int b : of[random.nextInt(of.length)]) {
                out.write(b);
            }
        }
    }
}
