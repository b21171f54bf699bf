package cn.zhunsheng.check.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BoundedStreamTest {
    @Test
    void givesByteByByteWhatIsWithinTheLimit() throws IOException {
        try (InputStream in =
                new BoundedStream(new ByteArrayInputStream(new byte[] {(byte) 0xFF, 1}), 1, 2, new Allowance(1, 2))) {
            assertThat(in.read()).isEqualTo(0xFF);
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void stopsWhereThePartGoesOnBeyondTheLimit() throws IOException {
        try (InputStream in = new BoundedStream(new ByteArrayInputStream(new byte[3]), 1, 2, new Allowance(1, 9))) {
            assertThat(catchThrowable(in::readAllBytes)).isInstanceOf(ArchiveBomb.class);
        }
    }

    @Test
    void stopsWherePartsTogetherGoOnBeyondTheLimit() throws IOException {
        Allowance allowance = new Allowance(1, 3);
        try (InputStream one = new BoundedStream(new ByteArrayInputStream(new byte[2]), 1, 2, allowance);
                InputStream other = new BoundedStream(new ByteArrayInputStream(new byte[2]), 1, 2, allowance)) {
            assertThat(one.readAllBytes()).hasSize(2);
            assertThat(catchThrowable(other::readAllBytes)).isInstanceOf(ArchiveBomb.class);
        }
    }
}
