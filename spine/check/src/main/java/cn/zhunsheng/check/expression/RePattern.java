package cn.zhunsheng.check.expression;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/// An RE2 pattern over bytes. Holds one matcher: one thread at a time.
public final class RePattern implements BytePredicate {
    private final Matcher matcher;
    private final Characters characters = new Characters();

    private RePattern(String pattern) {
        this.matcher = Pattern.compile(pattern).matcher(characters);
    }

    /// Whether the pattern occurs anywhere in the text.
    ///
    /// @throws com.google.re2j.PatternSyntaxException when it is not RE2; compiled rules hold none such
    public static BytePredicate finding(String pattern) {
        return new RePattern(pattern);
    }

    @Override
    public boolean test(byte[] utf8, int start, int end) {
        // Not the matcher over bytes: re2j 1.8 takes the second of two Chinese characters for the beginning of the
        // text, so that ^.$ matches both.
        characters.decode(utf8, start, end);
        return matcher.reset(characters).find();
    }
}
