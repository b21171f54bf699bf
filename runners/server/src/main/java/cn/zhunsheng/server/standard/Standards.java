package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.StandardChip;
import cn.zhunsheng.server.dictionary.StandardLinks;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of this room: every standard of this moment, put together from the packages and kept until something of
/// them changes. Any number of threads may use it.
@Component
final class Standards implements StandardLinks {
    private final CurrentDictionary current;
    private volatile @Nullable Standing latest;

    Standards(CurrentDictionary current) {
        this.current = current;
    }

    /// The standards of this moment, with the packages that they are from.
    Standing now() throws Refusal, IOException {
        Edition edition = current.edition();
        Standing known = latest;
        if (known == null || !known.edition().digest().equals(edition.digest())) {
            known = Standing.of(edition, statements(edition).toList());
            latest = known;
        }
        return known;
    }

    private static Stream<Statement> statements(Edition edition) {
        return edition.dictionary().standards().stream().map(held -> new Statement(held.packageId(), held.value()));
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
