package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Conflicts;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Search;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.dictionary.compiled.PackageDigest;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.names.ColumnNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Certain versions of certain packages, and what is made of them when it is first asked for.
///
/// `digest` is the SHA-256 over the packages' own: equal when nothing in any of them differs. What it gives out never
/// changes. Any number of threads may use one.
public final class Edition {
    private final List<CompiledPackage> compiled;
    private final Dictionary dictionary;
    private final Initials initials;
    private final String digest;
    private final Map<String, Standing> standings;
    private final Map<String, CodeTable> tables = new ConcurrentHashMap<>();
    private volatile @Nullable Matching matching;
    private volatile @Nullable ColumnNaming naming;
    private volatile @Nullable List<Problem> conflicts;
    private volatile @Nullable Judges judges;

    private Edition(List<CompiledPackage> compiled, Dictionary dictionary, Map<String, Standing> standings) {
        this.standings = Map.copyOf(standings);
        this.compiled = compiled;
        this.dictionary = dictionary;
        this.initials =
                Initials.joined(compiled.stream().map(CompiledPackage::initials).toList());
        List<PackageDigest> digests =
                compiled.stream().map(CompiledPackage::digest).toList();
        this.digest = digests.getFirst().with(digests).hex();
    }

    /// @throws Refusal when they contradict each other
    static Edition of(List<CompiledPackage> compiled, Map<String, Standing> standings) throws Refusal {
        List<StandardPackage> packages =
                compiled.stream().map(CompiledPackage::standardPackage).toList();
        return new Edition(List.copyOf(compiled), Dictionary.of(packages), standings);
    }

    /// Every package in its compiled form, bundled ones first.
    public List<CompiledPackage> compiled() {
        return compiled;
    }

    public Dictionary dictionary() {
        return dictionary;
    }

    /// Where a package of this edition comes from.
    public Origin origin(String packageId) {
        return standing(packageId).origin();
    }

    Standing standing(String packageId) {
        return Objects.requireNonNull(standings.get(packageId), packageId);
    }

    /// The pinyin of the names in these packages.
    public Initials initials() {
        return initials;
    }

    public String digest() {
        return digest;
    }

    /// Finds things by their names.
    public Search search() {
        return new Search(dictionary, initials);
    }

    /// Says which element a column is, without rules of anyone.
    public Matching matching() {
        Matching known = matching;
        if (known == null) {
            known = new Matching(dictionary, initials);
            matching = known;
        }
        return known;
    }

    ColumnNaming naming() {
        ColumnNaming known = naming;
        if (known == null) {
            known = new ColumnNaming(
                    dictionary.roots().stream().map(Held::value).toList());
            naming = known;
        }
        return known;
    }

    /// What is defined twice and differently.
    public List<Problem> conflicts() {
        List<Problem> known = conflicts;
        if (known == null) {
            known = List.copyOf(Conflicts.in(dictionary.packages(), Places.NONE));
            conflicts = known;
        }
        return known;
    }

    CodeTable codes(Held<CodeSet> set) {
        return tables.computeIfAbsent(set.reference(), reference -> new CodeTable(set));
    }

    /// What judges values on that day.
    Judges judges(LocalDate day) {
        Judges known = judges;
        if (known == null || !known.day().equals(day)) {
            known = new Judges(this, day);
            judges = known;
        }
        return known;
    }
}
