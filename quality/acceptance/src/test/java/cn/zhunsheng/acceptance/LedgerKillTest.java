package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.acceptance.ledger.Kill;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A writer that is killed loses nothing that it acknowledged. `quality/acceptance/ledger` does it a thousand times.
class LedgerKillTest {
    private static final int ROUNDS = 20;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedEntryIsThereAndProvedAfterAKill() throws Exception {
        assertThat(Kill.rounds(folder, ROUNDS, 1)).isPositive();
    }
}
