package cn.zhunsheng.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.Logs;
import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What verifying says of logs that were tampered with, torn, or told two ways.
class AuditTest {
    private static final int SIZE = 700;

    @TempDir
    Path around;

    private Path folder;
    private List<VerifierKey> keys;

    @BeforeEach
    void fill() {
        folder = around.resolve("log");
        keys = Logs.filled(folder, Logs.ORIGIN, SIZE, 350);
    }

    private Path published(String path) {
        return folder.resolve("public").resolve(path);
    }

    /// Rewrites the entries of a bundle.
    private void rewrite(String bundle, UnaryOperator<List<byte[]>> change) throws IOException {
        Entries read = Entries.read(Files.readAllBytes(published(bundle)), TilePath.FULL);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < read.count(); i++) {
            entries.add(read.entry(i));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : change.apply(entries)) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        Files.write(published(bundle), out.toByteArray());
    }

    private List<String> said() {
        return Logs.flaws(folder, keys).stream()
                .map(flaw -> flaw.code() + (flaw.index() < 0 ? "" : " " + flaw.index()))
                .toList();
    }

    @Test
    void namesTheEntryThatWasChanged() throws IOException {
        rewrite("tile/entries/001", entries -> {
            entries.set(7, "forged".getBytes());
            return entries;
        });

        assertThat(said()).containsExactly("ledger.entry_changed 263");
    }

    @Test
    void namesTheEntryThatWasDropped() throws IOException {
        rewrite("tile/entries/001", entries -> {
            entries.remove(7);
            return entries;
        });

        assertThat(said()).containsExactly("ledger.entry_dropped 263");
    }

    @Test
    void namesTheLastEntryWhenItWasDropped() throws IOException {
        rewrite("tile/entries/002.p/188", entries -> entries.subList(0, entries.size() - 1));

        assertThat(said()).containsExactly("ledger.entry_dropped 699");
    }

    @Test
    void namesTheEntriesThatWereReordered() throws IOException {
        rewrite("tile/entries/001", entries -> {
            Collections.swap(entries, 7, 9);
            return entries;
        });

        assertThat(said()).containsExactly("ledger.entry_moved 263", "ledger.entry_moved 265");
    }

    @Test
    void namesTheEntryThatWasPutIn() throws IOException {
        rewrite("tile/entries/001", entries -> {
            entries.add(7, "never logged".getBytes());
            return entries;
        });
        rewrite("tile/entries/002.p/188", entries -> {
            entries.add("never logged".getBytes());
            return entries;
        });

        assertThat(said()).containsExactly("ledger.entry_added 263", "ledger.entry_added 700");
    }

    @Test
    void namesTheFileThatIsMissing() throws IOException {
        Files.delete(published("tile/entries/001"));
        Files.delete(published("tile/0/000"));
        Files.delete(published("tile/1/000.p/2"));

        assertThat(Logs.flaws(folder, keys))
                .allSatisfy(flaw -> assertThat(flaw.code()).isEqualTo("ledger.object_missing"))
                .extracting(Flaw::where)
                .containsExactly("tile/1/000.p/2", "tile/0/000", "tile/entries/001");
    }

    @Test
    void entriesThatAreGoneWithTheirTilesLeaveTheRootUnproved() throws IOException {
        Files.delete(published("tile/entries/001"));
        Files.delete(published("tile/0/001"));
        Files.delete(published("tile/1/000.p/2"));

        assertThat(said()).contains("ledger.object_missing", "ledger.root_differs");
    }

    @Test
    void tileThatIsCutIsNamed() throws IOException {
        Files.write(published("tile/0/001"), new byte[31]);
        Files.write(published("tile/0/002.p/188"), new byte[Hash.LENGTH * TilePath.FULL * 2]);

        assertThat(said()).containsExactly("ledger.tile_length", "ledger.tile_length");
    }

    @Test
    void bundleAndTileThatBothLieAreBothNamed() throws IOException {
        rewrite("tile/entries/001", entries -> {
            entries.set(7, "forged".getBytes());
            return entries;
        });
        byte[] tile = Files.readAllBytes(published("tile/0/001"));
        tile[0] ^= 1;
        Files.write(published("tile/0/001"), tile);

        assertThat(said()).contains("ledger.entry_changed 256", "ledger.entry_changed 263");
    }

    /// Whoever runs the log can write it anew from the first entry, but not keep the checkpoint that others
    /// have.
    @Test
    void logThatWasRewrittenWholeDiffersFromTheCheckpointOfBefore() throws Exception {
        Path rewritten = around.resolve("rewritten");
        Logs.copy(folder, rewritten);
        Path fresh = around.resolve("fresh");
        Logs.create(fresh, Logs.ORIGIN);
        Files.copy(
                folder.resolve("private/key"),
                fresh.resolve("private/key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        try (Ledger ledger = Logs.open(fresh)) {
            List<byte[]> entries = Logs.entries(0, SIZE + 50);
            entries.set(300, "rewritten".getBytes());
            ledger.append(entries);
        }
        assertThat(Logs.flaws(fresh, keys)).as("in itself it is sound").isEmpty();

        Files.copy(published("checkpoint"), fresh.resolve("public/checkpoint.before"));
        Checkpoint before = Logs.checkpoint(folder);
        Checkpoint after = Logs.checkpoint(fresh);
        assertThat(Comparison.flaws(new FolderShelf(fresh), after, before, "before"))
                .extracting(Flaw::code, Flaw::index)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ledger.history_forked", -1L));
        assertThat(Comparison.flaws(new FolderShelf(fresh), after, new FolderShelf(folder), before))
                .extracting(Flaw::code, Flaw::index)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ledger.history_forked", 300L));
        assertThat(Comparison.flaws(new FolderShelf(folder), before, new FolderShelf(fresh), after))
                .extracting(Flaw::index)
                .containsExactly(300L);
        assertThat(Comparison.flaws(new FolderShelf(folder), before, after, "after"))
                .extracting(Flaw::code)
                .containsExactly("ledger.log_shrunk");
    }

    @Test
    void checkpointOfAnotherRootIsTold() throws IOException {
        Path other = around.resolve("other");
        Logs.filled(other, Logs.ORIGIN, SIZE - 1, 400);
        Checkpoint strange = Logs.checkpoint(other);
        Checkpoint mixed = new Checkpoint(strange.origin(), SIZE, strange.root(), strange.note());

        assertThat(audit(folder, mixed)).extracting(Flaw::code).containsExactly("ledger.root_differs");
        assertThat(mixed.flaws(keys, "")).extracting(Flaw::code).contains("ledger.signature_missing");
    }

    private static List<Flaw> audit(Path folder, Checkpoint checkpoint) throws IOException {
        try {
            return Audit.of(new FolderShelf(folder), checkpoint, 1, done -> {}).flaws();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void longerLogGoesOnFromEveryCheckpointBefore() throws Exception {
        Checkpoint before = Logs.checkpoint(folder);
        Path copy = around.resolve("copy");
        Logs.copy(folder, copy);
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(SIZE, SIZE + 1000));
        }
        Checkpoint now = Logs.checkpoint(folder);
        FolderShelf shelf = new FolderShelf(folder);

        assertThat(Comparison.flaws(shelf, now, before, "")).isEmpty();
        assertThat(Comparison.flaws(shelf, now, now, "")).isEmpty();
        assertThat(Comparison.flaws(new FolderShelf(copy), before, shelf, now)).isEmpty();
        assertThat(Comparison.flaws(shelf, now, new Checkpoint("other", 1, before.root(), before.note()), "elsewhere"))
                .extracting(Flaw::code)
                .containsExactly("ledger.origin_differs");
        assertThat(audit(folder, before))
                .as("the log of before is in the log of now")
                .isEmpty();
    }

    @Test
    void sm3LogIsJudgedBySm3() throws Exception {
        Path other = around.resolve("other");
        List<VerifierKey> others = Logs.filled(other, Logs.SM3_ORIGIN, 300, 300);
        Checkpoint checkpoint = Logs.checkpoint(other);
        Prover prover = new Prover(new FolderShelf(other), checkpoint);

        assertThat(checkpoint.hash()).isEqualTo(Hash.SM3);
        Evidence evidence = new Evidence(
                299,
                prover.entry(299),
                prover.inclusion(299),
                Files.readAllBytes(other.resolve("public/checkpoint")),
                others);
        assertThat(evidence.flaws(others, "")).isEmpty();
        assertThat(new Evidence(298, evidence.entry(), evidence.path(), evidence.checkpoint(), others)
                        .flaws(others, ""))
                .extracting(Flaw::code)
                .containsExactly("ledger.proof_wrong");
        assertThat(new Evidence(298, evidence.entry(), evidence.path(), new byte[3], others).flaws(others, ""))
                .extracting(Flaw::code)
                .containsExactly("ledger.checkpoint_unreadable");
    }

    @Test
    void proofOfWhatIsNotThereIsRefused() throws IOException {
        FolderShelf shelf = new FolderShelf(folder);
        Prover prover = new Prover(shelf, Logs.checkpoint(folder));

        assertRefused("ledger.index_absent", () -> prover.entry(SIZE));
        assertRefused("ledger.index_absent", () -> prover.inclusion(-1));
        assertThatThrownBy(() -> prover.consistency(SIZE + 1)).isInstanceOf(IllegalArgumentException.class);
        Files.delete(published("tile/entries/001"));
        assertRefused("ledger.proof_impossible", () -> new Prover(shelf, Logs.checkpoint(folder)).entry(300));
        Files.delete(published("tile/0/001"));
        assertRefused("ledger.proof_impossible", () -> prover.inclusion(300));
        rewrite("tile/entries/000", entries -> entries.subList(0, 5));
        assertRefused("ledger.proof_impossible", () -> prover.entry(5));
        Path empty = around.resolve("empty");
        Logs.create(empty, Logs.ORIGIN);
        assertRefused("ledger.index_absent", () -> new Prover(new FolderShelf(empty), Logs.checkpoint(empty)).entry(0));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LedgerRefusal.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void moreFlawsThanAThousandAreCounted() throws Exception {
        Path large = around.resolve("large");
        List<VerifierKey> others = Logs.filled(large, Logs.ORIGIN, 1280, 1280);
        for (int i = 0; i < 5; i++) {
            Path bundle = large.resolve("public/tile/entries/00" + i);
            byte[] bytes = new byte[TilePath.FULL * 3];
            for (int at = 0; at < bytes.length; at += 3) {
                bytes[at + 1] = 1;
            }
            Files.write(bundle, bytes);
        }
        Audit.Result result = Audit.of(new FolderShelf(large), Logs.checkpoint(large), 2, done -> {});

        assertThat(others).isNotEmpty();
        assertThat(result.found()).isEqualTo(1280);
        assertThat(result.flaws()).hasSize(1000);
        assertThat(result.entries()).isEqualTo(1280);
        assertThat(result.bytes()).isEqualTo(5 * 256 * 3);
    }

    @Test
    void folderThatHoldsNothingButACheckpointIsTold() throws IOException {
        Path bare = around.resolve("bare");
        Files.createDirectories(bare);
        Files.copy(published("checkpoint"), bare.resolve("checkpoint"));

        assertThat(audit(bare, Logs.checkpoint(folder)))
                .extracting(Flaw::code)
                .contains("ledger.object_missing", "ledger.root_differs");
    }

    @Test
    void failingShelfIsAFaultAndNoFlaw() {
        Shelf failing = new Shelf() {
            @Override
            public java.util.Optional<byte[]> read(String path, int most) throws IOException {
                throw new IOException("unplugged");
            }

            @Override
            public String name() {
                return "failing";
            }
        };
        assertThatThrownBy(() -> Audit.of(failing, Logs.checkpoint(folder), 1, done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("unplugged");
    }
}
