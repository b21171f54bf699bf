package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// 布尔型 `n1`: 0 or 1.
public record TruthFormat() implements Format {
    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        boolean truth = end - start == 1 && (bytes[start] == '0' || bytes[start] == '1');
        return truth ? null : FormatFault.NOT_A_TRUTH_VALUE;
    }

    @Override
    public Words expected() {
        return new Words("0 或 1", "0 or 1");
    }

    @Override
    public String toString() {
        return "n1";
    }
}
