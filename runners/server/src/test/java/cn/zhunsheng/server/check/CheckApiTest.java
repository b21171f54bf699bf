package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class CheckApiTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final String ROWS = """
            公民身份号码,姓名,性别
            11010519491231002X,张三,2
            110105194912310021,李四,7
            """;

    private final Session steward = PLATFORM.as(Role.STEWARD);
    private final CheckStore store = PLATFORM.bean(CheckStore.class);

    private static Form form() {
        return new Form().file("人口.csv", ROWS);
    }

    private Run run(String id) {
        return store.run(UUID.fromString(id)).orElseThrow();
    }

    private String text(String path) {
        var answer = steward.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theMappingIsProposedWithReasons() {
        String id = Form.id(new Form()
                .file("a.csv", "公民身份号码,xm,性别\n11010519491231002X,张三,1\n")
                .post(steward));

        assertThat(text("/api/v1/checks/" + id + "/mapping"))
                .contains("\"model\":\"gov-core/")
                .contains("\"byHeader\":\"idNumber\"")
                .contains("\"percent\":")
                .contains("\"because\":[{\"zh\":");
    }

    @Test
    void whatPeopleDecidedIsProposedTheNextTime() {
        String header = "列" + UUID.randomUUID();
        String csv = "公民身份号码,姓名,性别," + header + "\n11010519491231002X,张三,1,汉族\n";
        String id = Form.id(new Form().file("a.csv", csv).post(steward));
        String columns = "{\"公民身份号码\":\"idNumber\",\"姓名\":\"name\",\"性别\":null,\"" + header + "\":\"sexCode\"}";
        var begun = steward.json(
                "POST", "/api/v1/checks/" + id + "/start", "{\"remember\":true,\"columns\":" + columns + "}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        Awaited.over(steward, id);

        String again = Form.id(new Form().file("a.csv", csv).post(steward));
        String mapping = text("/api/v1/checks/" + again + "/mapping");

        assertThat(mapping).contains("\"saved\":\"sexCode\",\"selected\":\"sexCode\"");
        steward.json(
                "POST",
                "/api/v1/checks/" + again + "/start",
                "{\"remember\":true,\"columns\":{\"公民身份号码\":\"idNumber\",\"姓名\":\"name\",\"性别\":\"sexCode\",\"" + header
                        + "\":null}}");
        Awaited.over(steward, again);
    }

    @Test
    void twoColumnsOfOneFieldAreRefusedBeforeTheRun() {
        String id = Form.id(form().post(steward));
        var answer = steward.json(
                "POST",
                "/api/v1/checks/" + id + "/start",
                "{\"columns\":{\"公民身份号码\":\"idNumber\",\"姓名\":\"idNumber\"}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("check.field_doubled");
        assertThat(run(id).state()).isEqualTo(RunState.DRAFT);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInTheWordsOfTheCheck() {
        String id = Form.id(new Form().file("a.pdf", "%PDF-1.7 ...").post(steward));

        var answer = steward.get("/api/v1/checks/" + id + "/mapping");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("source.kind");
        assertThat(text("/checks/" + id)).contains("PDF");
    }

    @Test
    void filesAreGoneWhenTheRunIsOverUnlessTheyAreKept() {
        Vault vault = PLATFORM.bean(Vault.class);
        Run swept = run(Awaited.checked(steward, form()));
        Run kept = run(Awaited.checked(steward, new Form().field("keep", "on").file("人口.csv", ROWS)));

        assertThat(swept.files())
                .allSatisfy(file -> assertThat(vault.holds(file.id())).isFalse());
        assertThat(swept.whole()).isFalse();
        assertThat(kept.files())
                .allSatisfy(file -> assertThat(vault.holds(file.id())).isTrue());

        steward.json("POST", "/api/v1/checks/" + kept.id() + "/release", "{}");
        assertThat(kept.files())
                .allSatisfy(file -> assertThat(vault.holds(file.id())).isFalse());
    }

    @Test
    void aRunIsRepeatedByTheSamePackagesAndCompared() {
        String first = Awaited.checked(steward, new Form().field("keep", "on").file("人口.csv", ROWS));
        var answer = steward.json("POST", "/api/v1/checks/" + first + "/repeat", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String second = Form.id(answer);
        Awaited.over(steward, second);

        assertThat(text("/api/v1/checks/" + second + "/report/json"))
                .isEqualTo(text("/api/v1/checks/" + first + "/report/json"));
        assertThat(text("/api/v1/checks/" + first + "/compare/" + second)).contains("\"change\":\"SAME\"");
        assertThat(text("/checks/" + first + "/compare/" + second)).contains("不变");
        steward.json("POST", "/api/v1/checks/" + first + "/release", "{}");
        assertThat(run(second).whole()).as("The other run keeps the file").isTrue();
        steward.json("POST", "/api/v1/checks/" + second + "/release", "{}");
    }

    @Test
    void aRunWhoseFilesAreGoneCannotBeRepeated() {
        String id = Awaited.checked(steward, form());
        var answer = steward.json("POST", "/api/v1/checks/" + id + "/repeat", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("check.file_removed").contains("重新上传");
    }

    @Test
    void reportsComeInEveryForm() {
        String id = Awaited.checked(steward, form());

        assertThat(text("/checks/" + id + "/report/html")).startsWith("<!DOCTYPE html>");
        assertThat(text("/checks/" + id + "/report/csv"))
                .contains("sexCode.code")
                .doesNotContain("110105194912310021");
        var book = steward.get("/checks/" + id + "/report/xlsx");
        assertThat(book.statusCode()).isEqualTo(200);
        assertThat(book.body()).startsWith("PK");
        assertThat(steward.get("/checks/" + id + "/report/exe").statusCode()).isEqualTo(404);
    }

    @Test
    void valuesAreShownForAReasonToStewardsAndEveryReadingIsRecorded() {
        String id = Form.id(form().post(steward));
        var without = steward.json("POST", "/api/v1/checks/" + id + "/start", "{\"showValues\":true}");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("check.reason_missing");
        String reason = "核对 " + UUID.randomUUID();
        steward.json("POST", "/api/v1/checks/" + id + "/start", "{\"showValues\":true,\"reason\":\"" + reason + "\"}");
        Awaited.over(steward, id);

        assertThat(text("/api/v1/checks/" + id + "/report/json")).contains("110105194912310021");
        assertThat(text("/checks/" + id)).contains("110105194912310021").contains(reason);
        assertThat(PLATFORM.as(Role.READER).get("/checks/" + id).statusCode()).isEqualTo(403);
        assertThat(PLATFORM.as(Role.READER)
                        .get("/api/v1/checks/" + id + "/report/csv")
                        .statusCode())
                .isEqualTo(403);
        String trail =
                PLATFORM.as(Role.AUDITOR).get("/api/v1/audit?subject=run:" + id).body();
        assertThat(trail)
                .contains("check.files_uploaded")
                .contains("check.run_started")
                .contains("check.values_read")
                .contains(reason)
                .doesNotContain("110105194912310021");
    }

    @Test
    void anotherOrganisationsRunIsNotThere() {
        UUID root = TestPeople.root(PLATFORM.context());
        UUID there = TestPeople.organisation(PLATFORM.context(), "局 " + UUID.randomUUID(), root);
        UUID elsewhere = TestPeople.organisation(PLATFORM.context(), "处 " + UUID.randomUUID(), root);
        Session one = person(there, Role.STEWARD);
        Session other = person(elsewhere, Role.STEWARD);
        String id = Awaited.checked(one, form());

        assertThat(one.get("/api/v1/checks/" + id).statusCode()).isEqualTo(200);
        assertThat(steward.get("/api/v1/checks/" + id).statusCode())
                .as("who stands above sees it")
                .isEqualTo(200);
        for (String path : new String[] {"/checks/%s", "/api/v1/checks/%s", "/checks/%s/report/json"}) {
            assertThat(other.get(path.formatted(id)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.json("POST", "/api/v1/checks/" + id + "/cancel", "{}").statusCode())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/checks").body()).doesNotContain(id);
        assertThat(new Form()
                        .field("organisation", there.toString())
                        .file("a.csv", ROWS)
                        .post(other)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Session person(UUID organisation, Role role) {
        String account = "person-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), account, organisation, role);
        return PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
    }

    @Test
    void aReaderSeesRunsAndBeginsNone() {
        String id = Awaited.checked(steward, form());
        Session reader = PLATFORM.as(Role.READER);

        assertThat(reader.get("/checks/" + id).statusCode()).isEqualTo(200);
        assertThat(reader.get("/checks").body()).contains(id).doesNotContain("/checks/new");
        assertThat(form().post(reader).statusCode()).isEqualTo(403);
    }

    @Test
    void aRunningCheckIsCancelled() {
        byte[] many =
                ("公民身份号码,姓名,性别\n" + "11010519491231002X,张三,2\n".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        String id = Form.id(new Form().file("many.csv", many).post(steward));
        steward.json("POST", "/api/v1/checks/" + id + "/start", "{}");
        steward.json("POST", "/api/v1/checks/" + id + "/cancel", "{}");

        assertThat(Awaited.over(steward, id)).contains("\"state\":\"cancelled\"");
        assertThat(run(id).files()).allMatch(RunFile::removed);
        assertThat(text("/checks/" + id)).contains("已取消").contains("重新上传");
    }

    @Test
    void onePersonHoldsSoManyStreamsAndNoMore() throws IOException {
        String id = Form.id(form().post(steward));
        store.queued(
                UUID.fromString(id),
                new Start("gov-core/population-basic", Words.same(""), Map.of(), false, ""),
                LocalDate.of(2026, 11, 20));
        String events = "/api/v1/checks/" + id + "/events";
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < CheckStream.MOST; i++) {
            open.add(steward.bytes(events));
        }

        HttpResponse<String> refused = steward.get(events);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("check.streams_many");

        store.ended(UUID.fromString(id), RunState.CANCELLED, Instant.now(), null);
        for (InputStream stream : open) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("event:ended");
        }
        assertThat(Awaited.over(steward, id)).contains("cancelled");
    }

    @Test
    void runsThatThePlatformStoppedUnderAreInterruptedAtTheNextStart() {
        String left = Form.id(form().post(steward));
        String kept =
                Form.id(new Form().field("keep", "on").file("人口.csv", ROWS).post(steward));
        for (String id : new String[] {left, kept}) {
            store.queued(
                    UUID.fromString(id),
                    new Start("gov-core/population-basic", Words.same(""), Map.of(), false, ""),
                    LocalDate.of(2026, 11, 20));
            store.begun(UUID.fromString(id), Instant.now());
        }

        Sweeper restarted = new Sweeper(
                store,
                PLATFORM.bean(FileStore.class),
                PLATFORM.bean(Records.class),
                new CheckJobs(1, 1),
                PLATFORM.bean(Vault.class),
                PLATFORM.bean(java.time.Clock.class));
        restarted.start();
        restarted.stop();

        assertThat(run(left).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(text("/checks/" + left)).contains("被中断").contains("重新上传");
        assertThat(text("/checks/" + kept)).contains("再检查一次");
        String again = Form.id(steward.json("POST", "/api/v1/checks/" + kept + "/repeat", "{}"));
        assertThat(Awaited.over(steward, again)).contains("\"state\":\"done\"");
        steward.json("POST", "/api/v1/checks/" + kept + "/release", "{}");
        steward.json("POST", "/api/v1/checks/" + again + "/release", "{}");
    }

    @Test
    void whatCannotBeReadIsTheCallersFault() {
        String id = Form.id(form().post(steward));
        assertThat(steward.json("POST", "/api/v1/checks/" + id + "/start", "{").statusCode())
                .isEqualTo(400);
        assertThat(steward.get("/checks/none").statusCode()).isEqualTo(400);
    }

    @Test
    void runsAreFoundByStateModelAndName() {
        String name = "f" + UUID.randomUUID() + ".csv";
        String id = Awaited.checked(steward, new Form().file(name, ROWS));

        assertThat(text("/api/v1/checks?name=" + name + "&state=done")).contains(id);
        assertThat(text("/api/v1/checks?name=" + name + "&state=draft")).doesNotContain(id);
        assertThat(text("/checks?name=" + name + "&model=gov-core/nothing")).doesNotContain(id);
    }

    @Test
    void nothingOfAnUploadLiesInClearBelowTheData() throws Exception {
        String secret = "440308199901011234";
        String id = Form.id(new Form()
                .field("keep", "on")
                .file("人口.csv", ROWS + secret + ",王五,1\n")
                .post(steward));
        java.nio.file.Path data =
                PLATFORM.bean(cn.zhunsheng.server.site.Site.class).data();
        try (var files = java.nio.file.Files.walk(data.resolve("vault"))) {
            for (java.nio.file.Path file :
                    files.filter(java.nio.file.Files::isRegularFile).toList()) {
                assertThat(new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(secret);
            }
        }
        steward.json("POST", "/api/v1/checks/" + id + "/cancel", "{}");
        assertThat(Optional.of(run(id).state())).contains(RunState.CANCELLED);
    }
}
