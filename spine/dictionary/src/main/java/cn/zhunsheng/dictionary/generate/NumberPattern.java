package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.format.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plain decimal numbers of so many digits, as a pattern.
final class NumberPattern {
    private static final String SIGN = "[+\\-]?";

    private NumberPattern() {}

    static TextShape of(NumberFormat format) {
        int most = format.digits().most();
        boolean unbounded = most == Length.UNBOUNDED;
        int longest = unbounded ? Length.UNBOUNDED : most + 3;
        return new TextShape(SIGN + "(?:" + digits(format) + ")", true, 1, longest, Optional.empty());
    }

    private static String digits(NumberFormat format) {
        int decimals = format.decimals();
        int least = format.digits().least();
        boolean exact = format.digits().exact();
        if (!exact && least <= 1 && (least == 0 || format.digits().most() > decimals)) {
            return whole(format, 1) + (decimals == 0 ? "" : "(?:\\." + "[0-9]" + TextShape.times(1, decimals) + ")?");
        }
        List<String> forms = new ArrayList<>();
        for (int places = exact ? decimals : 0; places <= decimals; places++) {
            form(format, places).ifPresent(forms::add);
        }
        return String.join("|", forms);
    }

    /// Numbers with exactly so many decimals.
    private static Optional<String> form(NumberFormat format, int places) {
        int most = format.digits().most();
        boolean zero = most == format.decimals();
        int least = Math.max(1, format.digits().least() - places);
        if (zero ? places < format.digits().least() : most != Length.UNBOUNDED && least > most - format.decimals()) {
            return Optional.empty();
        }
        String fraction = places == 0 ? "" : "\\.[0-9]" + TextShape.times(places, places);
        return Optional.of(whole(format, least) + fraction);
    }

    /// The digits before the point: where all are decimals, a single 0 that has no place of its own.
    private static String whole(NumberFormat format, int least) {
        int most = format.digits().most();
        if (most == format.decimals()) {
            return "0";
        }
        return "[0-9]" + TextShape.times(least, most == Length.UNBOUNDED ? most : most - format.decimals());
    }
}
