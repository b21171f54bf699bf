package cn.zhunsheng.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of `docs/reference/ledger-format.md`, computed anew.
class FormatPageTest {
    private static final String ORIGIN = "example.gov.cn/audit";
    private static final List<byte[]> ENTRIES = List.of("甲".getBytes(UTF_8), "乙".getBytes(UTF_8), "丙".getBytes(UTF_8));

    @TempDir
    Path around;

    private static String page() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("zhunsheng.house")).resolve("docs/reference/ledger-format.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ORIGIN, ORIGIN + "/sm3"})
    void hashesOfTheTableAreThoseOfTheThreeEntries(String origin) throws IOException {
        Hash hash = Hash.of(origin);
        List<byte[]> leaves = ENTRIES.stream().map(hash::leaf).toList();
        byte[] pair = hash.node(leaves.get(0), leaves.get(1));
        int column = hash == Hash.SM3 ? 2 : 1;

        assertThat(cell("leaf 0", column)).isEqualTo(hex(leaves.get(0)));
        assertThat(cell("leaf 1", column)).isEqualTo(hex(leaves.get(1)));
        assertThat(cell("leaf 2", column)).isEqualTo(hex(leaves.get(2)));
        assertThat(cell("node of 0 and 1", column)).isEqualTo(hex(pair));
        assertThat(cell("root", column)).isEqualTo(hex(hash.node(pair, leaves.get(2))));
        assertThat(cell("root of no entries", column)).isEqualTo(hex(hash.empty()));
    }

    private static String cell(String row, int column) throws IOException {
        Matcher line = Pattern.compile("(?m)^\\| " + row + " \\| `(\\w+)` \\| `(\\w+)` \\|$")
                .matcher(page());
        return line.find() ? line.group(column) : "no row " + row;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /// The secret `00` to `1f`, as the page says, in the writer's own words.
    private static SigningKey key(String text) throws LedgerRefusal {
        return SigningKey.read(text, Logs.RANDOM);
    }

    @Test
    void ed25519CheckpointIsSignedAnewByteForByte() throws Exception {
        SigningKey key = key("PRIVATE+KEY+example.gov.cn/audit+6b8f6bef+" + base64("\u0001"));
        Path log = around.resolve("log");
        Ledger.create(log, ORIGIN, List.of(key));
        try (Ledger ledger = Logs.open(log)) {
            ledger.append(ENTRIES);
            assertThat(page()).contains("```\n" + ledger.checkpoint() + "```").contains(key.verifierText());
        }
        assertThat(page()).contains("`" + hex(Files.readAllBytes(log.resolve("public/tile/entries/000.p/3"))) + "`");
        assertThat(Files.readAllBytes(log.resolve("public/tile/0/000.p/3"))).hasSize(3 * Hash.LENGTH);
    }

    @Test
    void sm2CheckpointIsSignedByTheKeyThatThePageShows() throws Exception {
        SigningKey key = key("PRIVATE+KEY+example.gov.cn/audit/sm3+09adfe30+" + base64("\u00FFzhunsheng/sm2-with-sm3"));
        assertThat(page()).contains(key.verifierText());
        Matcher block = Pattern.compile("```\n(example.gov.cn/audit/sm3\n3\n.*?)```", Pattern.DOTALL)
                .matcher(page());
        assertThat(block.find()).isTrue();
        Checkpoint checkpoint = Checkpoint.read(block.group(1).getBytes(UTF_8)).orElseThrow();

        assertThat(checkpoint.flaws(List.of(VerifierKey.read(key.verifierText())), ""))
                .isEmpty();
        assertThat(hex(checkpoint.root())).isEqualTo(cell("root", 2));
    }

    private static String base64(String type) {
        byte[] bytes = new byte[type.length() + 32];
        for (int i = 0; i < type.length(); i++) {
            bytes[i] = (byte) type.charAt(i);
        }
        for (int i = 0; i < 32; i++) {
            bytes[type.length() + i] = (byte) i;
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
