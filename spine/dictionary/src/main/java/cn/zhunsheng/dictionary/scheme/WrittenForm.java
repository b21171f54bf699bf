package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import org.jspecify.annotations.Nullable;

/// The rule of schemes that are nothing but a written form, without parts to compute: a pattern, and the
/// lengths that it allows, counted in characters, so that a refusal can say more than that the pattern does not
/// match.
record WrittenForm(BytePattern pattern, int least, int most) implements Rule {
    /// @throws IllegalStateException when the pattern, which stands in this program, is wrong
    static WrittenForm of(String pattern, int least, int most) {
        try {
            return new WrittenForm(BytePattern.compile(pattern), least, most);
        } catch (Refusal refusal) {
            throw new IllegalStateException("A built-in scheme has a pattern that does not compile", refusal);
        }
    }

    @Override
    public @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        return pattern.matches(bytes, start, end) ? null : refused(bytes, start, end);
    }

    private SchemeFault refused(byte[] bytes, int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            length += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        if (length < least || length > most) {
            return SchemeFault.LENGTH;
        }
        return Ascii.characters(bytes, start, end) == SchemeFault.LOWER_CASE
                ? SchemeFault.LOWER_CASE
                : SchemeFault.STRUCTURE;
    }
}
