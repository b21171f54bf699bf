package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Hit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds everything that has a name, whichever room keeps it; a room to the right of this one implements it as a bean.
public interface Searching {
    /// The best of these kinds, best first, at most so many; none when the question holds neither letter nor digit.
    Found found(Edition edition, String question, Set<Hit.Kind> kinds, int most);

    /// The same, without a word of whether it fits.
    default List<Hit> find(Edition edition, String question, Set<Hit.Kind> kinds, int most) {
        return found(edition, question, kinds, most).hits();
    }

    /// The best of every kind, at most so many of each.
    Answer each(Edition edition, String question, int most);

    /// What was found, best first. Not `exact` when nothing fits as it is written and this is what comes near.
    record Found(boolean exact, List<Hit> hits) {
        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// What was found, kind by kind, without the kinds of which there is nothing. Not `exact` when nothing fits as it
    /// is
    /// written and this is what comes near.
    record Answer(boolean exact, Map<Hit.Kind, List<Hit>> hits) {}
}
