package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// 行政区划代码 by structure: GB/T 2260 (6 digits), GB/T 10114 (9) and the statistical code (12). There is no check
/// character, and whether a division exists, or existed on a day, is a question to a code set.
final class Division {
    private static final int[] PROVINCES = {
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65, 71, 81, 82
    };

    private static final boolean[] IS_PROVINCE = new boolean[100];

    static {
        for (int province : PROVINCES) {
            IS_PROVINCE[province] = true;
        }
    }

    private Division() {}

    /// Whether two digits, known to be digits, are one of the 34 provinces.
    static boolean province(byte[] bytes, int at) {
        return IS_PROVINCE[Ascii.two(bytes, at)];
    }

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        return end - start == 6 ? county(bytes, start, end) : Ascii.length(bytes, start, end);
    }

    /// GB/T 10114: the county part may be 00, as in cities without counties, the prefecture part may not.
    static @Nullable SchemeFault townshipFault(byte[] bytes, int start, int end) {
        if (end - start != 9) {
            return Ascii.length(bytes, start, end);
        }
        SchemeFault county = county(bytes, start, end);
        if (county != null) {
            return county;
        }
        if (Ascii.zeros(bytes, start + 6, end)) {
            return SchemeFault.TOWNSHIP;
        }
        return township(bytes, start);
    }

    /// The statistical code fills up with zeros what is above a village: a province is 330000000000.
    static @Nullable SchemeFault villageFault(byte[] bytes, int start, int end) {
        if (end - start != 12) {
            return Ascii.length(bytes, start, end);
        }
        SchemeFault county = county(bytes, start, end);
        if (county != null) {
            return county;
        }
        if (Ascii.zeros(bytes, start + 6, start + 9)) {
            return Ascii.zeros(bytes, start + 9, end) ? null : SchemeFault.TOWNSHIP;
        }
        return township(bytes, start);
    }

    private static @Nullable SchemeFault county(byte[] bytes, int start, int end) {
        if (!Ascii.digits(bytes, start, end)) {
            return SchemeFault.CHARACTERS;
        }
        if (!province(bytes, start)) {
            return SchemeFault.PROVINCE;
        }
        boolean orphan = Ascii.zeros(bytes, start + 2, start + 4) && !Ascii.zeros(bytes, start + 4, start + 6);
        return orphan ? SchemeFault.DIVISION : null;
    }

    private static @Nullable SchemeFault township(byte[] bytes, int start) {
        if (Ascii.zeros(bytes, start + 2, start + 4)) {
            return SchemeFault.DIVISION;
        }
        return bytes[start + 6] > '5' ? SchemeFault.TOWNSHIP : null;
    }
}
