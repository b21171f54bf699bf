package cn.zhunsheng.check.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// UTF-16 read as UTF-8 is the same text, wherever a pair of surrogates meets the end of a buffer.
class TranscodedStreamProperty {
    @Property(tries = 300)
    void givesTheSameText(@ForAll @IntRange(max = 20_000) int length, @ForAll boolean bigEndian, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        String[] parts = {"a", "张", "𠮷", "😀", "\n"};
        boolean pairs = random.nextBoolean();
        while (text.length() < length) {
            text.append(pairs ? "𠮷" : parts[random.nextInt(parts.length)]);
        }
        Charset charset = bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        byte[] bytes = text.toString().getBytes(charset);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TranscodedStream in = new TranscodedStream(new ByteArrayInputStream(bytes), bigEndian)) {
            byte[] some = new byte[1 + random.nextInt(5000)];
            for (int count = in.read(some, 0, some.length); count >= 0; count = in.read(some, 0, some.length)) {
                out.write(some, 0, count);
                int one = in.read();
                if (one >= 0) {
                    out.write(one);
                }
            }
            assertThat(in.read()).isEqualTo(-1);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text.toString());
    }

    /// 8192 characters fill the buffer: the pair begins with its last one.
    @Example
    void keepsAPairTogetherAtTheBuffersEnd() throws IOException {
        for (int before : new int[] {8190, 8191, 8192}) {
            String text = "a".repeat(before) + "𠮷b";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
            try (TranscodedStream in = new TranscodedStream(new ByteArrayInputStream(bytes), false)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(text);
            }
        }
    }

    /// Of a pair torn apart only the half is lost, not the line end behind it.
    @Example
    void makesHalfACharacterAByteOfNoCharacter() throws IOException {
        byte[] bytes = {0x61, 0x00, 0x42, (byte) 0xD8, 0x0A, 0x00, 0x42, (byte) 0xDC, 0x62, 0x00, 0x20};
        try (TranscodedStream in = new TranscodedStream(new ByteArrayInputStream(bytes), false)) {
            assertThat(in.readAllBytes()).containsExactly('a', 0xFF, '\n', 0xFF, 'b', 0xFF);
        }
    }
}
