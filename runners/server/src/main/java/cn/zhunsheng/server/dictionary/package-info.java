/// The dictionary read by people and asked by programs: elements, code sets, schemes, models, names. Owns the packages
/// that the platform runs with. May call site, access, console, audit, identity.
@ApplicationModule(allowedDependencies = {"site", "access", "console", "audit", "identity"})
@NullMarked
package cn.zhunsheng.server.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
