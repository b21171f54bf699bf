package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several terms of text, one after the other: `a2+n6`. At least two, of which at most one varies in length; so the
/// place of
/// every term follows from the number of characters.
public record JoinedFormat(List<TextFormat> terms) implements Format {
    public JoinedFormat {
        terms = List.copyOf(terms);
    }

    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        int spare = Characters.count(bytes, start, end, encoding);
        for (int i = 0; i < terms.size(); i++) {
            spare -= terms.get(i).length().least();
        }
        if (spare < 0) {
            return FormatFault.TOO_SHORT;
        }
        int at = start;
        for (int i = 0; i < terms.size(); i++) {
            TextFormat term = terms.get(i);
            Length length = term.length();
            int to = skip(bytes, at, end, length.exact() ? length.most() : length.least() + spare, encoding);
            FormatFault fault = term.fault(bytes, at, to, encoding);
            if (fault != null) {
                return fault;
            }
            at = to;
        }
        return at == end ? null : FormatFault.TOO_LONG;
    }

    private static int skip(byte[] bytes, int start, int end, int count, Encoding encoding) {
        int at = start;
        for (int i = 0; i < count; i++) {
            at += Characters.size(bytes, at, end, encoding);
        }
        return at;
    }

    @Override
    public Words expected() {
        return new Words(
                terms.stream().map(t -> t.expected().zh()).collect(Collectors.joining("，接 ")),
                terms.stream().map(t -> t.expected().en()).collect(Collectors.joining(", then ")));
    }

    @Override
    public String toString() {
        return terms.stream().map(TextFormat::toString).collect(Collectors.joining("+"));
    }
}
