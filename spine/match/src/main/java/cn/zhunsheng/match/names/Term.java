package cn.zhunsheng.match.names;

import java.util.Set;

/// One word of a name and what it may mean: roots of the naming dictionary, or itself where none knows it.
public record Term(String text, Set<String> meanings) {
    public Term {
        meanings = Set.copyOf(meanings);
    }

    public boolean shares(Term other) {
        for (String meaning : meanings) {
            if (other.meanings.contains(meaning)) {
                return true;
            }
        }
        return false;
    }
}
