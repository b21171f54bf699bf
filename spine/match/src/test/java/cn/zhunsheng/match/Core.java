package cn.zhunsheng.match;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The core package, compiled once for all tests, and tables to match.
public final class Core {
    private static final CompiledPackage COMPILED = compiled();

    public static final Dictionary DICTIONARY = dictionary();
    public static final Initials INITIALS = COMPILED.initials();
    public static final List<Root> ROOTS =
            DICTIONARY.roots().stream().map(Held::value).toList();

    private Core() {}

    private static CompiledPackage compiled() {
        try {
            Path folder = Path.of(System.getProperty("zhunsheng.house"), "standards/gov-core");
            StandardPackage core = PackageFolder.read(folder).packages().getFirst();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            CompiledPackage.write(core, new PackageDigest("0".repeat(64)), bytes);
            return CompiledPackage.read(bytes.toByteArray());
        } catch (Exception e) {
            throw new IllegalStateException("The core package cannot be read", e);
        }
    }

    private static Dictionary dictionary() {
        try {
            return Dictionary.of(List.of(COMPILED.standardPackage()));
        } catch (Exception e) {
            throw new IllegalStateException("The core package does not stand by itself", e);
        }
    }

    /// A table of columns written as `name type(length) comment`, each part after the first optional.
    public static TableStructure table(String name, String comment, String... columns) {
        return new TableStructure(
                "", name, comment, Arrays.stream(columns).map(Core::column).toList(), List.of(), List.of());
    }

    public static ColumnStructure column(String written) {
        String[] parts = written.split(" ", 3);
        String type = parts.length > 1 ? parts[1] : "";
        int open = type.indexOf('(');
        return new ColumnStructure(
                parts[0],
                open < 0 ? type : type.substring(0, open),
                open < 0 ? "" : type.substring(open + 1, type.length() - 1),
                parts.length > 2 ? parts[2] : "",
                true,
                0);
    }
}
