package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// How far a run is, as events: `progress` some times a second, then `ended` once.
@RestController
final class CheckStream {
    private static final Duration BETWEEN = Duration.ofMillis(300);

    /// Streams that one person may hold: as many as tabs that somebody looks at, each asks the database again and
    /// again.
    static final int MOST = 16;

    private final Map<UUID, Integer> held = new ConcurrentHashMap<>();
    private final Checks checks;

    CheckStream(Checks checks) {
        this.checks = checks;
    }

    @GetMapping(path = "/api/v1/checks/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) throws Refusal {
        checks.visible(visitor, id);
        enter(visitor);
        SseEmitter emitter = new SseEmitter(Duration.ofHours(2).toMillis());
        Thread.ofVirtual().name("check-events").start(() -> tell(emitter, visitor, id));
        return emitter;
    }

    private void enter(Visitor visitor) throws Refusal {
        if (held.merge(visitor.id(), 1, Integer::sum) > MOST) {
            leave(visitor);
            throw CheckRefusals.streamsMany(MOST);
        }
    }

    private void leave(Visitor visitor) {
        held.computeIfPresent(visitor.id(), (person, count) -> count == 1 ? null : count - 1);
    }

    private void tell(SseEmitter emitter, Visitor visitor, UUID id) {
        try {
            Run run = checks.visible(visitor, id);
            while (run.state().underWay()) {
                send(emitter, "progress", run);
                Thread.sleep(BETWEEN);
                run = checks.visible(visitor, id);
            }
            send(emitter, "ended", run);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.complete(); // nobody listens any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } finally {
            leave(visitor);
        }
    }

    private void send(SseEmitter emitter, String name, Run run) throws IOException {
        emitter.send(SseEmitter.event()
                .name(name)
                .data(RunView.of(run, checks.advance(run.id())), MediaType.APPLICATION_JSON));
    }
}
