/// Who may do what: roles, visitors, and the one matrix of endpoints and roles. Calls no room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.zhunsheng.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
