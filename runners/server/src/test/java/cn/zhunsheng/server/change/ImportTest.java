package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.Session;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tables that people keep, brought as one proposal.
class ImportTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String BOUNDARY = "----boundary-of-a-table";

    private static Editors group;

    @BeforeAll
    static void start() {
        group = new Editors();
        group.make("brought");
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    private static HttpResponse<String> bring(Session by, String token, Map<String, String> fields, String table) {
        Map<String, String> whole = new LinkedHashMap<>(Map.of("_csrf", token));
        Map<String, String> rest = new LinkedHashMap<>(Map.of("package", "brought", "title", "导入一批", "reason", "现有台账"));
        rest.putAll(fields);
        StringBuilder body = new StringBuilder();
        whole.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        rest.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"file\"; filename=\"台账.csv\"", table);
        body.append("--").append(BOUNDARY).append("--\r\n");
        return by.send(by.request("POST", "/proposals/import")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    private static void part(StringBuilder body, String name, String content) {
        body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(name);
        body.append("\r\n\r\n").append(content).append("\r\n");
    }

    @Test
    void aTableOfElementsBecomesOneProposal() {
        String table = """
                中文名称,标识符,类型,格式,说明
                甲项,own.first,字符串,varchar(20),第一项
                乙项,own.second,整数,n..8,第二项
                """;
        String path = Editors.saved(bring(group.editor, group.editor.token(), Map.of("table", "elements"), table));
        assertThat(group.reader.get(path).body()).contains("批量数据元", "own.first", "c..20", "own.second");
        group.submitted(path);
        group.approved(path, 1);
        assertThat(group.publish("brought", path).statusCode()).isEqualTo(302);
        assertThat(group.reader.get("/elements/own.second").body()).contains("乙项");
    }

    @Test
    void oneWrongRowRefusesAllAndEachSaysWhere() {
        String table = """
                标识符,中文名称,数据类型
                own.third,丙项,字符型
                Own Fourth,丁项,字符型
                own.fifth,,字符型
                """;
        HttpResponse<String> refused = bring(group.editor, group.editor.token(), Map.of("table", "elements"), table);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("有 2 处不合格", "台账.csv, line 3", "台账.csv, line 4", "现有台账");
    }

    @Test
    void aHundredThousandCodesAreOneProposalAndOneVersion() {
        StringBuilder table = new StringBuilder("代码,名称,上级\n");
        for (int i = 0; i < 100_000; i++) {
            table.append("%06d,名称%d,\n".formatted(i, i));
        }
        Map<String, String> fields =
                Map.of("table", "codes", "id", "OWN-LARGE", "name", "大表", "completeness", "complete");
        String path = Editors.saved(bring(group.editor, group.editor.token(), fields, table.toString()));
        assertThat(group.reader.get(path).body()).contains("改动（100,001 处）", "OWN-LARGE");
        assertThat(group.reader.get(path + "?page=1001").body()).contains("099999");
        group.submitted(path);
        group.approved(path, 1);
        assertThat(group.publish("brought", path).statusCode()).isEqualTo(302);
        assertThat(group.reader.get("/codesets/OWN-LARGE").body()).contains("100,000");
    }

    @Test
    void withoutItsTokenNothingIsRead() {
        assertThat(bring(group.editor, "forged", Map.of("table", "elements"), "标识符\n")
                        .statusCode())
                .isEqualTo(403);
        assertThat(bring(group.reader, group.reader.token(), Map.of("table", "elements"), "标识符\n")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void templatesAreWorkbooks() {
        assertThat(group.editor.get("/proposals/import/elements.xlsx").body()).startsWith("PK");
        assertThat(group.editor.get("/proposals/import/nothing.xlsx").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> send(Session by, String query, String type, byte[] table) {
        return by.send(by.request("POST", "/api/v1/proposals/import?" + query)
                .header("Content-Type", type)
                .header("X-CSRF-TOKEN", by.token())
                .method("POST", BodyPublishers.ofByteArray(table))
                .build());
    }

    private static JsonNode held(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return CONTRACT.holds("POST /api/v1/proposals/import", answer);
    }

    @Test
    void programsBringATableAloneOrAsAForm() {
        String said = "package=brought&title=by-program&reason=ledger";
        byte[] codes = "代码,名称\n01,农业\n02,林业\n".getBytes(StandardCharsets.UTF_8);
        JsonNode made = held(send(group.editor, said + "&table=codes&id=OWN-SENT", "text/csv", codes), 201);
        assertThat(group.reader.get("/proposals/" + made.get("id").asString()).body())
                .contains("OWN-SENT", "林业", "by-program");

        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("package", "brought", "title", "程序导入", "reason", "台账", "table", "elements"));
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"file\"; filename=\"元.csv\"", "标识符,中文名称,数据类型\nown.sent,发来项,字符型\n");
        body.append("--").append(BOUNDARY).append("--\r\n");
        byte[] form = body.toString().getBytes(StandardCharsets.UTF_8);
        JsonNode asForm = held(send(group.editor, "", "multipart/form-data; boundary=" + BOUNDARY, form), 201);
        assertThat(group.reader.get("/proposals/" + asForm.get("id").asString()).body())
                .contains("own.sent", "程序导入");
    }

    @Test
    void programsAreToldEveryRowThatIsNotRightAndNothingIsKept() {
        String said = "package=brought&title=half-wrong&reason=ledger&table=elements";
        byte[] table =
                "标识符,中文名称,数据类型\nown.right,对项,字符型\nOwn Wrong,错项,字符型\nown.bare,,字符型\n".getBytes(StandardCharsets.UTF_8);
        JsonNode problem = held(send(group.editor, said, "text/csv", table), 422);
        assertThat(problem.get("code").asString()).isEqualTo("change.rows_refused");
        assertThat(problem.get("count").asInt()).isEqualTo(2);
        assertThat(problem.get("faults").findValuesAsString("where"))
                .containsExactly("table.csv, line 3, 标识符", "table.csv, line 4, 中文名称");
        assertThat(group.reader.get("/api/v1/proposals?text=half-wrong").body()).contains("\"total\":0");
        held(send(group.reviewer, said, "text/csv", table), 403);
        JsonNode empty = held(send(group.editor, said, "text/csv", new byte[0]), 422);
        assertThat(empty.get("code").asString()).isEqualTo("change.table_missing");
        JsonNode unknown =
                held(send(group.editor, said.replace("package=brought", "package=none"), "text/csv", table), 422);
        assertThat(unknown.get("code").asString()).isEqualTo("dictionary.package_unknown");
    }
}
