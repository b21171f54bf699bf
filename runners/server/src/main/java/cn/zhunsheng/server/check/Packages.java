package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.server.dictionary.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The packages that a check stands on, and what is made of them. Immutable; making one takes most of a second.
record Packages(Dictionary dictionary, Matching matching, List<CompiledPackage> compiled) {
    Packages {
        compiled = List.copyOf(compiled);
    }

    /// Those that the platform runs with.
    static Packages of(Edition edition) {
        return new Packages(edition.dictionary(), edition.matching(), edition.compiled());
    }

    /// Those of an earlier run, as they were kept.
    ///
    /// @throws Refusal when they contradict each other
    static Packages of(List<CompiledPackage> compiled) throws Refusal {
        List<StandardPackage> packages =
                compiled.stream().map(CompiledPackage::standardPackage).toList();
        Dictionary dictionary = Dictionary.of(packages);
        Initials initials =
                Initials.joined(compiled.stream().map(CompiledPackage::initials).toList());
        return new Packages(dictionary, new Matching(dictionary, initials), compiled);
    }

    /// One package in the form in which it is kept.
    record Kept(String digest, String id, String version, byte[] bytes) {}

    /// Every package in that form.
    List<Kept> kept() throws IOException {
        List<Kept> kept = new ArrayList<>();
        for (CompiledPackage each : compiled) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CompiledPackage.write(each.standardPackage(), each.digest(), bytes);
            kept.add(new Kept(
                    each.digest().hex(),
                    each.standardPackage().id(),
                    each.standardPackage().heading().version().toString(),
                    bytes.toByteArray()));
        }
        return kept;
    }
}
