package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.Places;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import java.util.List;
import java.util.Optional;

/// What reading package folders gave: the packages, where their things stand, and every problem met.
///
/// `packages` are in the order asked for; a folder without a readable `package.yaml` gives none. With an
/// error among the problems the packages are what could be understood of them: fit to verify and to report
/// on, not to check data with.
public record Loaded(List<StandardPackage> packages, Places places, List<Problem> problems) {
    public Loaded {
        packages = List.copyOf(packages);
        problems = List.copyOf(problems);
    }

    /// Whether the packages are as their authors meant them.
    public boolean sound() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    /// The package of that id, if it was read.
    public Optional<StandardPackage> find(String id) {
        return packages.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
