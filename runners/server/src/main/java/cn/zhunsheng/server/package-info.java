/// `zs serve`: starts the platform. Each room is a package below; see ARCHITECTURE.md for their order.
@NullMarked
package cn.zhunsheng.server;

import org.jspecify.annotations.NullMarked;
