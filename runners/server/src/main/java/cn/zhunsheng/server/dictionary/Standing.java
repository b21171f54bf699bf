package cn.zhunsheng.server.dictionary;

import java.nio.file.Path;
import java.util.Optional;

/// Where a package of an edition comes from, and the folder that it was read from; a bundled one has none.
record Standing(Origin origin, Optional<Path> folder) {}
