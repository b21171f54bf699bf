package cn.zhunsheng.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What others published of these formats. Sources: C2SP signed-note and tlog-tiles;
/// golang.org/x/mod/sumdb/note; transparency-dev/merkle (tree heads and proofs of Certificate Transparency);
/// sum.golang.org, with the proof that transparency-dev/incubator keeps of its entry 43930254.
class PublishedVectorsTest {
    private static final String[] LEAVES = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    };
    private static final String[] ROOTS = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    };

    @Test
    void treeHeadsAreThoseOfCertificateTransparency() {
        for (int size = 0; size <= LEAVES.length; size++) {
            List<byte[]> leaves = new ArrayList<>();
            for (String leaf : Arrays.copyOf(LEAVES, size)) {
                leaves.add(Hash.SHA_256.leaf(hex(leaf)));
            }
            assertThat(HexFormat.of().formatHex(Tiles.root(Hash.SHA_256, List.of(leaves))))
                    .as("the root of %d leaves", size)
                    .isEqualTo(ROOTS[size]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    })
    void inclusionProofsOfCertificateTransparencyHold(int index, int size, String path) {
        byte[] leaf = Hash.SHA_256.leaf(hex(LEAVES[index]));

        assertThat(Proofs.root(Hash.SHA_256, leaf, index, size, hashes(path))).hasValue(hex(ROOTS[size]));
    }

    @Test
    void consistencyProofsOfCertificateTransparencyHold() {
        assertThat(Proofs.consistent(
                        Hash.SHA_256,
                        2,
                        hex(ROOTS[2]),
                        5,
                        hex(ROOTS[5]),
                        hashes("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")))
                .isTrue();
    }

    @Test
    void entryOfTheGoChecksumDatabaseIsProved() throws IOException, LedgerRefusal {
        String[] parts = resource("go.sum-database-tree-43930254.tlog-proof").split("\n\n", 2);
        List<byte[]> path = parts[0].lines()
                .skip(2)
                .map(line -> Base64.getDecoder().decode(line))
                .toList();
        byte[] entry = ("github.com/transparency-dev/tessera v1.0.0 h1:4OT1V9xJLa5NnYlFWWlCdZkCm18/o12rdd+bCTje7XE=\n"
                        + "github.com/transparency-dev/tessera v1.0.0/go.mod"
                        + " h1:TLvfjlkbmsmKVEJUtzO2eb9Q2IBnK3EJ0dI4G0oxEOU=\n")
                .getBytes(UTF_8);
        List<VerifierKey> keys =
                List.of(VerifierKey.read("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"));

        assertThat(new Evidence(43930254, entry, path, parts[1].getBytes(UTF_8), keys).flaws(keys, ""))
                .isEmpty();
        entry[3] ^= 1;
        assertThat(new Evidence(43930254, entry, path, parts[1].getBytes(UTF_8), keys).flaws(keys, ""))
                .extracting(Flaw::code)
                .containsExactly("ledger.proof_wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
                        + "| If you think cryptography is the answer to your problem,\\n"
                        + "then you don't know what your problem is.\\n"
                        + "| x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
                        + "| If you think cryptography is the answer to your problem,\\n"
                        + "then you don't know what your problem is.\\n"
                        + "| rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
                        + "| This is an example message.\\n"
                        + "| Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
                        + "| go.sum database tree\\n15081221\\nBoMMe1wd25Tco0mYGROkyqxHZWx+hcSCtMV315Lu6Lg=\\n"
                        + "| Az3grilD7vQqTrv66jRgKM84Y80KTprrSt4bKmiOPxgmS5ZVBTeCl6dUvjYnN13R+C8j0jGY1WnUADGMkok3U0m2Zgo="
            })
    void notesOfOthersAreSignedByTheirKeys(String vkey, String text, String signature) throws LedgerRefusal {
        VerifierKey key = VerifierKey.read(vkey);
        String note = text.replace("\\n", "\n") + "\n\u2014 " + key.name() + " " + signature + "\n";

        assertThat(Note.read(note.getBytes(UTF_8)).orElseThrow().signedBy(key)).hasValue(true);
        assertThat(Note.read(note.replaceFirst("[a-z] ", "X ").getBytes(UTF_8))
                        .orElseThrow()
                        .signedBy(key))
                .hasValue(false);
        assertThat(key).hasToString(vkey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                ""
            })
    void keysThatAreNoneAreRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.read(text))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class, e -> assertThat(e.code()).isEqualTo("ledger.verifier_unreadable"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "3, 0, 256, tile/3/000",
        "0, 273, 112, tile/0/273.p/112",
        "-1, 999, 256, tile/entries/999",
        "-1, 1000, 1, tile/entries/x001/000.p/1",
    })
    void tilesLieWhereTlogTilesPutsThem(int level, long index, int width, String path) {
        assertThat(new TilePath(level, index, width)).hasToString(path);
        assertThat(TilePath.parsed(path)).hasValue(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/0", "tile/00/000", "tile/0/x000/001", "tile/0/000.p/256", "tile/0/000.p/0", "tile"})
    void pathsOfAnotherFormAreNone(String path) {
        assertThat(TilePath.parsed(path)).isEmpty();
    }

    @Test
    void treeOfSeventyThousandHasTheTilesThatTlogTilesCounts() {
        Tiles tiles = new Tiles(new FolderShelf(java.nio.file.Path.of("none")), 70_000);

        assertThat(tiles.levels()).isEqualTo(3);
        assertThat(tiles.width(0, 272)).isEqualTo(256);
        assertThat(tiles.width(0, 273)).isEqualTo(112);
        assertThat(tiles.width(0, 274)).isZero();
        assertThat(tiles.width(1, 0)).isEqualTo(256);
        assertThat(tiles.width(1, 1)).isEqualTo(17);
        assertThat(tiles.width(2, 0)).isEqualTo(1);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PublishedVectorsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static List<byte[]> hashes(String digits) {
        return digits.isEmpty()
                ? List.of()
                : Arrays.stream(digits.split(" "))
                        .map(PublishedVectorsTest::hex)
                        .toList();
    }
}
