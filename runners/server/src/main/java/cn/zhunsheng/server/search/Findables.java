package cn.zhunsheng.server.search;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.search.Thing;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/// Sources of things that can be found: a room to the right of this one implements it as a bean. What a source gives is
/// read again whenever its state is another.
public interface Findables {
    /// What it has, source by source: what changes together is one, such as a package. The word beside each changes
    /// whenever one of its things does. Asked twice a second, so it must cost nothing.
    Map<String, String> states() throws Refusal, IOException;

    /// All things of one of them, of this moment. Closed by who reads it.
    Stream<Thing> all(String source) throws Refusal, IOException;
}
