package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Our check of bytes and the strict decoder of the JDK say the same.
class EncodingCheckProperty {
    private static final EncodingCheck UTF_8 = new EncodingCheck(Encoding.UTF_8);
    private static final EncodingCheck GB18030 = new EncodingCheck(Encoding.GB18030);

    /// Bytes of which many are the first or last of their range, behind runs of ASCII of any length.
    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> telling = Arbitraries.of(
                        0x2F, 0x30, 0x39, 0x3A, 0x40, 0x7E, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xA1, 0xB0, 0xBF,
                        0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xE3, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFE,
                        0xFF)
                .map(Integer::byteValue);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, telling.array(byte[].class).ofMaxSize(6)),
                        Tuple.of(1, Arbitraries.bytes().array(byte[].class).ofMaxSize(6)),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withChars("a张é𠮷")
                                        .ofMaxLength(9)
                                        .map(t -> t.getBytes(Encoding.UTF_8.charset()))),
                        Tuple.of(
                                2,
                                Arbitraries.strings()
                                        .withChars("a张é𠮷")
                                        .ofMaxLength(9)
                                        .map(t -> t.getBytes(Encoding.GB18030.charset()))))
                .list()
                .ofMaxSize(4)
                .map(EncodingCheckProperty::joined);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(p -> p.length).sum());
        parts.forEach(all::put);
        return all.array();
    }

    /// Han characters are passed two at a time: what is none may stand before, between or behind them.
    @Example
    void findsWhatIsNoCharacterAmongHanCharacters() {
        for (String bad :
                List.of("EDA080", "EDBFBF", "E08080", "E09FBF", "E5BC41", "E541A0", "E5BCC0", "C1BF", "F4908080")) {
            byte[] fault = HexFormat.of().parseHex(bad);
            for (int before = 0; before < 6; before++) {
                byte[] text = joined(List.of(han(before), fault, han(5)));
                assertThat(UTF_8.firstFault(text, 0, text.length)).as(bad).isEqualTo(3 * before);
            }
        }
    }

    @Example
    void takesTheFirstAndLastCharacterOfEveryLength() {
        for (String character : List.of(
                "\u0000",
                "\u007F",
                "\u0080",
                "\u07FF",
                "\u0800",
                "\uD7FF",
                "\uE000",
                "\uFFFF",
                "\uD800\uDC00",
                "\uDBFF\uDFFF")) {
            for (int before = 0; before < 6; before++) {
                byte[] bytes = character.getBytes(Encoding.UTF_8.charset());
                byte[] text = joined(List.of(han(before), bytes, han(5)));
                assertThat(UTF_8.holds(text, 0, text.length)).isTrue();
                assertThat(UTF_8.holds(bytes, 0, bytes.length)).isTrue();
            }
        }
    }

    @Example
    void knowsTheFirstAndLastFormOfFourBytesOfGb18030() {
        for (String form : List.of("81308130", "FE39FE39", "8139FE30")) {
            byte[] bytes = HexFormat.of().parseHex(form);
            assertThat(GB18030.holds(bytes, 0, 4)).as(form).isTrue();
        }
        for (String form : List.of(
                "80308130", "FF308130", "812F8130", "813A8130", "81308030", "8130FF30", "8130812F", "8130813A")) {
            byte[] bytes = HexFormat.of().parseHex(form);
            assertThat(GB18030.holds(bytes, 0, 4)).as(form).isFalse();
        }
    }

    private static byte[] han(int count) {
        return "张".repeat(count).getBytes(Encoding.UTF_8.charset());
    }

    @Property(tries = 5000)
    void stopsWhereTheStrictDecoderOfUtf8Stops(@ForAll("bytes") byte[] bytes) {
        int fault = strict(Encoding.UTF_8, bytes);

        assertThat(UTF_8.firstFault(bytes, 0, bytes.length)).isEqualTo(fault);
        assertThat(UTF_8.holds(bytes, 0, bytes.length)).isEqualTo(fault == bytes.length);
    }

    @Property(tries = 5000)
    void stopsWhereTheStrictDecoderOfGb18030StopsButForPlacesWithoutCharacter(@ForAll("bytes") byte[] bytes) {
        int fault = strict(Encoding.GB18030, bytes);
        int ours = GB18030.firstFault(bytes, 0, bytes.length);

        if (ours == fault) {
            assertThat(GB18030.holds(bytes, 0, bytes.length)).isEqualTo(fault == bytes.length);
        } else {
            assertThat(ours).as("ours is the laxer one, and only at four bytes").isGreaterThanOrEqualTo(fault + 4);
            assertThat(withoutCharacter(bytes, fault)).isTrue();
        }
    }

    /// The standard's four-byte places above the BMP's end (84 31 A5 30) and below U+10000 (90 30 81 30), and those
    /// above
    /// U+10FFFF (E3 32 9A 35), hold no character. Our check looks at structure alone.
    private static boolean withoutCharacter(byte[] bytes, int at) {
        int place = ByteBuffer.wrap(bytes).getInt(at);
        boolean gap = Integer.compareUnsigned(place, 0x8431A530) >= 0 && Integer.compareUnsigned(place, 0x90308130) < 0;
        return gap || Integer.compareUnsigned(place, 0xE3329A35) > 0;
    }

    @Example
    void agreesOnEveryPairOfBytesInGb18030() {
        for (int pair = 0; pair < 0x10000; pair++) {
            byte[] bytes = {(byte) (pair >>> 8), (byte) pair};
            assertThat(GB18030.firstFault(bytes, 0, 2)).as("%04X", pair).isEqualTo(strict(Encoding.GB18030, bytes));
        }
    }

    @Property
    void looksAtNothingOutsideItsRange(@ForAll("bytes") byte[] bytes) {
        byte[] framed = new byte[bytes.length + 4];
        framed[0] = (byte) 0xE5;
        framed[1] = (byte) 0xC2;
        System.arraycopy(bytes, 0, framed, 2, bytes.length);
        framed[bytes.length + 2] = (byte) 0x80;
        framed[bytes.length + 3] = (byte) 0x40;

        assertThat(UTF_8.firstFault(framed, 2, bytes.length + 2))
                .isEqualTo(2 + UTF_8.firstFault(bytes, 0, bytes.length));
        assertThat(GB18030.firstFault(framed, 2, bytes.length + 2))
                .isEqualTo(2 + GB18030.firstFault(bytes, 0, bytes.length));
    }

    /// Where the first byte stands that the decoder cannot make a character of, or the length.
    private static int strict(Encoding encoding, byte[] bytes) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : bytes.length;
    }
}
