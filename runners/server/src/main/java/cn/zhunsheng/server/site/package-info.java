/// Where this platform lives: its settings, folders, database connection, clock. May call database, vault.
@ApplicationModule(allowedDependencies = {"database", "vault"})
@NullMarked
package cn.zhunsheng.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
