package cn.zhunsheng.match.evidence;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.match.names.ColumnName;
import cn.zhunsheng.match.names.Comment;
import cn.zhunsheng.match.names.Term;
import cn.zhunsheng.match.names.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/// What a table says of itself: the words of its name and comment.
record Surroundings(List<Term> words) {
    static Surroundings of(TableStructure table, Vocabulary vocabulary) {
        List<Term> words =
                new ArrayList<>(vocabulary.latin(ColumnName.of(table.name()).parts()));
        for (String phrase : Comment.of(table.comment()).phrases()) {
            words.addAll(vocabulary.chinese(phrase));
        }
        return new Surroundings(List.copyOf(words));
    }

    boolean speaksOf(Term term) {
        return words.stream().anyMatch(term::shares);
    }
}
