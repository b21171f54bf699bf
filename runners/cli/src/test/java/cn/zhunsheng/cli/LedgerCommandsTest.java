package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `zs ledger`.
class LedgerCommandsTest {
    private static final String WEB = "http:" + "//";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void log() {
        shell = new Shell(folder);
        assertThat(shell.zs("ledger", "new", "log", "--origin", "example.gov.cn/audit")
                        .exit())
                .isZero();
        String lines = IntStream.range(0, 300).mapToObj(i -> "entry " + i).collect(Collectors.joining("\n"));
        assertThat(shell.reading(lines, "ledger", "append", "log", "-").out()).contains("0 至 299", "共 300 条");
    }

    private Ran english(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--lang";
        all[1] = "en";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return shell.zs(all);
    }

    private void forge(int entry) throws IOException {
        Path bundle = folder.resolve("log/public/tile/entries/000");
        byte[] bytes = Files.readAllBytes(bundle);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.indexOf("entry " + entry);
        bytes[at] = 'E';
        Files.write(bundle, bytes);
    }

    @Test
    void neverPrintsThePrivateKey() throws IOException {
        String secret = Files.readString(folder.resolve("log/private/key")).strip();
        String said = shell.zs("ledger", "show", "log").out()
                + shell.zs("ledger", "verify", "log").out()
                + shell.zs("ledger", "prove", "log", "1").out();

        assertThat(said).doesNotContain("PRIVATE").doesNotContain(secret.substring(secret.lastIndexOf('+')));
    }

