package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// The question that a scheme asks of a value; see [Scheme#fault].
@FunctionalInterface
interface Rule {
    @Nullable
    SchemeFault fault(byte[] bytes, int start, int end);
}
