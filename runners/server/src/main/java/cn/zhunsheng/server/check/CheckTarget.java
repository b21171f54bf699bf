package cn.zhunsheng.server.check;

import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/// Something whose rows can be checked. Uploads are the first; rooms that come after this one offer theirs by it.
public interface CheckTarget {
    /// What people call it.
    String name();

    /// The organisation whose data it is.
    UUID organisation();

    /// Its sources, in order, opened anew at every call; what they are read from is closed by who reads.
    ///
    /// @throws Refusal when they are not there any more
    List<Source> sources() throws Refusal, IOException;
}
