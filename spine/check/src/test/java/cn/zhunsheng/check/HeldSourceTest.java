package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.check.source.WholeText;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What only its holder can give is judged as the file that it is.
class HeldSourceTest {
    private static final String JSON_LINES = """
            {"idNumber": "11010519491231002X", "name": "张三", "colour": "1"}
            {"idNumber": "110105194912310021", "name": "", "colour": "7"}
            """;

    @TempDir
    Path folder;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static CheckResult check(Source source, int threads) throws Exception {
        CheckOptions by = SamplePackage.by("everything");
        CheckOptions options = new CheckOptions(
                by.model(),
                by.reading(),
                by.given(),
                by.with(),
                Settings.of(threads, 10),
                false,
                Optional.of(HeldSourceTest::sha256));
        return SamplePackage.check(options, source);
    }

    private static Source held(Path file) throws IOException {
        return new Source.Held(file.getFileName().toString(), Files.size(file), () -> Files.newByteChannel(file));
    }

    private static byte[] rows(int count, Charset charset) {
        StringBuilder rows = new StringBuilder("idNumber,name,colour\n");
        for (int i = 0; i < count; i++) {
            rows.append("11010519491231002X,张三,").append(i % 9).append('\n');
        }
        return rows.toString().getBytes(charset);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private Path file(String kind) throws IOException {
        Path file = folder.resolve(kind);
        return switch (kind) {
            case "small.csv" -> Files.write(file, rows(20, StandardCharsets.UTF_8));
            case "large.csv" -> Files.write(file, rows(80_000, StandardCharsets.UTF_8));
            case "gb18030.csv" -> Files.write(file, rows(80_000, Charset.forName("GB18030")));
            case "utf16.csv" -> Files.write(file, ("\uFEFFidNumber,name\n1,张三\n").getBytes(StandardCharsets.UTF_16BE));
            case "rows.csv.gz" -> Files.write(file, zipped(rows(80_000, StandardCharsets.UTF_8)));
            case "lines.jsonl" -> Files.writeString(file, JSON_LINES);
            case "many.jsonl" -> Files.writeString(file, JSON_LINES.repeat(20_000));
            default -> workbook(file);
        };
    }

    private static Path workbook(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("idNumber", "name", "colour")));
        for (int i = 0; i < 3000; i++) {
            rows.add(List.of("11010519491231002X", "张三", String.valueOf(i % 9)));
        }
        new Xlsx().texts("一", rows).write(file);
        return file;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "small.csv",
                "large.csv",
                "gb18030.csv",
                "utf16.csv",
                "rows.csv.gz",
                "lines.jsonl",
                "many.jsonl",
                "book.xlsx"
            })
    void givesTheVeryResultOfTheFile(String kind) throws Exception {
        Path file = file(kind);
        CheckResult ofFile = check(new Source.File(file), 1);

        assertThat(check(held(file), 1)).isEqualTo(ofFile);
        assertThat(check(held(file), 2)).isEqualTo(ofFile);
        assertThat(ofFile.sources().getFirst().bytes()).contains(Files.size(file));
        assertThat(ofFile.sources().getFirst().digest()).isPresent();
        assertThat(ofFile.rows()).isPositive();
    }

    @Test
    void aWorkbookInsideGzipIsRefusedBecauseUnpackingTakesAFile() throws Exception {
        Path packed = Files.write(folder.resolve("book.xlsx.gz"), zipped(Files.readAllBytes(file("book.xlsx"))));

        assertThatThrownBy(() -> check(held(packed), 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("source.workbook_packed"));
    }

    @Test
    void whatOnlyBeginsLikeAWorkbookIsRefusedAsTheFileIs() throws Exception {
        Path torn = Files.write(folder.resolve("torn.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        assertThatThrownBy(() -> check(held(torn), 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("source.workbook_damaged"));
    }

    @Test
    void aFaultOfItsHolderIsNoFaultOfTheFile() throws Exception {
        Path book = file("book.xlsx");
        AtomicInteger opened = new AtomicInteger();
        Source failing = new Source.Held("book.xlsx", Files.size(book), () -> {
            if (opened.getAndIncrement() > 0) {
                throw new IOException("The key is gone");
            }
            return Files.newByteChannel(book);
        });

        assertThatThrownBy(() -> check(failing, 1))
                .isInstanceOf(IOException.class)
                .hasMessage("The key is gone");
    }

    @Test
    void aScriptIsReadWhole() throws Exception {
        Path script = Files.writeString(folder.resolve("a.sql"), "create table 人口 (a int);");

        assertThat(WholeText.read(held(script), SourceOptions.FIND_OUT, 1000)).isEqualTo("create table 人口 (a int);");
    }
}
