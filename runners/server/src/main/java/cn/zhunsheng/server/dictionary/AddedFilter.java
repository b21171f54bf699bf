package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Set;

/// Finds elements and code sets by attributes that people added: the room to the right that keeps them implements this
/// as a bean.
public interface AddedFilter {
    /// The attributes that such things can be found by, in their order; `thing` is `element` or `codeset`.
    List<Choice> offered(String thing);

    /// The things, `package/id`, whose value of the attribute has that text in it; all that have a value, when the text
    /// is empty. None when there is no such attribute.
    Set<String> having(String thing, String attribute, String text);

    /// An attribute by its id.
    record Choice(String id, Words name) {}
}
