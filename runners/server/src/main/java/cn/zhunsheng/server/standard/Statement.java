package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Standard;
import java.util.Optional;

/// What a package, or a project of this platform, states about a standard. `origin` is the package's id, or
/// [Project#ORIGIN].
record Statement(String origin, Standard standard, Optional<Project> project) {
    /// What a package states.
    Statement(String origin, Standard standard) {
        this(origin, standard, Optional.empty());
    }
}
