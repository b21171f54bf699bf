/// The frame of every page, words in two languages, errors that help. May call site, access.
@ApplicationModule(allowedDependencies = {"site", "access"})
@NullMarked
package cn.zhunsheng.server.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
