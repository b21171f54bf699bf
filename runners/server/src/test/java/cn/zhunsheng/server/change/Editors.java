package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A standards group at work on a platform of its own: two editors, two reviewers, a reader.
final class Editors implements AutoCloseable {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(base|revision)\" value=\"([^\"]*)\"");

    final RunningPlatform platform;
    final Session editor;
    final Session second;
    final Session reviewer;
    final Session reader;

    Editors(String... more) {
        platform = RunningPlatform.with(more);
        editor = platform.as(Role.EDITOR);
        second = other("second-editor", Role.EDITOR);
        reviewer = platform.as(Role.REVIEWER);
        reader = platform.as(Role.READER);
    }

    Session other(String account, Role... roles) {
        UUID root = TestPeople.root(platform.context());
        TestPeople.add(platform.context(), account, root, roles);
        return platform.visitor().signIn(account, TestPeople.PASSWORD);
    }

    void make(String packageId) {
        HttpResponse<String> made = editor.post(
                "/packages/new", Map.of("id", packageId, "title", "自有包 " + packageId, "depends", "gov-core"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    }

    /// The fields of a form as a browser would send them back, with other values in it.
    Map<String, String> filled(String page, String packageId, String kind, Map<String, String> values) {
        Map<String, String> form =
                new HashMap<>(Map.of("package", packageId, "kind", kind, "thing", "", "title", "改动", "reason", "业务需要"));
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.putAll(values);
        return form;
    }

    /// Proposes something new, and gives the path of the draft.
    String proposed(String packageId, String kind, Map<String, String> values) {
        String page = editor.get("/proposals/new?package=" + packageId + "&kind=" + kind)
                .body();
        return saved(editor.post("/proposals/new", filled(page, packageId, kind, values)));
    }

    static String saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static Map<String, String> element(String id, String format) {
        return Map.of(
                "f.id", id,
                "f.name", "名称 " + id,
                "f.definition", "测试用的数据元。",
                "f.data_type", "字符型",
                "f.format", format,
                "f.sensitivity", "internal",
                "f.evidence", "own");
    }

    void submitted(String path) {
        assertThat(editor.post(path + "/submit", Map.of()).statusCode()).isEqualTo(302);
    }

    void approved(String path, int revision) {
        assertThat(reviewer.post(path + "/approve", Map.of("revision", String.valueOf(revision)))
                        .statusCode())
                .isEqualTo(302);
    }

    HttpResponse<String> publish(String packageId, String... paths) {
        String page = reviewer.get("/proposals/publish?package=" + packageId).body();
        Map<String, String> form = filled(page, packageId, "", Map.of());
        form.put(
                "id",
                String.join(
                        ",",
                        java.util.Arrays.stream(paths)
                                .map(path -> path.replaceAll(".*/", ""))
                                .toList()));
        return reviewer.post("/proposals/publish", form);
    }

    /// Proposes, approves and publishes.
    void published(String packageId, String kind, Map<String, String> values) {
        String path = proposed(packageId, kind, values);
        submitted(path);
        approved(path, 1);
        HttpResponse<String> answer = publish(packageId, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    @Override
    public void close() {
        platform.context().close();
    }
}
