package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpinionsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session READER = PLATFORM.as(Role.READER);

    @TempDir
    Path folder;

    /// A project that is open to opinions.
    private static String open() {
        String path = ProjectsTest.begun(EDITOR, "征求意见稿 " + UUID.randomUUID(), Map.of());
        List.of(Move.PLAN, Move.DRAFT, Move.CONSULT)
                .forEach(move -> assertThat(
                                ProjectsTest.move(EDITOR, path, move, Map.of()).statusCode())
                        .isEqualTo(302));
        return path;
    }

    private static List<Opinion> opinions(String path) {
        return PLATFORM.bean(OpinionStore.class).of(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", null)) {
            Worksheet sheet = book.newWorksheet("意见");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.inlineString(row, column, rows.get(row).get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static HttpResponse<String> answer(String path, Opinion opinion, String answer, String reason) {
        return EDITOR.post(
                path + "/opinions/" + opinion.id(),
                Map.of("version", Integer.toString(opinion.version()), "answer", answer, "reason", reason));
    }

    @Test
    void anyoneGivesAnOpinionAndEachIsAnsweredBeforeTheDraftGoesOn() {
        String path = open();
        assertThat(READER.post(path + "/opinions", Map.of("clause", "5.2", "opinion", "术语与 GB/T 25647 不一致"))
                        .statusCode())
                .isEqualTo(302);
        Opinion one = opinions(path).getFirst();
        assertThat(one.given().from()).isNotBlank();
        assertThat(ProjectsTest.move(EDITOR, path, Move.SUBMIT, Map.of()).body())
                .contains("standard.opinions_open");
        assertThat(answer(path, one, "declined", "").body()).contains("standard.answer_unclear");
        assertThat(answer(path, one, "partly", "已统一术语").statusCode()).isEqualTo(302);
        assertThat(READER.get(path).body()).contains("部分采纳", "已统一术语");
        assertThat(ProjectsTest.move(EDITOR, path, Move.SUBMIT, Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(READER.post(path + "/opinions", Map.of("opinion", "晚了")).body())
                .contains("standard.stage_closed");
    }

    @Test
    void whoAnswersWhatSomebodyElseAnsweredIsTold() {
        String path = open();
        READER.post(path + "/opinions", Map.of("opinion", "一条意见"));
        Opinion one = opinions(path).getFirst();
        assertThat(answer(path, one, "adopted", "").statusCode()).isEqualTo(302);
        HttpResponse<String> second = answer(path, one, "declined", "理由");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("standard.project_changed");
        assertThat(opinions(path).getFirst().answer()).isEqualTo("adopted");
    }

    @Test
    void aTableOfOpinionsIsTakenWhole() throws IOException {
        String path = open();
        byte[] table = workbook(List.of(
                List.of("标准征求意见汇总处理表"),
                List.of("序号", "标准章条编号", "意见内容", "提出单位", "处理意见", "备注"),
                List.of("1", "3.1", "定义宜引用现行标准", "云溪市数据局", "", "避免重复"),
                List.of("2", "附录 A", "代码缺少“其他”", "云溪市民政局", "", "")));
        assertThat(new SentTestForm(EDITOR)
                        .file("意见.xlsx", table)
                        .post(path + "/opinions/import")
                        .statusCode())
                .isEqualTo(302);
        assertThat(opinions(path).stream().map(Opinion::given))
                .containsExactly(
                        new Opinion.Given("3.1", "定义宜引用现行标准", "避免重复", "云溪市数据局"),
                        new Opinion.Given("附录 A", "代码缺少“其他”", "", "云溪市民政局"));
    }

    @Test
    void ofATableWithAFaultNothingIsTakenAndTheLineIsNamed() throws IOException {
        String path = open();
        byte[] table = workbook(List.of(
                List.of("标准章条编号", "意见内容", "提出单位"),
                List.of("3.1", "定义宜引用现行标准", "云溪市数据局"),
                List.of("3.2", "没有写明是谁的意见", "")));
        HttpResponse<String> refused =
                new SentTestForm(EDITOR).file("意见.xlsx", table).post(path + "/opinions/import");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("standard.rows_unfit", "standard.opinion_absent", "<td class=\"num\">3</td>");
        assertThat(opinions(path)).isEmpty();
        byte[] other = workbook(List.of(List.of("甲", "乙"), List.of("1", "2")));
        assertThat(new SentTestForm(EDITOR)
                        .file("别的.xlsx", other)
                        .post(path + "/opinions/import")
                        .body())
                .contains("standard.table_unfit");
    }

    @Test
    void theTableThatIsHandedOutCanBeTakenAgainAndHoldsNoFormula() throws IOException, Refusal {
        String path = open();
        READER.post(path + "/opinions", Map.of("clause", "4", "opinion", "=HYPERLINK(1)", "reason", "+理由"));
        Opinion one = opinions(path).getFirst();
        answer(path, one, "declined", "公式不是意见");
        HttpResponse<String> answer = READER.get(path + "/opinions.xlsx");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        Project project = PLATFORM.bean(ProjectStore.class)
                .one(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
        byte[] table = OpinionTable.of(project, opinions(path));
        OpinionTable.Taken taken = OpinionTable.read(new SentForm.SentFile("x.xlsx", table));
        assertThat(taken.given()).containsExactly(one.given());
        List<SentTable.Line> answers =
                SentTable.read(new SentForm.SentFile("x.xlsx", table), List.of(SentTable.Column.of(true, "处理意见")));
        assertThat(answers.getFirst().cells()).containsExactly("不采纳。公式不是意见");
        assertThat(new String(unzipped(table), StandardCharsets.UTF_8))
                .containsPattern("(?:'|&apos;|&#39;|&#x27;)=HYPERLINK")
                .doesNotContain("<f>");
    }

    private byte[] unzipped(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndNothingIsTaken() throws IOException {
        String path = open();
        byte[] table = workbook(List.of(List.of("意见内容", "提出单位"), List.of("伪造", "某单位")));
        assertThat(new SentTestForm(EDITOR, "")
                        .file("意见.xlsx", table)
                        .post(path + "/opinions/import")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new SentTestForm(EDITOR, "not-the-token")
                        .file("意见.xlsx", table)
                        .post(path + "/opinions/import")
                        .statusCode())
                .isEqualTo(403);
        assertThat(opinions(path)).isEmpty();
    }
}
