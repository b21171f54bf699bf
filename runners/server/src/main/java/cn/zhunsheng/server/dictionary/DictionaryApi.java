package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Elements, code sets and schemes for programs to look up. What an answer leaves out is not stated.
@RestController
final class DictionaryApi {
    private static final int PAGE = 100;
    private static final int CODES = 1_000;

    private final CurrentDictionary current;
    private final Narrowing narrowing;
    private final Clock clock;

    DictionaryApi(CurrentDictionary current, Narrowing narrowing, Clock clock) {
        this.current = current;
        this.narrowing = narrowing;
        this.clock = clock;
    }

    /// One page of a list; `page` from 1.
    record ListBody<T>(int total, int page, int pages, List<T> items) {
        ListBody {
            items = List.copyOf(items);
        }

        static <T> ListBody<T> of(Paged<T> paged) {
            return new ListBody<>(paged.total(), paged.page(), paged.pages(), paged.items());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CodeSetBody(
            String id,
            String packageId,
            String title,
            String titleEn,
            String source,
            String version,
            String completeness,
            String evidence,
            String base,
            String note,
            int codes) {
        static CodeSetBody of(Held<CodeSet> held) {
            CodeSet set = held.value();
            return new CodeSetBody(
                    held.id(),
                    held.packageId(),
                    set.title().zh(),
                    set.title().en(),
                    set.source(),
                    set.version(),
                    set.completeness().name().toLowerCase(Locale.ROOT),
                    set.evidence().name().toLowerCase(Locale.ROOT),
                    set.base().orElse(""),
                    set.note(),
                    set.codes().size());
        }
    }

    /// A code set and one page of its codes.
    record CodesBody(CodeSetBody codeSet, String at, ListBody<CodeBody> codes) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SchemeBody(
            String id, String packageId, String title, String titleEn, String source, String evidence, String note) {}

    @GetMapping("/api/v1/elements")
    ResponseEntity<ListBody<ElementBody>> elements(
            @RequestParam Map<String, String> query, @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        Edition edition = current.edition();
        List<Held<Element>> found = new ElementFinder(edition, narrowing).find(ElementFilter.of(query));
        Paged<ElementBody> bodies = Paged.of(found.stream().map(ElementBody::of).toList(), page, PAGE);
        return Tagged.of(edition, ListBody.of(bodies), references(found));
    }

    @GetMapping("/api/v1/elements/{id}")
    ResponseEntity<ElementBody> element(
            @PathVariable String id, @RequestParam(name = "package", defaultValue = "") String packageId)
            throws Refusal, IOException {
        Edition edition = current.edition();
        return Tagged.of(edition, ElementBody.of(new Lookup(edition.dictionary(), packageId).element(id)));
    }

    @GetMapping("/api/v1/codesets")
    ResponseEntity<List<CodeSetBody>> codeSets(
            @RequestParam(defaultValue = "") String attribute, @RequestParam(defaultValue = "") String value)
            throws Refusal, IOException {
        Edition edition = current.edition();
        List<Held<CodeSet>> found =
                narrowing.of(edition.dictionary().codeSets(), Narrowing.CODE_SET, attribute, value.strip());
        return Tagged.of(edition, found.stream().map(CodeSetBody::of).toList(), references(found));
    }

    /// What a list depends on beside the packages: values of added attributes change without them.
    private static <T> List<String> references(List<Held<T>> found) {
        return found.stream().map(Held::reference).toList();
    }

    /// The codes in force on a day, today unless given; `under` gives those right under a code.
    @GetMapping("/api/v1/codesets/{id}")
    ResponseEntity<CodesBody> codeSet(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        Edition edition = current.edition();
        LocalDate day = at == null ? LocalDate.now(clock) : at;
        CodeTable table = edition.codes(new Lookup(edition.dictionary(), packageId).codeSet(id));
        CodeFilter filter = new CodeFilter(search, under == null ? "" : under, under == null, Optional.of(day), page);
        Paged<Code> codes = Paged.of(table.wanted(filter), page, CODES);
        List<CodeBody> bodies = codes.items().stream()
                .map(code -> CodeBody.of(table, code, day))
                .toList();
        return Tagged.of(
                edition,
                new CodesBody(
                        CodeSetBody.of(table.set()),
                        day.toString(),
                        new ListBody<>(codes.total(), codes.page(), codes.pages(), bodies)),
                day);
    }

    @GetMapping("/api/v1/schemes")
    ResponseEntity<List<SchemeBody>> schemes() throws Refusal, IOException {
        Edition edition = current.edition();
        List<SchemeBody> schemes = edition.dictionary().schemes().stream()
                .map(held -> new SchemeBody(
                        held.id(),
                        held.packageId(),
                        held.value().title().zh(),
                        held.value().title().en(),
                        held.value().source(),
                        held.value().evidence().name().toLowerCase(Locale.ROOT),
                        held.value().note()))
                .toList();
        return Tagged.of(edition, schemes);
    }
}
