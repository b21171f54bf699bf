package cn.zhunsheng.bench;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many columns a second are matched: the fields of every model as tables, named by their elements' initials, with
/// comments and without; and what a look at a value costs.
final class MatchSpeed {
    private static final int WARM = 5;
    private static final int TIMES = 20;
    private static final int VALUES = 100_000;

    private final Dictionary dictionary;

    private MatchSpeed(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /// The house.
    static void main(String[] arguments) throws IOException, Refusal {
        StandardPackage core = PackageFolder.read(Path.of(arguments[0]).resolve("standards/gov-core"))
                .packages()
                .getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompiledPackage.write(core, new PackageDigest("0".repeat(64)), bytes);
        CompiledPackage compiled = CompiledPackage.read(bytes.toByteArray());
        Dictionary dictionary = Dictionary.of(List.of(compiled.standardPackage()));
        long start = System.nanoTime();
        Matching matching = new Matching(dictionary, compiled.initials());
        System.out.printf(Locale.ROOT, "made ready in %.0f ms%n", (System.nanoTime() - start) / 1e6);
        MatchSpeed speed = new MatchSpeed(dictionary);
        speed.print(matching, "with comments", speed.tables(true));
        speed.print(matching, "without comments", speed.tables(false));
        speed.values();
    }

    private List<TableStructure> tables(boolean commented) throws Refusal {
        List<TableStructure> tables = new ArrayList<>();
        for (Held<Model> model : dictionary.models()) {
            List<ColumnStructure> columns = new ArrayList<>();
            for (ResolvedField field : dictionary.resolved(model).fields()) {
                String name = field.element().value().shortName().toLowerCase(Locale.ROOT);
                String comment = commented ? field.title().zh() : "";
                columns.add(
                        new ColumnStructure(name.isEmpty() ? field.name() : name, "varchar", "50", comment, true, 0));
            }
            String comment = commented ? model.value().title().zh() : "";
            tables.add(new TableStructure("", "t_" + tables.size(), comment, columns, List.of(), List.of()));
        }
        return tables;
    }

    private void print(Matching matching, String what, List<TableStructure> tables) {
        for (int i = 0; i < WARM; i++) {
            tables.forEach(matching::of);
        }
        long start = System.nanoTime();
        long columns = 0;
        for (int i = 0; i < TIMES; i++) {
            for (TableStructure table : tables) {
                columns += matching.of(table).columns().size();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f columns a second, %.2f ms a column%n",
                what,
                columns / seconds,
                1000 * seconds / columns);
    }

    private void values() {
        ProfilePlan plan = new ProfilePlan(dictionary, DataFile.DAY);
        for (int run = 0; run < 2; run++) {
            ProfileFold fold = new ProfileFold(plan);
            long start = System.nanoTime();
            for (int i = 0; i < VALUES; i++) {
                fold.add("1101011949" + (10_000_000 + i));
            }
            if (run > 0) {
                System.out.printf(
                        Locale.ROOT, "a value looked at: %.2f µs%n", (System.nanoTime() - start) / 1e3 / VALUES);
            }
        }
    }
}
