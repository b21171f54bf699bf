package cn.zhunsheng.match.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SeenValuesTest {
    private static SeenValues first(int count) {
        SeenValues seen = new SeenValues();
        for (int i = 0; i < count; i++) {
            seen.add(ByteBuffer.allocate(4).putInt(i).array());
        }
        return seen;
    }

    @Test
    void everyValueOnceHoweverMany() {
        assertThat(first(100_000).once()).isTrue();
    }

    @Test
    void aRepetitionIsNeverForgotten() {
        SeenValues seen = first(1_000);
        seen.add(ByteBuffer.allocate(4).putInt(7).array());
        seen.add(new byte[] {1});

        assertThat(seen.once()).isFalse();
    }

    @Test
    void beyondItsRoomItSaysNothing() {
        assertThat(first(SeenValues.MOST + 2).once()).isFalse();
    }
}
