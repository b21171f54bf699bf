/// Where this platform lives: its settings, folders, database connection, clock. May call database.
@ApplicationModule(allowedDependencies = "database")
@NullMarked
package cn.zhunsheng.server.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
