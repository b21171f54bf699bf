/// The platform's data as one sealed file, and back. May call `database` and the log of the spine, no room.
@NullMarked
package cn.zhunsheng.server.backup;

import org.jspecify.annotations.NullMarked;
