package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.format.Moments;
import org.jspecify.annotations.Nullable;

/// 政务服务事项编码 GB/T 39554.1-2020: the base code (12), the implementation code (31), the handling item (33), and the
/// case number that practice builds on them (43).
final class ServiceItem {
    private static final int BASE = 12;
    private static final int LEVEL_AT = CreditCode.LENGTH;
    private static final int IMPLEMENTATION = CreditCode.LENGTH + 1 + BASE;
    private static final int ITEM = IMPLEMENTATION + 2;
    private static final int DATE = 8;
    private static final int CASE = IMPLEMENTATION + DATE + 4;

    private ServiceItem() {}

    static @Nullable SchemeFault baseFault(byte[] bytes, int start, int end) {
        return end - start == BASE ? base(bytes, start) : Ascii.length(bytes, start, end);
    }

    static @Nullable SchemeFault implementationFault(byte[] bytes, int start, int end) {
        return end - start == IMPLEMENTATION ? implementation(bytes, start) : Ascii.length(bytes, start, end);
    }

    static @Nullable SchemeFault itemFault(byte[] bytes, int start, int end) {
        return end - start == ITEM ? withDigits(bytes, start, end) : Ascii.length(bytes, start, end);
    }

    static @Nullable SchemeFault caseFault(byte[] bytes, int start, int end) {
        if (end - start != CASE) {
            return Ascii.length(bytes, start, end);
        }
        SchemeFault fault = withDigits(bytes, start, end);
        if (fault != null) {
            return fault;
        }
        return Moments.date(bytes, start + IMPLEMENTATION) == Moments.NONE ? SchemeFault.DATE : null;
    }

    private static @Nullable SchemeFault withDigits(byte[] bytes, int start, int end) {
        SchemeFault fault = implementation(bytes, start);
        if (fault != null) {
            return fault;
        }
        return Ascii.digits(bytes, start + IMPLEMENTATION, end) ? null : SchemeFault.CHARACTERS;
    }

    private static @Nullable SchemeFault implementation(byte[] bytes, int start) {
        SchemeFault body = CreditCode.fault(bytes, start, start + CreditCode.LENGTH);
        if (body != null) {
            return body == SchemeFault.LOWER_CASE ? body : SchemeFault.ISSUER;
        }
        byte level = bytes[start + LEVEL_AT];
        if (level < '1' || level > '7') {
            return SchemeFault.LEVEL;
        }
        return base(bytes, start + LEVEL_AT + 1);
    }

    private static @Nullable SchemeFault base(byte[] bytes, int start) {
        if (!Ascii.digits(bytes, start, start + BASE)) {
            return SchemeFault.CHARACTERS;
        }
        boolean region = Division.province(bytes, start) || Ascii.zeros(bytes, start, start + 2);
        return region ? null : SchemeFault.REGION;
    }
}
