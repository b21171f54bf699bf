package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Code sets and their codes: as a tree, as a list, at a date.
@Controller
final class CodeSetPages {
    private final CurrentDictionary current;
    private final ObjectProvider<StandardLinks> standards;
    private final ObjectProvider<AddedFacts> added;
    private final Narrowing narrowing;
    private final ConflictLines conflicts;
    private final Pages pages;
    private final Clock clock;

    CodeSetPages(
            CurrentDictionary current,
            ObjectProvider<StandardLinks> standards,
            ObjectProvider<AddedFacts> added,
            Narrowing narrowing,
            ConflictLines conflicts,
            Pages pages,
            Clock clock) {
        this.current = current;
        this.standards = standards;
        this.added = added;
        this.narrowing = narrowing;
        this.conflicts = conflicts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/codesets")
    View list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String value)
            throws Refusal, IOException {
        Edition edition = current.edition();
        List<CodeSetsPage.Line> lines = found(edition, search, packageId, attribute, value).stream()
                .map(held -> line(edition, held))
                .toList();
        List<String> packages = edition.dictionary().packages().stream()
                .filter(each -> !each.codeSets().isEmpty())
                .map(StandardPackage::id)
                .toList();
        return pages.show(
                "dictionary/codesets",
                new CodeSetsPage(
                        lines,
                        search,
                        packageId,
                        attribute,
                        value.strip(),
                        packages,
                        narrowing.offered(Narrowing.CODE_SET)));
    }

    @GetMapping("/codesets.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String attribute,
            @RequestParam(defaultValue = "") String value)
            throws Refusal, IOException {
        return Downloaded.csv(
                "codesets.csv", CodeSetTable.of(found(current.edition(), search, packageId, attribute, value)));
    }

    private List<Held<CodeSet>> found(
            Edition edition, String search, String packageId, String attribute, String value) {
        String bare = FoldedName.bare(search);
        return narrowing.of(edition.dictionary().codeSets(), Narrowing.CODE_SET, attribute, value.strip()).stream()
                .filter(held -> packageId.isEmpty() || packageId.equals(held.packageId()))
                .filter(held -> names(edition, held).contains(bare))
                .toList();
    }

    private static String names(Edition edition, Held<CodeSet> held) {
        CodeSet set = held.value();
        return FoldedName.bare(held.id()) + "\n" + FoldedName.bare(set.title().zh()) + "\n"
                + FoldedName.bare(set.title().en()) + "\n" + FoldedName.bare(set.source()) + "\n"
                + edition.initials().of(set.title().zh());
    }

    private static CodeSetsPage.Line line(Edition edition, Held<CodeSet> held) {
        CodeSet set = held.value();
        return new CodeSetsPage.Line(
                Links.codeSet(edition, held),
                held.id(),
                set.title(),
                set.source(),
                set.completeness().name().toLowerCase(Locale.ROOT),
                set.completeness() == Completeness.COMPLETE,
                set.evidence().name().toLowerCase(Locale.ROOT),
                set.codes().size(),
                held.packageId());
    }

    @GetMapping("/codesets/{id}")
    View codeSet(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "false") boolean flat,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        CodeTable table = edition.codes(new Lookup(edition.dictionary(), packageId).codeSet(id));
        CodeFilter filter = new CodeFilter(search, under, flat, Optional.ofNullable(at), page);
        return pages.show(
                "dictionary/codeset",
                new CodeSetView(edition, table, pages.speech(request))
                        .page(
                                filter,
                                named(table.set().value().source()),
                                added(table.set()),
                                conflicts.at(
                                        edition,
                                        Set.of(table.set().packageId() + ", code set "
                                                + table.set().id())),
                                LocalDate.now(clock)));
    }

    private Optional<AddedFacts.Added> added(Held<CodeSet> set) {
        return added.stream()
                .flatMap(each -> each.of(Narrowing.CODE_SET, set.reference()).stream())
                .findFirst();
    }

    private List<StandardChip> named(String source) {
        return standards.stream().flatMap(each -> each.named(source).stream()).toList();
    }

    @GetMapping("/codesets/{id}/codes.csv")
    ResponseEntity<byte[]> export(
            @PathVariable String id, @RequestParam(name = "package", defaultValue = "") String packageId)
            throws Refusal, IOException {
        Held<CodeSet> set = new Lookup(current.edition().dictionary(), packageId).codeSet(id);
        CsvText codes =
                new CsvText().row("code", "name", "name_en", "parent", "valid_from", "valid_to", "successor", "note");
        for (Code code : set.value().codes()) {
            codes.row(
                    code.code(),
                    code.name(),
                    code.nameEn(),
                    code.parent(),
                    code.validity().from(),
                    code.validity().until(),
                    String.join("|", code.successors()),
                    code.note());
        }
        return Downloaded.csv(set.id() + ".csv", codes);
    }
}