    @Test
    void saysThatASoundLogIsSound() {
        Ran ran = english("ledger", "verify", "log", "--threads", "1");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.lines()).last().isEqualTo("answer  Sound: all 300 entries are as the checkpoint says");
    }

    @ParameterizedTest
    @CsvSource({"en, Entry 17 was changed", "zh, 条目 17 被改动"})
    void namesTheEntryThatWasChangedInBothLanguages(String language, String words) throws IOException {
        forge(17);
        Ran ran = shell.zs("--lang", language, "ledger", "verify", "log");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("ledger.entry_changed", words, "tile/entries/000");
    }

    @Test
    void evidenceIsVerifiedWithoutTheLog() throws IOException {
        assertThat(shell.zs("ledger", "prove", "log", "17", "--output", "e.json")
                        .exit())
                .isZero();
        Files.move(folder.resolve("log"), folder.resolve("elsewhere"));

        Ran own = english("ledger", "verify", "e.json");
        assertThat(own.exit()).as(own.out()).isZero();
        assertThat(own.out()).contains("True: entry 17");
        assertThat(own.err()).contains("the evidence's own");
        Ran given = english("ledger", "verify", "e.json", "--key", "elsewhere/keys");
        assertThat(given.exit()).isZero();
        assertThat(given.err()).isEmpty();
    }

    @Test
    void evidenceThatWasChangedIsNotBelieved() throws IOException {
        shell.zs("ledger", "prove", "log", "17", "--output", "e.json");
        Files.writeString(folder.resolve("e.json"), shell.text("e.json").replace("\"index\" : 17", "\"index\" : 18"));

        Ran ran = shell.zs("ledger", "verify", "e.json");
        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("ledger.proof_wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"format\":\"zhunsheng/evidence@2\"}",
                "{\"format\":\"zhunsheng/evidence@1\",\"more\":1}",
                "{\"format\":\"zhunsheng/evidence@1\",\"proof\":1}",
                "{\"format\":\"zhunsheng/evidence@1\",\"proof\":[1]}",
                "{\"format\":\"zhunsheng/evidence@1\",\"entry\":\"*\"}",
                "{\"format\":\"zhunsheng/evidence@1\",\"entry\":\"AAB=\"}",
                "{\"format\":\"zhunsheng/evidence@1\"} more"
            })
    void filesThatAreNoEvidenceAreRefused(String text) throws IOException {
        shell.file("e.json", text);

        Ran ran = shell.zs("ledger", "verify", "e.json");
        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: ledger.evidence_unreadable");
    }

    @Test
    void logThatGoesOnAgreesWithACheckpointOfBeforeAndAForkDoesNot() throws IOException {
        Files.copy(folder.resolve("log/public/checkpoint"), folder.resolve("before"));
        shell.reading("one more\n", "ledger", "append", "log", "-");
        assertThat(shell.zs("ledger", "verify", "log", "--against", "before").exit())
                .isZero();
        assertThat(shell.zs("ledger", "verify", "log", "--against", "log").exit())
                .isZero();

        fork();
        Ran checkpoint = english("ledger", "verify", "fork", "--against", "before");
        assertThat(checkpoint.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(checkpoint.out()).contains("ledger.history_forked");
        assertThat(english("ledger", "verify", "fork", "--against", "log").out())
                .contains("The two logs fork at entry 5");
    }

    /// The operator, with the key, writes the log anew with another entry 5.
    private void fork() throws IOException {
        shell.zs("ledger", "new", "fork", "--origin", "example.gov.cn/audit");
        Files.copy(
                folder.resolve("log/private/key"),
                folder.resolve("fork/private/key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(
                folder.resolve("log/keys"),
                folder.resolve("fork/keys"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String lines = IntStream.range(0, 400)
                .mapToObj(i -> i == 5 ? "rewritten" : "entry " + i)
                .collect(Collectors.joining("\n"));
        shell.reading(lines, "ledger", "append", "fork", "-");
    }

    @Test
    void whatWasHandedOverBeforeIsNotAppendedAgain() {
        assertThat(shell.reading("a\nb\n", "ledger", "append", "log", "-", "--at", "300")
                        .exit())
                .isZero();
        assertThat(shell.reading("a\nb\n", "ledger", "append", "log", "-", "--at", "300")
                        .out())
                .contains("共 302 条");
        assertThat(shell.reading("c\n", "ledger", "append", "log", "-", "--at", "301")
                        .err())
                .startsWith("zs: ledger.position_taken");
    }

    @Test
    void wholeInputIsOneEntry() {
        shell.reading("a\nb\n", "ledger", "append", "log", "-", "--whole");

        assertThat(shell.zs("ledger", "show", "log", "300", "--raw").out()).isEqualTo("a\nb\n");
        shell.reading(new byte[] {(byte) 0xFF}, "ledger", "append", "log", "-", "--whole");
        assertThat(shell.zs("ledger", "show", "log", "301").out()).isEqualTo("base64 /w==\n");
        assertThat(shell.reading("", "ledger", "append", "log", "-").out()).contains("没有追加");
    }

    @Test
    void lineThatIsTooLongIsRefusedWithItsNumber() {
        Ran ran = shell.reading("short\n" + "x".repeat(70_000), "ledger", "append", "log", "-");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: ledger.entry_too_long").contains("2");
    }

    @Test
    void nationalCryptographyIsAskedForByOneWord() {
        Ran made = english("ledger", "new", "sm", "--origin", "example.gov.cn/audit", "--hash", "sm3");
        shell.reading("a\n", "ledger", "append", "sm", "-");

        assertThat(made.out()).contains("example.gov.cn/audit/sm3+");
        assertThat(english("ledger", "show", "sm").out()).contains("SM3");
        assertThat(english("ledger", "verify", "sm").exit()).isZero();
        assertThat(english("ledger", "new", "both", "--origin", "o", "--sign", "both")
                        .lines())
                .filteredOn(line -> line.startsWith("  o+"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ledger new other,                                 cli.origin_absent",
        "ledger new log --origin o,                        ledger.folder_taken",
        "ledger new other --origin a+b,                    ledger.origin_form",
        "ledger new other --origin o --hash md5,           cli.choice_unknown",
        "ledger append nowhere -,                          ledger.folder_absent",
        "ledger append log nothing.txt,                    source.file_absent",
        "ledger append log - --at x,                       cli.number_unfit",
        "ledger show nowhere,                              ledger.checkpoint_absent",
        "ledger show log 300,                              ledger.index_absent",
        "ledger show log last,                             cli.number_unfit",
        "ledger prove log 300,                             ledger.index_absent",
        "ledger prove log/public 3,                        ledger.key_absent",
        "ledger verify log/public,                         ledger.key_absent",
        "ledger verify log --key nonsense,                 ledger.verifier_unreadable",
        "ledger verify log --threads 0,                    cli.number_unfit",
        "ledger verify WEB127.0.0.1:1/ --key log/keys,     ledger.address_unanswered",
        "ledger verify WEBx/?q --key log/keys,             ledger.address_unfit",
        "ledger verify WEB --key log/keys,                 ledger.address_unfit",
        "ledger verify log --against nowhere,              ledger.checkpoint_absent",
    })
    void refusesWhatItCannotDo(String line, String code) {
        Ran ran = shell.zs(line.replace("WEB", WEB).split(" ", -1));

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).startsWith("zs: " + code);
    }

    @Test
    void checkpointThatIsNoneIsAFinding() throws IOException {
        Files.writeString(folder.resolve("log/public/checkpoint"), "nothing");

        for (String command : List.of("show log", "verify log", "prove log 3", "verify log --against log")) {
            Ran ran = shell.zs(("ledger " + command).split(" ", -1));
            assertThat(ran.exit()).as(command).isEqualTo(Exit.FINDINGS);
            assertThat(ran.out()).contains("ledger.checkpoint_unreadable");
        }
    }

    @Test
    void strangersKeyHasNotSigned() {
        shell.zs("ledger", "new", "other", "--origin", "example.gov.cn/audit");

        assertThat(shell.zs("ledger", "verify", "log", "--key", "other/keys").out())
                .contains("ledger.signature_missing");
        assertThat(shell.zs("ledger", "prove", "log", "3", "--key", "other/keys")
                        .exit())
                .isEqualTo(Exit.FINDINGS);
        assertThat(shell.zs("ledger", "verify", "log", "--against", "other").out())
                .contains("ledger.signature_missing");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void logIsVerifiedFromAnAddress(boolean packed) throws IOException {
        HttpServer server = server(folder.resolve("log/public"), packed);
        try {
            String address = WEB + "127.0.0.1:" + server.getAddress().getPort() + "/audit";

            assertThat(shell.zs("ledger", "verify", address, "--key", "log/keys")
                            .exit())
                    .isZero();
            assertThat(shell.zs("ledger", "show", address, "17").out()).isEqualTo("entry 17\n");
            forge(17);
            assertThat(shell.zs("ledger", "verify", address, "--key", "log/keys")
                            .out())
                    .contains("ledger.entry_changed", "条目 17");
            Files.write(folder.resolve("log/public/checkpoint"), new byte[3_000_000]);
            assertThat(shell.zs("ledger", "show", address).err()).startsWith("zs: ledger.address_unanswered");
            assertThat(shell.zs("ledger", "show", address + "/500").err())
                    .startsWith("zs: ledger.address_unanswered")
                    .contains("HTTP 500");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(Path published, boolean packed) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/audit/", exchange -> answer(exchange, published, packed));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Path published, boolean packed) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/audit/".length());
            if (path.startsWith("500")) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            Path file = published.resolve(path);
            if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (packed && bytes.length < 1_000_000) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes);
                }
                bytes = out.toByteArray();
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
