package cn.zhunsheng.server.search;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.search.SearchIndex;
import cn.zhunsheng.search.Thing;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.Searching;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Answers from the index, and keeps it as its sources are: one thread looks twice a second whether one has changed.
/// Until the index holds what the packages hold, the packages themselves are searched, by a walk that knows no typing
/// errors.
@Component
final class Finding implements Searching, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Finding.class);
    private static final long LOOK_MS = 500;
    /// The first pages need the machine more than the index does.
    private static final long FIRST_LOOK_MS = 5_000;

    private final Site site;
    private final List<Findables> sources;
    private final Semaphore asked = new Semaphore(0);
    private volatile @Nullable SearchIndex index;
    private volatile @Nullable Thread thread;

    Finding(Site site, List<Findables> sources) {
        this.site = site;
        this.sources = List.copyOf(sources);
    }

    @Override
    public Found found(Edition edition, String question, Set<Hit.Kind> kinds, int most) {
        return answered(
                ready -> {
                    SearchIndex.Found found = ready.found(question, kinds, most);
                    return new Found(found.exact(), found.hits());
                },
                () -> new Found(true, edition.search().find(question, kinds, most)));
    }

    @Override
    public Answer each(Edition edition, String question, int most) {
        return answered(
                ready -> {
                    SearchIndex.Answer answer = ready.each(question, most);
                    return new Answer(answer.exact(), answer.hits());
                },
                () -> new Answer(true, walked(edition, question, most)));
    }

    private static Map<Hit.Kind, List<Hit>> walked(Edition edition, String question, int most) {
        Map<Hit.Kind, List<Hit>> found = new EnumMap<>(Hit.Kind.class);
        for (Hit.Kind kind : Hit.Kind.values()) {
            List<Hit> hits = edition.search().find(question, EnumSet.of(kind), most);
            if (!hits.isEmpty()) {
                found.put(kind, hits);
            }
        }
        return found;
    }

    /// By the index where it is ready, else by a walk.
    private <T> T answered(Indexed<T> indexed, Supplier<T> walk) {
        SearchIndex ready = index;
        if (ready == null) {
            asked.release();
            return walk.get();
        }
        try {
            return indexed.ask(ready);
        } catch (IOException e) {
            LOG.error("search.index_unreadable", e);
            return walk.get();
        }
    }

    private interface Indexed<T> {
        T ask(SearchIndex index) throws IOException;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon(true).name("search-follower").start(this::follow);
    }

    private void follow() {
        try {
            boolean soon = asked.tryAcquire(FIRST_LOOK_MS, TimeUnit.MILLISECONDS);
            LOG.debug("search.opened asked={}", soon);
            try (SearchIndex opened = SearchIndex.open(site.folder("search"))) {
                answer(opened);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("search.index_unwritable", e);
        }
    }

    private void answer(SearchIndex opened) throws IOException, InterruptedException {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                follow(opened);
                index = opened;
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        } finally {
            index = null; // before it is closed
        }
    }

    /// Sources that are another than they were, and those that are gone. What cannot be read keeps what it gave before,
    /// and is asked again.
    private void follow(SearchIndex opened) throws IOException {
        Set<String> there = new HashSet<>();
        boolean whole = true;
        for (Findables findables : sources) {
            try {
                for (Map.Entry<String, String> state : findables.states().entrySet()) {
                    there.add(state.getKey());
                    refill(opened, findables, state.getKey(), state.getValue());
                }
            } catch (Refusal | IOException e) {
                LOG.warn("search.source_unreadable", e);
                whole = false;
            }
        }
        if (whole) {
            opened.keepOnly(there);
        }
    }

    private static void refill(SearchIndex index, Findables findables, String source, String state)
            throws Refusal, IOException {
        if (!state.equals(index.state(source))) {
            try (Stream<Thing> all = findables.all(source)) {
                index.fill(source, state, all);
            }
            LOG.info("search.filled source={} things={}", source, index.size());
        }
    }

    @Override
    public void stop() {
        Thread following = thread;
        if (following != null) {
            following.interrupt();
            try {
                following.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
