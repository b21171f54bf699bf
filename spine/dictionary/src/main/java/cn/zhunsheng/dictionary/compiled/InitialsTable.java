package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.StandardPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The pinyin initials of a package's names, read when first asked for.
final class InitialsTable implements Supplier<Map<String, String>> {
    private final byte[] bytes;
    private final int start;
    private final int end;

    InitialsTable(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /// Every name that one might look for, with its initials, in the order of the names: equal packages give
    /// equal bytes.
    static byte[] write(StandardPackage whole) {
        TreeSet<String> names = new TreeSet<>();
        whole.standards().forEach(s -> names.add(s.title().zh()));
        whole.elements().forEach(e -> {
            names.add(e.name());
            names.addAll(e.naming().synonyms());
        });
        whole.schemes().forEach(s -> names.add(s.title().zh()));
        whole.models().forEach(m -> names.add(m.title().zh()));
        whole.codeSets().forEach(s -> {
            names.add(s.title().zh());
            s.codes().forEach(c -> names.add(c.name()));
        });
        Sink out = new Sink();
        out.count(names.size());
        for (String name : names) {
            out.text(name);
            out.text(PinyinInitials.of(name));
        }
        return out.finished();
    }

    @Override
    public Map<String, String> get() {
        try {
            Source in = new Source(bytes, start, end);
            int size = in.size();
            Map<String, String> initials = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                initials.put(in.text(), in.text());
            }
            return initials;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
