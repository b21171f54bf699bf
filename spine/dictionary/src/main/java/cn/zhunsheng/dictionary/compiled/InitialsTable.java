package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.dictionary.StandardPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/// The pinyin of a package's names, read when first asked for: the initials of every name that one might look for, the
/// whole spelling of those that columns are named by.
final class InitialsTable {
    private InitialsTable() {}

    /// Two lists of names and their pinyin, in the order of the names: equal packages give equal bytes.
    static byte[] write(StandardPackage whole) {
        Sink out = new Sink();
        NavigableSet<String> names = naming(whole);
        write(out, names, Pinyin::spelled);
        whole.standards().forEach(s -> names.add(s.title().zh()));
        whole.schemes().forEach(s -> names.add(s.title().zh()));
        whole.models().forEach(m -> names.add(m.title().zh()));
        whole.codeSets().forEach(s -> {
            names.add(s.title().zh());
            s.codes().forEach(c -> names.add(c.name()));
        });
        write(out, names, Pinyin::initials);
        return out.finished();
    }

    /// What columns are named by: elements, qualifiers, roots.
    private static NavigableSet<String> naming(StandardPackage whole) {
        NavigableSet<String> names = new TreeSet<>();
        whole.elements().forEach(e -> {
            names.add(e.name());
            names.addAll(e.naming().synonyms());
        });
        whole.qualifiers().stream().map(Qualifier::name).forEach(names::add);
        whole.roots().stream().map(Root::word).forEach(names::add);
        whole.roots().forEach(r -> names.addAll(r.synonyms()));
        return names;
    }

    private static void write(Sink out, NavigableSet<String> names, Function<String, String> pinyin) {
        out.count(names.size());
        for (String name : names) {
            out.text(name);
            out.text(pinyin.apply(name));
        }
    }

    static Initials initials(byte[] bytes, int start, int end) {
        return new Initials(() -> read(bytes, start, end, true), () -> read(bytes, start, end, false));
    }

    private static Map<String, String> read(byte[] bytes, int start, int end, boolean initials) {
        try {
            Source in = new Source(bytes, start, end);
            Map<String, String> spelled = table(in);
            return initials ? table(in) : spelled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> table(Source in) throws IOException {
        int size = in.size();
        Map<String, String> pinyin = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            pinyin.put(in.text(), in.text());
        }
        return pinyin;
    }
}
