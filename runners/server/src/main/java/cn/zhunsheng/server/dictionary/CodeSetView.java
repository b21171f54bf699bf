package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.dictionary.CodeSetPage.Line;
import cn.zhunsheng.server.dictionary.CodeSetPage.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Gathers what a code set's page shows.
record CodeSetView(Edition edition, CodeTable table, Speech speech) {
    private static final int PAGE = 100;

    CodeSetPage page(
            CodeFilter filter,
            List<StandardChip> standards,
            Optional<AddedFacts.Added> added,
            List<ConflictLine> conflicts,
            LocalDate today) {
        Held<CodeSet> held = table.set();
        LocalDate day = filter.at().orElse(today);
        Paged<Code> list = Paged.of(table.wanted(filter), filter.page(), PAGE);
        List<Line> lines = list.items().stream().map(code -> line(code, day)).toList();
        return new CodeSetPage(
                Links.codeSet(edition, held),
                held.id(),
                held.value().title(),
                held.packageId(),
                held.value().source(),
                held.value().completeness().name().toLowerCase(Locale.ROOT),
                held.value().completeness() == Completeness.COMPLETE,
                facts(),
                table.hierarchical(),
                table.size(),
                filter,
                filter.at().map(LocalDate::toString).orElse(""),
                table.path(filter.under()).stream().map(CodeSetView::step).toList(),
                new Paged<>(lines, list.total(), list.page(), list.size()),
                users(),
                standards,
                added,
                conflicts);
    }

    private Line line(Code code, LocalDate day) {
        return new Line(
                code.code(),
                code.title(),
                code.parent(),
                table.find(code.parent()).map(Code::title).orElse(Words.same("")),
                code.validity().from(),
                code.validity().until(),
                code.validity().holdsOn(day),
                table.under(code.code()).size(),
                new CodeWords(table)
                        .successors(code).stream().map(CodeSetView::step).toList(),
                code.note());
    }

    private static Step step(Code code) {
        return new Step(code.code(), code.title());
    }

    private List<Fact> facts() {
        CodeSet set = table.set().value();
        return new Facts(speech)
                .add("id", table.set().id())
                .add("source", set.source())
                .add("version", set.version())
                .word("completeness", "dictionary.completeness.", set.completeness())
                .word("evidence", "dictionary.evidence.", set.evidence())
                .linked(
                        "base",
                        set.base().orElse(""),
                        set.base()
                                .map(base -> "/codesets/" + Links.encoded(base.substring(base.indexOf('/') + 1)))
                                .orElse(""))
                .add("note", set.note())
                .list();
    }

    /// The elements whose values are codes of this set.
    private List<Chip> users() {
        return edition.dictionary().elements().stream()
                .filter(element -> element.value()
                        .domain()
                        .filter(domain ->
                                domain instanceof ValueDomain.Codes codes && isThis(codes, element.packageId()))
                        .isPresent())
                .map(element -> Chip.of(edition, element))
                .toList();
    }

    private boolean isThis(ValueDomain.Codes codes, String from) {
        try {
            return edition.dictionary()
                    .codeSet(codes.codeSet(), from)
                    .reference()
                    .equals(table.set().reference());
        } catch (Refusal absent) {
            return false;
        }
    }
}
