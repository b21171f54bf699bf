package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Root;

/// What the naming dictionary shows: qualifiers on one page, roots on another. `column` is the name that the roots give
/// for what was asked, empty when a word has no root.
record NamesPage(
        Paged<Held<Qualifier>> qualifiers, Paged<Held<Root>> roots, String search, String asked, String column) {
    /// The same list, to be followed by the number of a page.
    String link(String path) {
        return path + "?search=" + Links.encoded(search) + "&page=";
    }
}
