package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Several formats of text or of numbers, any of which will do: `a3|n3`. At least two; the first is the
/// preferred one, and gives the fault when none fits.
public record ChoiceFormat(List<Format> formats) implements Format {
    public ChoiceFormat {
        formats = List.copyOf(formats);
    }

    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        FormatFault first = formats.getFirst().fault(bytes, start, end, encoding);
        for (int i = 1; i < formats.size() && first != null; i++) {
            if (formats.get(i).fault(bytes, start, end, encoding) == null) {
                return null;
            }
        }
        return first;
    }

    @Override
    public Words expected() {
        return new Words(
                formats.stream().map(f -> f.expected().zh()).collect(Collectors.joining("，或")),
                formats.stream().map(f -> f.expected().en()).collect(Collectors.joining(", or ")));
    }

    @Override
    public String toString() {
        return formats.stream().map(Format::toString).collect(Collectors.joining("|"));
    }
}
