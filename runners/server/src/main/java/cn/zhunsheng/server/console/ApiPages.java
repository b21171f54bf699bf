package cn.zhunsheng.server.console;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Endpoint;
import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.console.ApiDocument.Call;
import cn.zhunsheng.server.console.ApiPage.Group;
import cn.zhunsheng.server.console.ApiPage.Line;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The description of the API: for programs as it is, for people as a page.
@Controller
final class ApiPages {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final ApiDocument document;
    private final Matrix matrix;
    private final Pages pages;

    ApiPages(ApiDocument document, Matrix matrix, Pages pages) {
        this.document = document;
        this.matrix = matrix;
        this.pages = pages;
    }

    @GetMapping("/api/v1/openapi.yaml")
    ResponseEntity<byte[]> document() {
        // Weak, because the bytes may be compressed on their way.
        return ResponseEntity.ok()
                .eTag("W/\"" + document.digest() + "\"")
                .cacheControl(CacheControl.noCache())
                .contentType(YAML)
                .body(document.bytes());
    }

    @GetMapping("/api")
    View page(HttpServletRequest request) {
        Speech speech = pages.speech(request);
        List<Call> calls = document.calls();
        List<Group> groups =
                document.tags().stream().map(tag -> group(tag, calls, speech)).toList();
        return pages.show("console/api", new ApiPage(groups));
    }

    private Group group(Words tag, List<Call> calls, Speech speech) {
        List<Line> lines = calls.stream()
                .filter(call -> call.tag().equals(tag.zh()))
                .map(call -> new Line(endpoint(call), speech.in(call.purpose())))
                .toList();
        return new Group(speech.in(tag), lines);
    }

    private Endpoint endpoint(Call call) {
        return matrix.of(call.method(), call.path())
                .orElseThrow(() -> new IllegalStateException(call + " is described and does not stand in access.csv"));
    }
}
