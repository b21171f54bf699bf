package cn.zhunsheng.search;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Hit;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a thing is filed under.
final class Terms {
    private static final int LONGEST_START = 20;
    private static final int SYLLABLES = 6;
    private static final int LETTERS = 8;
    /// Codes are many and their names short: a few syllables tell them.
    private static final int OF_A_CODE = 4;

    private final Map<Names, Set<String>> terms = new EnumMap<>(Names.class);
    private final Spelling spelling;
    private final boolean code;

    private Terms(Spelling spelling, boolean code) {
        this.spelling = spelling;
        this.code = code;
    }

    static Map<Names, Set<String>> of(Thing thing, Spelling spelling) {
        Terms terms = new Terms(spelling, thing.kind() == Hit.Kind.CODE);
        for (String number : thing.numbers()) {
            terms.number(number);
        }
        terms.named(Names.WHOLE_NAME, thing.title().zh());
        terms.named(Names.WHOLE_NAME, thing.title().en());
        for (String synonym : thing.synonyms()) {
            terms.named(Names.WHOLE_SYNONYM, synonym);
        }
        return terms.terms;
    }

    /// A code counts only when it is asked for whole: `11` begins hundreds of them and means none.
    private void number(String number) {
        String bare = FoldedName.bare(number);
        add(Names.WHOLE_NUMBER, bare);
        if (!code) {
            starts(bare);
            runs(number).forEach(run -> add(Names.TOKEN, run));
        }
    }

    private void named(Names field, String name) {
        String bare = FoldedName.bare(name);
        add(field, bare);
        starts(bare);
        runs(name).forEach(run -> add(Names.TOKEN, run));
        parts(bare).forEach(part -> add(Names.PART, part));
        parts(bare).stream()
                .flatMap(part -> part.codePoints().mapToObj(Character::toString))
                .forEach(one -> add(Names.PART, one));
        spelled(spelling.syllables(name));
    }

    private void starts(String bare) {
        for (int end = 1; end <= Math.min(LONGEST_START, bare.length()); end++) {
            if (end == bare.length() || !Character.isLowSurrogate(bare.charAt(end))) {
                add(Names.START, bare.substring(0, end));
            }
        }
    }

    private void spelled(List<String> syllables) {
        int most = code ? OF_A_CODE : SYLLABLES;
        int letters = code ? OF_A_CODE : LETTERS;
        for (int from = 0; from < syllables.size(); from++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder firsts = new StringBuilder();
            for (int at = from; at < Math.min(syllables.size(), from + letters); at++) {
                String syllable = syllables.get(at);
                firsts.append(syllable.charAt(0));
                add(Names.INITIALS, firsts.toString());
                if (at < from + most) {
                    add(Names.PINYIN, whole.append(syllable).toString());
                }
            }
        }
    }

    private void add(Names field, String term) {
        if (!term.isEmpty()) {
            terms.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(term);
        }
    }

    /// Runs of letters and of digits, in lower case.
    static List<String> runs(String text) {
        return List.of(FoldedName.of(text).split("[^a-z0-9]+|(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])")).stream()
                .filter(run -> !run.isEmpty())
                .toList();
    }

    /// Chinese characters two by two; one alone where it stands alone.
    static Set<String> parts(String bare) {
        Set<String> parts = new LinkedHashSet<>();
        int[] points = bare.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (Spelling.chinese(points[i])) {
                boolean after = i > 0 && Spelling.chinese(points[i - 1]);
                boolean before = i + 1 < points.length && Spelling.chinese(points[i + 1]);
                if (before) {
                    parts.add(new String(points, i, 2));
                } else if (!after) {
                    parts.add(Character.toString(points[i]));
                }
            }
        }
        return parts;
    }
}
