package cn.zhunsheng.match.names;

import java.util.List;

/// One way to call an element: `element` is its place in the lexicon, `text` the bare name, `terms` its words.
public record Name(int element, String text, Kind kind, List<Term> terms) {
    /// How sure it is that this names the element, surest first.
    public enum Kind {
        /// Its name.
        NAME,
        /// A synonym that the package lists.
        SYNONYM,
        /// Its name or a synonym in another form: 性别名称 for 性别代码, 受理时间 for 受理日期.
        FORM,
        /// The same without the word that says how it is represented: 实施主体 for 实施主体名称.
        STEM,
        /// Its English name.
        ENGLISH
    }

    public Name {
        terms = List.copyOf(terms);
    }
}
