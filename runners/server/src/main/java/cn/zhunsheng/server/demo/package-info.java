/// A small fictional city to try the platform with, made through the platform's own interface. Calls no room.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.zhunsheng.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
