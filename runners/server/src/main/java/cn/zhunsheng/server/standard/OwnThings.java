package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.search.Thing;
import cn.zhunsheng.server.search.Findables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The standards that were published here, for the search over everything.
@Component
final class OwnThings implements Findables {
    private final ProjectStore projects;
    private final Standards standards;

    OwnThings(ProjectStore projects, Standards standards) {
        this.projects = projects;
        this.standards = standards;
    }

    @Override
    public Map<String, String> states() {
        return Map.of("standards:own", projects.stamp());
    }

    @Override
    public Stream<Thing> all(String source) throws Refusal, IOException {
        return standards.now().shelf().all().stream()
                .flatMap(known -> known.statements().stream())
                .filter(statement -> statement.origin().equals(Project.ORIGIN))
                .map(Statement::standard)
                .map(OwnThings::thing);
    }

    private static Thing thing(Standard standard) {
        return new Thing(
                Hit.Kind.STANDARD,
                Project.ORIGIN + "/" + standard.number(),
                standard.title(),
                List.of(standard.number(), standard.planNumber()),
                List.of());
    }
}
