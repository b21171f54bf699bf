package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Validity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The codes of one set, read when first asked for and kept.
final class CodeTable implements Supplier<List<Code>> {
    private final byte[] bytes;
    private final int start;
    private final int end;
    private volatile @Nullable List<Code> codes;

    CodeTable(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    @Override
    public List<Code> get() {
        List<Code> known = codes;
        if (known == null) {
            try {
                known = read(new Source(bytes, start, end));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            codes = known;
        }
        return known;
    }

    private static List<Code> read(Source in) throws IOException {
        int size = in.size();
        List<Code> read = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            read.add(new Code(in.text(), in.text(), in.text(), in.text(), validity(in), in.texts(), in.text()));
        }
        return List.copyOf(read);
    }

    private static Validity validity(Source in) throws IOException {
        String from = in.text();
        String until = in.text();
        try {
            return from.isEmpty() && until.isEmpty() ? Validity.ALWAYS : new Validity(from, until);
        } catch (IllegalArgumentException e) {
            throw Source.damaged(String.valueOf(e.getMessage()));
        }
    }
}
