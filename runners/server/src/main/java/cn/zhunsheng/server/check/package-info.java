/// Files checked in the browser and by the API: uploads, mappings, runs and their reports. May call site, access,
/// console, audit, identity, dictionary, vault.
@ApplicationModule(allowedDependencies = {"site", "access", "console", "audit", "identity", "dictionary", "vault"})
@NullMarked
package cn.zhunsheng.server.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
