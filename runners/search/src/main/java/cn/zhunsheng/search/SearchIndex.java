package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.MMapDirectory;

/// An index of things in a folder: what it holds can always be made anew, so a folder that is lost or damaged is begun
/// again, empty, and its sources are asked to fill it.
///
/// Each source gives all it has at once ([#fill]) or one thing after the other ([#put]); what was given is found by the
/// next question. Any number of threads may ask, one at a time gives. One process opens a folder.
public final class SearchIndex implements AutoCloseable {
    /// How many more than asked for are looked at, so that the best among equals are chosen by length and kind.
    private static final int MARGIN = 40;

    private static final String STATE = "state of ";
    private static final double MEMORY_MB = 48;

    private static final Comparator<Ranked> ORDER = Comparator.comparingDouble((Ranked r) -> -r.score())
            .thenComparing(r -> r.thing().kind())
            .thenComparingInt(r -> r.thing().title().zh().length())
            .thenComparing(r -> r.thing().reference());

    private final Spelling spelling = new Spelling();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> states;

    /// What was found, kind by kind, without the kinds of which there is nothing. Not `exact`
    /// when nothing fits as it is written and this is what comes near.
    public record Answer(boolean exact, Map<Hit.Kind, List<Hit>> hits) {}

    /// The best, best first. Not `exact` when nothing fits as it is written and this is what comes near.
    public record Found(boolean exact, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    private record Ranked(Thing thing, float score) {}

    private SearchIndex(IndexWriter writer, SearcherManager searchers, Map<String, String> states) {
        this.writer = writer;
        this.searchers = searchers;
        this.states = states;
    }

    /// Opens the index of a folder, which is made when it is not there and begun again when it cannot be read.
    public static SearchIndex open(Path folder) throws IOException {
        try {
            return opened(folder);
        } catch (IOException | IllegalArgumentException e) { // what is damaged shows as either
            clear(folder);
            return opened(folder);
        }
    }

    private static SearchIndex opened(Path folder) throws IOException {
        IndexWriterConfig how =
                new IndexWriterConfig().setRAMBufferSizeMB(MEMORY_MB).setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(new MMapDirectory(Files.createDirectories(folder)), how);
        Map<String, String> states = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        }
        return new SearchIndex(writer, new SearcherManager(writer, new SearcherFactory()), states);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// What was last given whole by a source: its own word for the state that it was in then; empty when it never was.
    public synchronized String state(String source) {
        return states.getOrDefault(STATE + source, "");
    }

    /// Replaces all that a source has given. Questions see what was there before until it is done; a process that dies
    /// in
    /// between leaves what was there before.
    public synchronized void fill(String source, String state, Stream<Thing> things) throws IOException {
        writer.deleteDocuments(new Term(Names.SOURCE.name(), source));
        for (Iterator<Thing> rest = things.iterator(); rest.hasNext(); ) {
            writer.addDocument(Filed.document(source, rest.next(), spelling));
        }
        states.put(STATE + source, state);
        commit();
    }

    /// Removes all that other sources than these have given.
    public synchronized void keepOnly(Set<String> sources) throws IOException {
        List<String> gone = states.keySet().stream()
                .map(key -> key.substring(STATE.length()))
                .filter(source -> !sources.contains(source))
                .toList();
        for (String source : gone) {
            writer.deleteDocuments(new Term(Names.SOURCE.name(), source));
            states.remove(STATE + source);
        }
        if (!gone.isEmpty()) {
            commit();
        }
    }

    private void commit() throws IOException {
        writer.setLiveCommitData(List.copyOf(states.entrySet()));
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    /// Adds a thing, or replaces what has its kind and reference. It is on the disk with the source's next [#fill].
    public synchronized void put(String source, Thing thing) throws IOException {
        writer.updateDocument(Filed.key(thing.kind(), thing.reference()), Filed.document(source, thing, spelling));
        searchers.maybeRefreshBlocking();
    }

    /// Removes a thing; nothing happens when it is not there.
    public synchronized void remove(Hit.Kind kind, String reference) throws IOException {
        writer.deleteDocuments(Filed.key(kind, reference));
        searchers.maybeRefreshBlocking();
    }

    /// How many things there are.
    public int size() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searcher.getIndexReader().numDocs();
        } finally {
            searchers.release(searcher);
        }
    }

