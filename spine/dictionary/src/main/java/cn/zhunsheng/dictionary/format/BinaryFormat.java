package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// 二进制: any bytes at all. The notation is kept as it was written, and says nothing.
public record BinaryFormat(String notation) implements Format {
    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        return null;
    }

    @Override
    public Words expected() {
        return new Words("任意字节", "any bytes");
    }

    @Override
    public String toString() {
        return notation;
    }
}
