/// Files that people hand over, kept encrypted: what lies on the disk says nothing without the key. It calls no room.
@NullMarked
package cn.zhunsheng.server.vault;

import org.jspecify.annotations.NullMarked;
