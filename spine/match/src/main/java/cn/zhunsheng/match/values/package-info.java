/// 码值映射: codes proposed for raw values that stand for them, for a person to confirm.
@NullMarked
package cn.zhunsheng.match.values;

import org.jspecify.annotations.NullMarked;
