package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Hit.Kind;
import cn.zhunsheng.dictionary.Hit.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds elements, standards, code sets, schemes, models and codes by name, synonym, number and pinyin
/// initials.
///
/// Case, width, blanks and punctuation do not count: `gbt19488` finds GB/T 19488.1-2004. Whole matches come
/// before beginnings, beginnings before the rest; then ids, numbers and codes before names, names before
/// synonyms, synonyms before initials; then by kind, shorter texts first, and by reference. The same query
/// gives the same hits in the same order.
public final class Search {
    /// A text that a thing may be found by; `rank` says how telling such a text is, least first.
    private record Handle(String text, int rank) {}

    private record Ranked(Hit hit, int rank, int length) {}

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int SYNONYM = 2;
    private static final int INITIALS = 3;

    private static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked r) -> r.hit.match())
            .thenComparingInt(Ranked::rank)
            .thenComparing(r -> r.hit.kind())
            .thenComparingInt(Ranked::length)
            .thenComparing(r -> r.hit.reference());

    private final Dictionary dictionary;
    private final Initials initials;

    public Search(Dictionary dictionary, Initials initials) {
        this.dictionary = dictionary;
        this.initials = initials;
    }

    /// The best hits of any kind.
    public List<Hit> find(String query, int limit) {
        return find(query, EnumSet.allOf(Kind.class), limit);
    }

    /// The best hits of these kinds; none when the query holds neither letter nor digit.
    public List<Hit> find(String query, Set<Kind> kinds, int limit) {
        Query asked = new Query(FoldedName.bare(query), initials);
        if (asked.bare.isEmpty()) {
            return List.of();
        }
        List<Ranked> hits = new ArrayList<>();
        for (Kind kind : kinds) {
            switch (kind) {
                case ELEMENT -> elements(asked, hits);
                case STANDARD -> standards(asked, hits);
                case CODE_SET -> codeSets(asked, hits);
                case SCHEME -> schemes(asked, hits);
                case MODEL -> models(asked, hits);
                case CODE -> codes(asked, hits);
            }
        }
        return hits.stream().sorted(ORDER).limit(limit).map(Ranked::hit).toList();
    }

    private void elements(Query query, List<Ranked> hits) {
        for (Held<Element> held : dictionary.elements()) {
            Element element = held.value();
            query.handles.clear();
            query.add(element.id().value(), ID);
            query.name(element.name());
            query.add(element.naming().nameEn(), NAME);
            query.add(element.shortName(), INITIALS);
            for (String synonym : element.naming().synonyms()) {
                query.add(synonym, SYNONYM);
                query.addInitials(synonym);
            }
            query.judge(Kind.ELEMENT, held.reference(), element.title()).ifPresent(hits::add);
        }
    }

    private void standards(Query query, List<Ranked> hits) {
        for (Held<Standard> held : dictionary.standards()) {
            Standard standard = held.value();
            query.handles.clear();
            query.add(standard.number(), ID);
            query.add(standard.planNumber(), ID);
            query.title(standard.title());
            query.judge(Kind.STANDARD, held.reference(), standard.title()).ifPresent(hits::add);
        }
    }

    private void codeSets(Query query, List<Ranked> hits) {
        for (Held<CodeSet> held : dictionary.codeSets()) {
            thing(query, Kind.CODE_SET, held, held.value().title(), hits);
        }
    }

    private void schemes(Query query, List<Ranked> hits) {
        for (Held<SchemeEntry> held : dictionary.schemes()) {
            thing(query, Kind.SCHEME, held, held.value().title(), hits);
        }
    }

    private void models(Query query, List<Ranked> hits) {
        for (Held<Model> held : dictionary.models()) {
            thing(query, Kind.MODEL, held, held.value().title(), hits);
        }
    }

    private void thing(Query query, Kind kind, Held<?> held, Words title, List<Ranked> hits) {
        query.handles.clear();
        query.add(held.id(), ID);
        query.title(title);
        query.judge(kind, held.reference(), title).ifPresent(hits::add);
    }

    /// A code itself counts only when it is asked for whole: `11` begins hundreds of them and means none.
    private void codes(Query query, List<Ranked> hits) {
        for (Held<CodeSet> held : dictionary.codeSets()) {
            for (Code code : held.value().codes()) {
                query.handles.clear();
                if (FoldedName.bare(code.code()).equals(query.bare)) {
                    query.add(code.code(), ID);
                }
                query.title(code.title());
                query.judge(Kind.CODE, held.reference() + "/" + code.code(), code.title())
                        .ifPresent(hits::add);
            }
        }
    }

    /// What is asked for, and what the thing at hand may be found by.
    private static final class Query {
        private final String bare;
        private final boolean spellable;
        private final Initials initials;
        private final List<Handle> handles = new ArrayList<>();

        Query(String bare, Initials initials) {
            this.bare = bare;
            this.initials = initials;
            this.spellable = bare.length() > 1 && bare.chars().allMatch(c -> c < 0x80);
        }

        void title(Words title) {
            name(title.zh());
            add(title.en(), NAME);
        }

        void name(String name) {
            add(name, NAME);
            addInitials(name);
        }

        void addInitials(String name) {
            if (spellable) {
                add(initials.of(name), INITIALS);
            }
        }

        void add(String text, int rank) {
            if (!text.isEmpty()) {
                handles.add(new Handle(text, rank));
            }
        }

        /// The best of the thing's handles, if any fits.
        Optional<Ranked> judge(Kind kind, String reference, Words title) {
            @Nullable Ranked best = null;
            for (Handle handle : handles) {
                String text = FoldedName.bare(handle.text);
                int at = text.indexOf(bare);
                if (at >= 0) {
                    Match match = at > 0 ? Match.CONTAINS : text.length() == bare.length() ? Match.EXACT : Match.PREFIX;
                    Ranked ranked =
                            new Ranked(new Hit(kind, reference, title, match, handle.text), handle.rank, text.length());
                    best = best == null || ORDER.compare(ranked, best) < 0 ? ranked : best;
                }
            }
            return Optional.ofNullable(best);
        }
    }
}
