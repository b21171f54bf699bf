package cn.zhunsheng.ledger.verify;

import java.io.IOException;
import java.util.Optional;

/// Where the published files of a log lie: a folder, an address. For any number of threads.
public interface Shelf {
    /// What lies under a path such as `checkpoint` or `tile/0/000`; none where nothing does.
    ///
    /// @param most no more than one byte above that is read: what is longer is of no form that a log has
    Optional<byte[]> read(String path, int most) throws IOException;

    /// How a person finds it, as a place in messages.
    String name();
}