    /// The best of these kinds, at most so many, best first; none when the question holds neither letter nor digit.
    /// Where nothing fits as it is written, what it may have been meant as.
    public Found found(String question, Set<Hit.Kind> kinds, int most) throws IOException {
        return asked(question, (searcher, asked) -> {
            List<Hit> exact = best(searcher, asked, asked.exact(kinds), most);
            return exact.isEmpty()
                    ? new Found(false, best(searcher, asked, asked.near(kinds), most))
                    : new Found(true, exact);
        });
    }

    /// The same, without a word of which it is.
    public List<Hit> find(String question, Set<Hit.Kind> kinds, int most) throws IOException {
        return found(question, kinds, most).hits();
    }

    /// The best of every kind, at most so many of each. What it may have been meant as is looked for only where nothing
    /// of any kind fits as it is written.
    public Answer each(String question, int most) throws IOException {
        return asked(question, (searcher, asked) -> {
            Map<Hit.Kind, List<Hit>> exact = new EnumMap<>(Hit.Kind.class);
            for (Hit.Kind kind : Hit.Kind.values()) {
                sort(best(searcher, asked, asked.exact(EnumSet.of(kind)), most), exact, most);
            }
            if (!exact.isEmpty()) {
                return new Answer(true, exact);
            }
            // A slip costs more to look for: once for codes, which are many, and once for all else.
            Map<Hit.Kind, List<Hit>> near = new EnumMap<>(Hit.Kind.class);
            Set<Hit.Kind> codes = EnumSet.of(Hit.Kind.CODE);
            Set<Hit.Kind> others = EnumSet.complementOf(EnumSet.of(Hit.Kind.CODE));
            sort(best(searcher, asked, asked.near(others), most * others.size()), near, most);
            sort(best(searcher, asked, asked.near(codes), most), near, most);
            return new Answer(false, near);
        });
    }

    private static void sort(List<Hit> hits, Map<Hit.Kind, List<Hit>> into, int most) {
        for (Hit hit : hits) {
            List<Hit> alike = into.computeIfAbsent(hit.kind(), kind -> new ArrayList<>());
            if (alike.size() < most) {
                alike.add(hit);
            }
        }
    }

    private <T> T asked(String question, Asking<T> asking) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return asking.ask(searcher, new Question(question, spelling));
        } finally {
            searchers.release(searcher);
        }
    }

    private interface Asking<T> {
        T ask(IndexSearcher searcher, Question asked) throws IOException;
    }

    private static List<Hit> best(IndexSearcher searcher, Question asked, Query query, int most) throws IOException {
        List<Ranked> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc scored : searcher.search(query, most + MARGIN).scoreDocs) {
            hits.add(new Ranked(Filed.read(stored, scored.doc), scored.score));
        }
        return hits.stream()
                .sorted(ORDER)
                .limit(most)
                .map(ranked -> hit(ranked.thing(), asked.bare()))
                .toList();
    }

    private static Hit hit(Thing thing, String bare) {
        List<String> handles = thing.synonyms();
        for (Hit.Match match : Hit.Match.values()) {
            for (String handle : handles) {
                if (fits(FoldedName.bare(handle), bare, match)) {
                    return new Hit(thing.kind(), thing.reference(), thing.title(), match, handle);
                }
            }
        }
        return new Hit(
                thing.kind(),
                thing.reference(),
                thing.title(),
                Hit.Match.CONTAINS,
                thing.title().zh());
    }

    private static boolean fits(String handle, String bare, Hit.Match match) {
        return switch (match) {
            case EXACT -> handle.equals(bare);
            case PREFIX -> handle.startsWith(bare);
            case CONTAINS -> handle.contains(bare);
        };
    }

    /// What was put and not yet filled is forgotten: the sources give it again.
    @Override
    public synchronized void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}
