package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Verification;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session ADMINISTRATOR = PLATFORM.as(Role.ADMINISTRATOR);
    private static final String HEADER = "中文名称,标准编号,一级分类,二级分类,发布日期,实施日期\n";

    @TempDir
    Path folder;

    private static HttpResponse<String> take(Session by, String csv) {
        return new SentTestForm(by)
                .file("标准.csv", csv.getBytes(StandardCharsets.UTF_8))
                .post("/standards/work/import");
    }

    private static List<Project> titled(String name) {
        return PLATFORM.bean(ProjectStore.class).all().stream()
                .filter(project -> project.facts().title().contains(name))
                .toList();
    }

    @Test
    void rowsWithoutDatesBeginAsProjects() {
        String name = "导入 " + UUID.randomUUID();
        assertThat(take(EDITOR, HEADER + name + " 甲,,数据,开发利用,,\n" + name + " 乙,,,,,\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(titled(name))
                .hasSize(2)
                .allSatisfy(project -> assertThat(project.stage()).isEqualTo(Stage.STUDY));
    }

    @Test
    void ofATableWithAFaultNothingIsTakenAndEachLineIsNamed() {
        String name = "导入 " + UUID.randomUUID();
        HttpResponse<String> refused = take(
                EDITOR,
                HEADER + name + " 甲,,数据,开发利用,,\n" + name + " 乙,,没有的分类,,,\n" + name + " 丙,GB/T 39046-2020,,,,\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("standard.rows_unfit", "standard.class_unknown", "standard.number_taken")
                .contains("<td class=\"num\">3</td>", "<td class=\"num\">4</td>");
        assertThat(titled(name)).isEmpty();
    }

    @Test
    void whatWasApprovedElsewhereIsForAnAdministratorToImport() {
        String name = "导入 " + UUID.randomUUID();
        String number = "DB98/T " + name.replaceAll("\\D", "").substring(0, 6) + "-2020";
        String row = HEADER + name + "," + number + ",数据,元数据,2020-01-01,2020-03-01\n";
        assertThat(take(EDITOR, row).body()).contains("standard.dates_unearned");
        assertThat(take(ADMINISTRATOR, row).statusCode()).isEqualTo(302);
        Project taken = titled(name).getFirst();
        assertThat(taken.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(taken.dates().reviewDue()).contains(LocalDate.of(2025, 3, 1));
        assertThat(PLATFORM.as(Role.READER)
                        .get("/standards/" + StandardNumber.of(number).slug())
                        .body())
                .contains(name, "现行");
        assertThat(take(ADMINISTRATOR, row + name + "," + number + ",,,2020-01-01,2020-03-01\n")
                        .body())
                .contains("standard.number_taken");
    }

    /// A refused table leaves nothing behind, not even in what is kept in memory.
    @Test
    void aRefusedTableOfStandardsIsNowhereToBeFound() {
        String name = "导入 " + UUID.randomUUID();
        String digits = name.replaceAll("\\D", "").substring(0, 6);
        String row = name + ",DB97/T " + digits + "-2020,数据,元数据,2020-01-01,2020-03-01\n";
        assertThat(take(ADMINISTRATOR, HEADER + row + "坏行,,没有的分类,,,\n").statusCode())
                .isEqualTo(422);
        assertThat(EDITOR.get("/standards/DB97-T-" + digits + "-2020").statusCode())
                .isEqualTo(404);
        assertThat(take(ADMINISTRATOR, HEADER + row.replace("DB97", "DB96")).statusCode())
                .isEqualTo(302);
        assertThat(EDITOR.get("/standards/DB96-T-" + digits + "-2020").statusCode())
                .isEqualTo(200);
        assertThat(EDITOR.get("/standards/DB97-T-" + digits + "-2020").statusCode())
                .isEqualTo(404);
        assertThat(take(EDITOR, HEADER).body()).contains("standard.title_absent");
    }

    @Test
    void whatIsHandedOutCanBeTaken() throws IOException, Refusal {
        String path = ProjectsTest.begun(
                EDITOR,
                "=公式开头的名称 " + UUID.randomUUID(),
                java.util.Map.of("systems", "电子文件，互联网+政务", "due", "2027-01-01", "scope", "两行\n范围"));
        Project project = PLATFORM.bean(ProjectStore.class)
                .one(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
        byte[] table = ProjectTable.of(List.of(project));
        List<ProjectTable.Row> rows = ProjectTable.read(new SentForm.SentFile("x.xlsx", table));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().form().differing(ProjectForm.of(project))).isEmpty();
        assertThat(ProjectTable.read(new SentForm.SentFile("x.xlsx", ProjectTable.of(List.of()))))
                .isEmpty();
        assertThat(EDITOR.get("/standards/work/export.xlsx").body()).startsWith("PK");
        assertThat(EDITOR.get("/standards/work/template.xlsx").body()).startsWith("PK");
    }

    @Test
    void thePackageThatIsHandedOutVerifies() throws IOException, Refusal {
        List<Statement> own = List.of(
                statement("Q/ZS 1-2026", "数据元“注册”规范, 第1部分", "published"),
                statement("Q/ZS 2-2020", "公共数据资源目录", "in-force"));
        byte[] zip = OwnPackage.of(own, "云溪市“数据”局", 7);
        assertThat(OwnPackage.of(own, "云溪市“数据”局", 7)).isEqualTo(zip);
        unzip(zip);
        Loaded loaded = PackageFolder.read(folder.resolve(OwnPackage.ID));
        assertThat(loaded.problems()).isEmpty();
        List<StandardPackage> packages = Library.withBundled(loaded.packages());
        assertThat(Verification.of(packages, loaded.places(), LocalDate.of(2026, 11, 26)).stream()
                        .filter(problem -> problem.where().contains(OwnPackage.ID)))
                .isEmpty();
        assertThat(loaded.packages().getFirst().standards())
                .extracting(Standard::number)
                .containsExactly("Q/ZS 1-2026", "Q/ZS 2-2020");
        assertThat(EDITOR.get("/standards/work/package.zip").body()).startsWith("PK");
    }

    private static Statement statement(String number, String title, String status) {
        return new Statement(
                Project.ORIGIN,
                new Standard(
                        number,
                        Words.same(title),
                        status,
                        "",
                        "数据",
                        "元数据",
                        List.of("电子文件"),
                        List.of("GB/T 19488.1-2004"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        Evidence.OWN,
                        "范围\n两行"));
    }

    private void unzip(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
