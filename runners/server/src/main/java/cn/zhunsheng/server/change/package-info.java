/// Changing the dictionary: proposals, what they would break, who approves them, how they become versions of packages.
/// May call site, access, console, audit, identity, dictionary, check.
@ApplicationModule(allowedDependencies = {"site", "access", "console", "audit", "identity", "dictionary", "check"})
@NullMarked
package cn.zhunsheng.server.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
