package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.StandardChip;
import cn.zhunsheng.server.dictionary.StandardLinks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of this room: every standard of this moment, put together from the packages and from what was published
/// here, and kept until something of them changes. Any number of threads may use it.
@Component
final class Standards implements StandardLinks {
    private final CurrentDictionary current;
    private final ProjectStore projects;
    private final AttributeStore attributes;
    private final PackageNews news;
    private volatile @Nullable Standing latest;

    Standards(CurrentDictionary current, ProjectStore projects, AttributeStore attributes, PackageNews news) {
        this.current = current;
        this.projects = projects;
        this.attributes = attributes;
        this.news = news;
    }

    /// The standards of this moment, with the packages that they are from.
    Standing now() throws Refusal, IOException {
        Edition edition = current.edition();
        String stamp = projects.stamp() + " " + attributes.stamp();
        Standing known = latest;
        if (known == null
                || !known.edition().digest().equals(edition.digest())
                || !known.stamp().equals(stamp)) {
            known = Standing.of(
                    edition,
                    stamp,
                    Stream.concat(packages(edition), own()).toList(),
                    attributes.values(Attribute.STANDARD));
            if (latest == null || !latest.edition().digest().equals(edition.digest())) {
                news.compare(edition);
            }
            latest = known;
        }
        return known;
    }

    private static Stream<Statement> packages(Edition edition) {
        return edition.dictionary().standards().stream().map(held -> new Statement(held.packageId(), held.value()));
    }

    /// What was published here; superseded where another that stands here replaces it.
    private Stream<Statement> own() {
        List<Project> standing = projects.all().stream()
                .filter(project -> Stage.STANDING.contains(project.stage()))
                .toList();
        Set<String> replaced = standing.stream()
                .filter(project -> project.stage() != Stage.WITHDRAWN)
                .flatMap(project -> project.facts().replaces().stream())
                .map(FoldedName::bare)
                .collect(Collectors.toSet());
        return standing.stream()
                .map(project -> project.statement(
                        replaced.contains(FoldedName.bare(project.facts().number()))));
    }

    @Override
    public List<StandardChip> named(String text) {
        return asked(shelf -> shelf.named(text).stream().map(Known::chip).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<StandardChip> of(String number) {
        return asked(shelf -> shelf.numbered(number).map(Known::chip)).flatMap(Function.identity());
    }

    /// Empty when the packages cannot be read: the page that asked for them says why.
    private <T> Optional<T> asked(Function<Shelf, T> question) {
        try {
            return Optional.of(question.apply(now().shelf()));
        } catch (Refusal | IOException e) {
            return Optional.empty();
        }
    }
}
