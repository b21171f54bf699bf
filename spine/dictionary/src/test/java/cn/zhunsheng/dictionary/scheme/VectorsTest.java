package cn.zhunsheng.dictionary.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
    private static final Schemes SCHEMES = Schemes.on(LocalDate.of(2025, 6, 1));

    record Vector(String scheme, String value, boolean valid) {}

    static Stream<Vector> vectors() {
        try (InputStream in = VectorsTest.class.getResourceAsStream("scheme-vectors.csv")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines().skip(1).toList().stream()
                            .map(line -> line.split(",", -1))
                            .map(cells -> new Vector(cells[0], cells[1], cells[2].equals("valid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void judgesEveryPublishedVectorRight(Vector vector) {
        // Bytes around the value show that nothing outside the range is read.
        byte[] bytes = ("9" + vector.value() + "9").getBytes(UTF_8);
        SchemeFault fault = SCHEMES.find(vector.scheme()).orElseThrow().fault(bytes, 1, bytes.length - 1);
        assertThat(fault == null)
                .as("%s under %s gave %s", vector.value(), vector.scheme(), fault)
                .isEqualTo(vector.valid());
    }

    @Test
    void everySchemeHasAValidAndAnInvalidVector() {
        for (String id : SCHEMES.ids()) {
            assertThat(vectors().filter(v -> v.scheme().equals(id)).map(Vector::valid))
                    .as("Add a row to scheme-vectors.csv for %s", id)
                    .contains(true, false);
        }
    }
}
