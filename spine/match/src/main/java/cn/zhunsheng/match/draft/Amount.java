package cn.zhunsheng.match.draft;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number as data files write it.
final class Amount {
    private static final Pattern FORM = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

    private Amount() {}

    static Optional<BigDecimal> of(String value) {
        return value.length() <= 64 && FORM.matcher(value).matches()
                ? Optional.of(new BigDecimal(value))
                : Optional.empty();
    }
}
