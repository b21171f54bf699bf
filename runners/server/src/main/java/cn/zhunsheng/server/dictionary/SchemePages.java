package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Identifier schemes, and a value tried by one. The value comes in a body, is kept nowhere and shown masked.
@Controller
final class SchemePages {
    private final CurrentDictionary current;
    private final Pages pages;
    private final Clock clock;

    SchemePages(CurrentDictionary current, Pages pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/schemes")
    View list() throws Refusal, IOException {
        Edition edition = current.edition();
        Schemes schemes = Schemes.on(LocalDate.now(clock));
        List<SchemesPage.Line> lines = edition.dictionary().schemes().stream()
                .map(held -> new SchemesPage.Line(
                        Links.scheme(edition, held),
                        held.id(),
                        held.value().title(),
                        expected(schemes, held.value()),
                        held.value().source(),
                        held.value().evidence().name().toLowerCase(Locale.ROOT),
                        held.packageId()))
                .toList();
        return pages.show("dictionary/schemes", new SchemesPage(lines));
    }

    private static Words expected(Schemes schemes, SchemeEntry entry) {
        return schemes.find(entry.id()).map(Scheme::expected).orElse(Words.same(""));
    }

    @GetMapping("/schemes/{id}")
    View scheme(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            HttpServletRequest request)
            throws Refusal, IOException {
        Held<SchemeEntry> held = new Lookup(current.edition().dictionary(), packageId).scheme(id);
        return pages.show("dictionary/scheme", page(held, Optional.empty(), Optional.empty(), request));
    }

    @PostMapping("/schemes/{id}")
    View tried(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @RequestParam(defaultValue = "") String value,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        Held<SchemeEntry> held = new Lookup(edition.dictionary(), packageId).scheme(id);
        String given = value.strip();
        if (given.isEmpty()) {
            Refusal refusal = new Refusal(
                    "dictionary.value_missing",
                    new Words("没有填写要试的值", "There is no value to try"),
                    "",
                    new Words("填写一个值", "Enter a value"));
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "dictionary/scheme",
                    page(held, Optional.of(refusal), Optional.empty(), request));
        }
        Verdict verdict = edition.judges(LocalDate.now(clock))
                .of("scheme:" + held.reference())
                .judge(given);
        SchemePage.Tried tried =
                new SchemePage.Tried(Masked.of(given), verdict.outcome() == Verdict.Outcome.ACCEPTED, verdict.reason());
        return pages.show("dictionary/scheme", page(held, Optional.empty(), Optional.of(tried), request));
    }

    private SchemePage page(
            Held<SchemeEntry> held,
            Optional<Refusal> refusal,
            Optional<SchemePage.Tried> tried,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        SchemeEntry entry = held.value();
        List<Fact> facts = new Facts(pages.speech(request))
                .add("id", held.id())
                .add("source", entry.source())
                .word("evidence", "dictionary.evidence.", entry.evidence())
                .add("package", held.packageId())
                .add("note", entry.note())
                .list();
        return new SchemePage(
                held.id(),
                held.packageId(),
                entry.title(),
                expected(Schemes.on(LocalDate.now(clock)), entry),
                facts,
                users(edition, held),
                refusal,
                tried);
    }

    private static List<Chip> users(Edition edition, Held<SchemeEntry> scheme) {
        return edition.dictionary().elements().stream()
                .filter(element -> uses(edition.dictionary(), element, scheme))
                .map(element -> Chip.of(edition, element))
                .toList();
    }

    private static boolean uses(Dictionary dictionary, Held<Element> element, Held<SchemeEntry> scheme) {
        try {
            return element.value().domain().orElse(null) instanceof ValueDomain.Identifiers identifiers
                    && dictionary
                            .scheme(identifiers.scheme(), element.packageId())
                            .reference()
                            .equals(scheme.reference());
        } catch (Refusal absent) {
            return false; // a package that does not verify may name what is not there
        }
    }
}
