package cn.zhunsheng.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a log publishes comes from strangers. Whatever the bytes: they are read or they are not, and what our key never
/// signed is not believed.
class LedgerFuzz {
    /// A key whose secret was thrown away when it was made.
    private static final String KEY = "example.city/catalogue+9274d59c+AS/2iEcEqxbpL678LFfjHcX64UAta+yWQ5h2WJVIB4qD";

    private static final int MOST_ENTRIES = 256;

    @FuzzTest(maxDuration = "10m")
    void believesNothingThatNobodySigned(byte[] bytes) throws LedgerRefusal {
        checkpoint(bytes);
        bundle(bytes);
        key(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void checkpoint(byte[] bytes) throws LedgerRefusal {
        Optional<Checkpoint> read = Checkpoint.read(bytes);
        assertThat(read.isPresent() && Note.read(bytes).isEmpty()).isFalse();
        if (read.isPresent()) {
            VerifierKey key = VerifierKey.read(KEY);
            Evidence evidence = new Evidence(0, bytes, List.of(), bytes, List.of(key));
            assertThat(read.get().size()).isNotNegative();
            assertThat(read.get().flaws(List.of(key), "")).isNotEmpty();
            assertThat(evidence.flaws(List.of(key), "")).isNotEmpty();
        }
    }

    /// What was read as entries is, written again, what they were read from.
    private static void bundle(byte[] bytes) {
        Entries entries = Entries.read(bytes, MOST_ENTRIES);
        int at = 0;
        for (int i = 0; i < entries.count(); i++) {
            byte[] entry = entries.entry(i);
            assertThat((bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF)).isEqualTo(entry.length);
            assertThat(entry).isEqualTo(Arrays.copyOfRange(bytes, at + 2, at + 2 + entry.length));
            at += 2 + entry.length;
        }
        assertThat(entries.whole()).isEqualTo(at == bytes.length);
    }

    private static void key(String text) {
        try {
            VerifierKey key = VerifierKey.read(text);
            assertThat(VerifierKey.read(key.toString()).toString()).isEqualTo(key.toString());
        } catch (LedgerRefusal refusal) {
            assertThat(refusal.code()).isEqualTo("ledger.verifier_unreadable");
        }
    }
}
