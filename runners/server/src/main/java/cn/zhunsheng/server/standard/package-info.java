/// The standards system: found, read and seen as a tree, with relations, gaps and overlaps. May call site, access,
/// console, audit, identity, dictionary, vault, search.
@ApplicationModule(
        allowedDependencies = {"site", "access", "console", "audit", "identity", "dictionary", "vault", "search"})
@NullMarked
package cn.zhunsheng.server.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
