package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import java.util.List;
import java.util.Map;

/// How a kind of thing is entered: its fields, what they hold for a thing of a package, and what they change in it.
interface ThingForm {
    /// In the order in which they are shown; `retires` for a form that puts an end to the thing.
    List<FormField> fields(boolean retires);

    /// What the fields hold; empty texts for a thing that is not there.
    Map<String, String> read(PackageText text, String thing);

    /// Whether the package has the thing.
    default boolean there(PackageText text, String thing) {
        return !read(text, thing).isEmpty();
    }

    /// What the fields hold at first for a thing that is not there yet.
    default Map<String, String> fresh(PackageText text, String thing) {
        return read(text, thing);
    }

    /// The thing that the fields speak of.
    ///
    /// @throws Refusal when they name none
    String thing(Map<String, String> values) throws Refusal;

    /// What two people made of what the fields held, see [Merged].
    default Merged merged(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        return Merged.of(base, theirs, mine);
    }

    /// What differs from the package.
    ///
    /// @throws Refusal when the fields cannot be understood
    List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal;
}
