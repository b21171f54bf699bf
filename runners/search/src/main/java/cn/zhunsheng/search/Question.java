package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Hit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What is asked, as the index understands it. What fits is weighed by how it fits alone, so that the order of answers
/// can be told in a sentence: whole numbers, names, synonyms; beginnings; numbers inside; Chinese inside; initials;
/// pinyin.
final class Question {
    private static final int LONGEST = 60;
    private static final int FIRST_TYPO = 5;
    private static final int SECOND_TYPO = 9;
    private static final int EXPANSIONS = 40;

    private final String bare;
    private final List<String> runs;
    private final Set<String> parts;
    private final boolean letters;
    private final Spelling spelling;
    private final String text;

    Question(String text, Spelling spelling) {
        this.text = text;
        String all = FoldedName.bare(text);
        this.bare = all.length() > LONGEST ? all.substring(0, LONGEST) : all;
        this.runs = Terms.runs(text);
        this.parts = Terms.parts(bare);
        this.letters = bare.chars().allMatch(c -> c >= 'a' && c <= 'z');
        this.spelling = spelling;
    }

    String bare() {
        return bare;
    }

    /// As it is written.
    Query exact(Set<Hit.Kind> kinds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (bare.isEmpty()) {
            return any.build(); // finds nothing
        }
        weigh(any, 1100, one(Names.WHOLE_NUMBER, bare));
        weigh(any, 1000, one(Names.WHOLE_NAME, bare));
        weigh(any, 900, one(Names.WHOLE_SYNONYM, bare));
        weigh(any, 500, one(Names.START, bare));
        if (!runs.isEmpty() && parts.isEmpty()) {
            weigh(any, 300, all(Names.TOKEN, runs));
        }
        if (!parts.isEmpty()) {
            BooleanQuery.Builder both = all(parts, Names.PART);
            runs.forEach(run -> both.add(one(Names.TOKEN, run), Occur.FILTER));
            weigh(any, 200, both.build());
        }
        if (letters && bare.length() > 1) {
            weigh(any, 150, one(Names.INITIALS, bare));
            weigh(any, 140, one(Names.PINYIN, bare));
        }
        return among(kinds, any.build());
    }

    /// As it may have been meant: with a slip of the hand, or with characters that sound the same.
    Query near(Set<Hit.Kind> kinds) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (bare.length() >= FIRST_TYPO && parts.isEmpty()) {
            int edits = bare.length() >= SECOND_TYPO ? 2 : 1;
            weigh(any, 60, slip(Names.START, bare, edits));
            if (letters) {
                weigh(any, 50, slip(Names.PINYIN, bare, edits));
            }
        }
        for (String run : runs) {
            if (run.length() >= FIRST_TYPO) {
                weigh(any, 40, slip(Names.TOKEN, run, 1));
            }
        }
        List<String> syllables = spelling.syllables(text);
        if (syllables.size() > 1) {
            weigh(any, 50, one(Names.PINYIN, String.join("", syllables)));
        }
        if (parts.size() > 2) {
            BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch((parts.size() + 1) / 2);
            parts.forEach(part -> most.add(one(Names.PART, part), Occur.SHOULD));
            any.add(most.build(), Occur.SHOULD); // by how many of them are there
        }
        return among(kinds, any.build());
    }

    private static Query slip(Names field, String term, int edits) {
        return new FuzzyQuery(new Term(field.name(), term), edits, 1, EXPANSIONS, true);
    }

    private static void weigh(BooleanQuery.Builder any, int weight, Query query) {
        any.add(new BoostQuery(new ConstantScoreQuery(query), weight), Occur.SHOULD);
    }

    private static Query one(Names field, String term) {
        return new TermQuery(new Term(field.name(), term));
    }

    private static Query all(Names field, Collection<String> terms) {
        return all(terms, field).build();
    }

    private static BooleanQuery.Builder all(Collection<String> terms, Names field) {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        terms.forEach(term -> every.add(one(field, term), Occur.FILTER));
        return every;
    }

    private static Query among(Set<Hit.Kind> kinds, Query query) {
        if (kinds.size() == Hit.Kind.values().length) {
            return query;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        kinds.forEach(kind -> any.add(one(Names.KIND, kind.name()), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(any.build(), Occur.FILTER)
                .build();
    }
}
