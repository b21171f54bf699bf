/// The platform's own database: a real PostgreSQL that the server starts, guards and stops. Calls no room.
@NullMarked
package cn.zhunsheng.server.database;

import org.jspecify.annotations.NullMarked;
