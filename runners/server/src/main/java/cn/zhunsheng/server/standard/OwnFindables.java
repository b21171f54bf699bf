package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.search.Thing;
import cn.zhunsheng.server.search.Findables;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The standards that were published here, for the one search. Those of packages are found already.
@Component
final class OwnFindables implements Findables {
    private static final String SOURCE = "standards of one's own";

    private final ProjectStore projects;

    OwnFindables(ProjectStore projects) {
        this.projects = projects;
    }

    @Override
    public Map<String, String> states() {
        return Map.of(SOURCE, projects.stamp());
    }

    @Override
    public Stream<Thing> all(String source) {
        return projects.all().stream()
                .filter(project -> Stage.STANDING.contains(project.stage()))
                .map(Project::facts)
                .map(facts -> new Thing(
                        Hit.Kind.STANDARD,
                        Project.ORIGIN + "/" + facts.number(),
                        new Words(facts.title(), facts.titleEn()),
                        List.of(facts.number(), facts.planNumber()),
                        List.of()));
    }
}
