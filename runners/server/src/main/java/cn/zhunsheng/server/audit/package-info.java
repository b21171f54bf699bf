/// Who did what to what, when, from where and why; carried into a log that can be proved. May call database, site,
/// access,
/// console.
@ApplicationModule(allowedDependencies = {"database", "site", "access", "console"})
@NullMarked
package cn.zhunsheng.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
