package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import java.util.List;

/// Knows places where elements live: a room to the right of this one implements it as a bean, and the element's page
/// shows what it says.
public interface ElementLinks {
    /// The places that this visitor may see, in the order in which they are to be shown; none when there are none.
    List<Place> of(Edition edition, Held<Element> element, Visitor visitor);

    /// One place. `kind` says what it is (field of a model, column of a table), `path` where its page is; `detail` may
    /// be
    /// empty.
    record Place(Words kind, Words title, String detail, String path) {}
}
