package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// 不动产单元号 GB/T 37346-2019: 28 characters without a check character. Certificates print it in groups of 6, 6, 7
/// and 9; a stored value has no blanks.
final class RealEstateUnit {
    private static final int LENGTH = 28;
    private static final int PARCEL_MARK = 12;
    private static final int PARCEL = 14;
    private static final int FIXTURE_MARK = 19;
    private static final int FIXTURE = 20;

    private RealEstateUnit() {}

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        if (end - start != LENGTH) {
            return Ascii.length(bytes, start, end);
        }
        boolean lettered = Ascii.capital(bytes[start + PARCEL_MARK]) && Ascii.capital(bytes[start + PARCEL_MARK + 1]);
        if (!lettered
                || !Ascii.digits(bytes, start, start + PARCEL_MARK)
                || !Ascii.digits(bytes, start + PARCEL, start + FIXTURE_MARK)
                || !Ascii.digits(bytes, start + FIXTURE, end)) {
            return Ascii.characters(bytes, start, end);
        }
        if (!Division.province(bytes, start)) {
            return SchemeFault.PROVINCE;
        }
        return switch (bytes[start + FIXTURE_MARK]) {
            case 'F', 'L', 'Q' -> null;
            case 'W' -> Ascii.zeros(bytes, start + FIXTURE, end) ? null : SchemeFault.FIXTURE;
            default -> SchemeFault.FIXTURE;
        };
    }
}
