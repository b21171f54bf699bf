package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// The core package of the house, compiled in memory: its dictionary and its pinyin.
record Standards(Dictionary dictionary, Initials initials) {
    static Standards of(Path house) throws IOException, Refusal {
        StandardPackage core = PackageFolder.read(house.resolve("standards/gov-core"))
                .packages()
                .getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompiledPackage.write(core, new PackageDigest("0".repeat(64)), bytes);
        CompiledPackage compiled = CompiledPackage.read(bytes.toByteArray());
        return new Standards(Dictionary.of(List.of(compiled.standardPackage())), compiled.initials());
    }

    /// The same with some elements only, and without models, which might need the others.
    Standards with(Predicate<Element> which) throws Refusal {
        StandardPackage core = dictionary.packages().getFirst();
        List<Element> elements = core.elements().stream().filter(which).toList();
        StandardPackage part = new StandardPackage(
                core.heading(),
                core.standards(),
                elements,
                core.qualifiers(),
                core.roots(),
                core.designations().stream()
                        .filter(d -> elements.stream().anyMatch(e -> e.id().equals(d.element())))
                        .toList(),
                core.codeSets(),
                core.schemes(),
                List.of(),
                List.of());
        return new Standards(Dictionary.of(List.of(part)), initials);
    }
}
