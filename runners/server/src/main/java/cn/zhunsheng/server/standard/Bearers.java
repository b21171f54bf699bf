package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.Links;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What can bear values of own attributes: standards by their number, elements and code sets by package and id.
@Component
final class Bearers {
    private final Standards standards;

    Bearers(Standards standards) {
        this.standards = standards;
    }

    /// The thing of that kind and key.
    ///
    /// @throws Absent when there is none
    Thing one(String kind, String key) throws Refusal, IOException {
        Standing standing = standards.now();
        Edition edition = standing.edition();
        return switch (kind) {
            case Attribute.STANDARD ->
                standing.shelf()
                        .numbered(key)
                        .filter(known -> known.number().text().equals(key))
                        .map(known -> new Thing(kind, key, known.title(), "", known.path()))
                        .orElseThrow(Absent::new);
            case Attribute.ELEMENT ->
                held(edition.dictionary().elements(), key)
                        .map(held -> new Thing(kind, key, held.value().title(), "", Links.element(edition, held)))
                        .orElseThrow(Absent::new);
            case Attribute.CODE_SET ->
                held(edition.dictionary().codeSets(), key)
                        .map(held -> new Thing(kind, key, held.value().title(), "", Links.codeSet(edition, held)))
                        .orElseThrow(Absent::new);
            default -> throw new Absent();
        };
    }

    private static <T> Optional<Held<T>> held(List<Held<T>> all, String reference) {
        return all.stream().filter(held -> held.reference().equals(reference)).findFirst();
    }
}
