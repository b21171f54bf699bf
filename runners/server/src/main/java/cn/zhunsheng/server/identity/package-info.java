/// Organisations, people, roles, and how they sign in. May call site, access, console, audit.
@ApplicationModule(allowedDependencies = {"site", "access", "console", "audit"})
@NullMarked
package cn.zhunsheng.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
