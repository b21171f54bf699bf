package cn.zhunsheng.dictionary.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExprCodecTest {
    private static byte[] bytes(Expr expr) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExprCodec.write(expr, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInput input(int... bytes) {
        byte[] packed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            packed[i] = (byte) bytes[i];
        }
        return new DataInputStream(new ByteArrayInputStream(packed));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesNumbersInAsFewBytesAsTheyNeed(long value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Varint.write(value, new DataOutputStream(bytes));

        assertThat(Varint.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(value);
        assertThat(bytes.size() == 1).isEqualTo(value >= -64 && value < 64);
    }

    @Test
    void readsOnlyWhatItWrote() {
        int[][] damaged = {
            {99},
            {Tag.CALL, 0, 1, 'X', 0},
            {Tag.CALL, 0, 3, 'N', 'O', 'T', 2, Tag.WHOLE, 0},
            {Tag.CALL, 0, 3, 'N', 'O', 'T', 1},
            {Tag.FIELD, 0, 1, 'a', 9},
            {Tag.FIELD, 0, 1, 'a', 'D', 40},
            {Tag.IN, Tag.WHOLE, 0, 0xFF, 0xFF, 0xFF, 0x7F},
            {Tag.IN, Tag.WHOLE, 0, 2, Tag.TRUE},
            {Tag.IN, Tag.WHOLE, 0, 1},
            {Tag.WHOLE, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1},
            {Tag.DECIMAL, 2, 0},
            {}
        };
        for (int[] bytes : damaged) {
            assertThatThrownBy(() -> ExprCodec.read(input(bytes)))
                    .as(Arrays.toString(bytes))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void readsNoDeeperThanTheCompilerWrites() throws IOException {
        Expr deep = new Literal.Truth(true);
        for (int i = 0; i < Bounds.DEEPEST; i++) {
            deep = Expr.Call.of(Function.NOT, deep);
        }
        assertThat(ExprCodec.read(new DataInputStream(new ByteArrayInputStream(bytes(deep)))))
                .isEqualTo(deep);

        byte[] deeper = bytes(Expr.Call.of(Function.NOT, deep));
        assertThatThrownBy(() -> ExprCodec.read(new DataInputStream(new ByteArrayInputStream(deeper))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deeper");
    }

    @Test
    void readsWithoutTheCelLibrary() throws Exception {
        Expr rule = RuleCompiler.compile(
                "this.name.size() > 1 && this.amount in [1.5] && this.birthDate < date('2020-01-31')",
                SampleFields.all());
        URL own = ExprCodec.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader())) {
            Object read = alone.loadClass(ExprCodec.class.getName())
                    .getMethod("read", DataInput.class)
                    .invoke(null, new DataInputStream(new ByteArrayInputStream(bytes(rule))));

            assertThat(read).hasToString(rule.toString());
        }
    }
}
