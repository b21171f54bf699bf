package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Hit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds everything that has a name, whichever room keeps it; a room to the right of this one implements it as a bean.
public interface Searching {
    /// The best of these kinds, best first, at most so many; none when the question holds neither letter nor digit.
    List<Hit> find(Edition edition, String question, Set<Hit.Kind> kinds, int most);

    /// The best of every kind, at most so many of each.
    Answer each(Edition edition, String question, int most);

    /// What was found, kind by kind, without the kinds of which there is nothing. Not `exact` when nothing fits as it
    /// is
    /// written and this is what comes near.
    record Answer(boolean exact, Map<Hit.Kind, List<Hit>> hits) {}
}
