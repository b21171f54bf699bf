package cn.zhunsheng.dictionary;

import java.time.LocalDate;
import java.util.List;

/// Whether packages are right: ids, names, references, formats, code sets, worked examples, and nothing
/// loosened that was derived.
public final class Verification {
    private Verification() {}

    /// Every problem of the packages and between them, by package, dependencies first; none when all is well.
    ///
    /// @param places where their things stand, as reading the folders gave it
    /// @param today the day on which worked examples are judged
    public static List<Problem> of(List<StandardPackage> packages, Places places, LocalDate today) {
        Resolution resolution = Dictionary.resolve(packages, places);
        Problems problems = new Problems();
        problems.addAll(resolution.problems());
        resolution.dictionary().ifPresent(dictionary -> {
            for (StandardPackage one : dictionary.packages()) {
                Examination examination = new Examination(dictionary, one, places, problems);
                new UniqueNames(examination).verify();
                new ElementReferences(examination).verify();
                new CodeTables(examination).verify();
                new ModelReferences(examination).verify();
                new Loosening(examination).verify();
                new WorkedExamples(examination, today).verify();
            }
        });
        return problems.list();
    }
}
