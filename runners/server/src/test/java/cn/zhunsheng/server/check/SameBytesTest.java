package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Main;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JSON of the platform is that of the command line, byte for byte.
class SameBytesTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final List<String> HEADER = List.of("公民身份号码", "姓名", "性别", "备注");

    @TempDir
    Path folder;

    private final Session steward = PLATFORM.as(Role.STEWARD);

    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String id = i % 3 == 0 ? "11010519491231002X" : "11010519491231%04d".formatted(i % 10_000);
            rows.add(List.of(id, i % 7 == 0 ? "" : "张三", String.valueOf(i % 11), "无"));
        }
        return rows;
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows().forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    private static String jsonLines() {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : rows().subList(0, 5_000)) {
            lines.append(
                    "{\"公民身份号码\":\"%s\",\"姓名\":\"%s\",\"性别\":\"%s\"}\n".formatted(row.get(0), row.get(1), row.get(2)));
        }
        return lines.toString();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        return zipped.toByteArray();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        return switch (name) {
            case "utf8.csv" -> Files.writeString(file, csv());
            case "gb18030.csv" -> Files.write(file, csv().getBytes(Charset.forName("GB18030")));
            case "rows.csv.gz" -> Files.write(file, zipped(csv().getBytes(StandardCharsets.UTF_8)));
            case "lines.jsonl" -> Files.writeString(file, jsonLines());
            default -> {
                List<List<String>> rows = new ArrayList<>(List.of(HEADER));
                rows.addAll(rows().subList(0, 5_000));
                new Xlsx().texts("人口", rows).write(file);
                yield file;
            }
        };
    }

    private static byte[] ofCommandLine(Path... files) throws Exception {
        Path out = files[0].resolveSibling("report.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--format",
                "json",
                "--digest",
                "sha256",
                "--output",
                out.toString()));
        for (Path file : files) {
            command.add(file.toString());
        }
        Process zs = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(zs.waitFor()).isIn(0, 1);
        return Files.readAllBytes(out);
    }

    private byte[] ofPlatform(Path... files) throws IOException {
        Form form = new Form();
        for (Path file : files) {
            form.file(file.getFileName().toString(), Files.readAllBytes(file));
        }
        String run = Awaited.checked(steward, form);
        return steward.get("/api/v1/checks/" + run + "/report/json").body().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf8.csv", "gb18030.csv", "rows.csv.gz", "lines.jsonl", "book.xlsx"})
    void isThatOfTheCommandLine(String name) throws Exception {
        Path file = file(name);

        byte[] json = ofPlatform(file);

        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"failed\":")
                .isEqualTo(new String(ofCommandLine(file), StandardCharsets.UTF_8));
    }

    @Test
    void isThatOfTheCommandLineForSeveralFilesTogether() throws Exception {
        Path one = file("utf8.csv");
        Path two = Files.writeString(folder.resolve("more.csv"), csv());

        assertThat(new String(ofPlatform(one, two), StandardCharsets.UTF_8))
                .isEqualTo(new String(ofCommandLine(one, two), StandardCharsets.UTF_8));
    }
}
