/// The one search over everything: keeps the index that answers, and follows what changes. May call site, dictionary.
@ApplicationModule(allowedDependencies = {"site", "dictionary"})
@NullMarked
package cn.zhunsheng.server.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
