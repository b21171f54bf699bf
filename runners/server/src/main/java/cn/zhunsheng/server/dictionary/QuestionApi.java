package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Questions that programs ask many of at once: values to judge, codes to name, names to find elements by. What is
/// asked
/// about travels in the body only and is kept nowhere.
@RestController
final class QuestionApi {
    private static final String VALIDATE =
            "{\"items\": [{\"subject\": \"element:person.id-number\", \"value\": \"…\"}]}";
    private static final String TRANSLATE = "{\"codeSet\": \"GB-T-2260\", \"codes\": [\"110101\"]}";
    private static final String RESOLVE = "{\"names\": [\"身份证号\"]}";

    private final CurrentDictionary current;
    private final CodeMappings mappings;
    private final Bodies bodies;
    private final Clock clock;

    QuestionApi(CurrentDictionary current, CodeMappings mappings, Bodies bodies, Clock clock) {
        this.current = current;
        this.mappings = mappings;
        this.bodies = bodies;
        this.clock = clock;
    }

    record ValidateBody(@Nullable List<ItemBody> items) {}

    record ItemBody(@Nullable String subject, @Nullable String value) {}

    /// In the order of the items; `accepted`, `refused` and `absent` count them.
    record VerdictsBody(int accepted, int refused, int absent, List<VerdictBody> verdicts) {
        VerdictsBody {
            verdicts = List.copyOf(verdicts);
        }

        static VerdictsBody of(List<Verdict> verdicts) {
            return new VerdictsBody(
                    count(verdicts, Verdict.Outcome.ACCEPTED),
                    count(verdicts, Verdict.Outcome.REFUSED),
                    count(verdicts, Verdict.Outcome.ABSENT),
                    verdicts.stream().map(VerdictBody::of).toList());
        }

        private static int count(List<Verdict> verdicts, Verdict.Outcome outcome) {
            return (int) verdicts.stream()
                    .filter(verdict -> verdict.outcome() == outcome)
                    .count();
        }
    }

    /// `severity` is there for what is refused: how a check would count it.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record VerdictBody(String verdict, String severity, String reasonZh, String reasonEn) {
        static VerdictBody of(Verdict verdict) {
            String outcome = verdict.outcome().name().toLowerCase(Locale.ROOT);
            return switch (verdict.outcome()) {
                case ACCEPTED -> new VerdictBody(outcome, "", "", "");
                case ABSENT ->
                    new VerdictBody(
                            outcome, "", verdict.reason().zh(), verdict.reason().en());
                case REFUSED ->
                    new VerdictBody(
                            outcome,
                            verdict.weight().name().toLowerCase(Locale.ROOT),
                            verdict.reason().zh(),
                            verdict.reason().en());
            };
        }
    }

    @PostMapping("/api/v1/validate")
    VerdictsBody validate(InputStream body) throws Refusal, IOException {
        List<ItemBody> items =
                Bodies.batch(bodies.read(body, ValidateBody.class, VALIDATE).items(), "items");
        Judges judges = current.edition().judges(LocalDate.now(clock));
        List<Verdict> verdicts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            verdicts.add(judged(judges, items.get(i), "items/" + i));
        }
        return VerdictsBody.of(verdicts);
    }

    private static Verdict judged(Judges judges, @Nullable ItemBody item, String where) throws Refusal {
        String subject = Bodies.text(item == null ? null : item.subject(), where + "/subject");
        try {
            String value = item == null || item.value() == null ? "" : item.value();
            return judges.of(subject).judge(value);
        } catch (Refusal refusal) {
            throw refusal.at(where);
        }
    }

    /// `at` is a day, today unless given; `to` is another set, whose code of the same meaning is wanted too.
    record TranslateBody(
            @Nullable String codeSet,
            @Nullable LocalDate at,
            @Nullable String to,
            @Nullable List<String> codes) {}

    /// `known` says whether the set has ever held the code; only then there is the rest. `counterpart` is there when
    /// exactly one code of the other set can be meant.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TranslatedBody(
            String code,
            boolean known,
            @Nullable CodeBody found,
            @Nullable CodeBody counterpart) {}

    @PostMapping("/api/v1/translate")
    List<TranslatedBody> translate(InputStream body) throws Refusal, IOException {
        TranslateBody asked = bodies.read(body, TranslateBody.class, TRANSLATE);
        List<String> codes = Bodies.batch(asked.codes(), "codes");
        Edition edition = current.edition();
        CodeTable table = edition.codes(edition.dictionary().codeSet(Bodies.text(asked.codeSet(), "codeSet")));
        LocalDate day = Optional.ofNullable(asked.at()).orElse(LocalDate.now(clock));
        Optional<Counterparts> counterparts = Optional.empty();
        if (asked.to() != null) {
            CodeTable other = edition.codes(edition.dictionary().codeSet(asked.to()));
            counterparts = Optional.of(
                    new Counterparts(table, other, day, mappings.between(edition, table.set(), other.set())));
        }
        List<TranslatedBody> translated = new ArrayList<>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            translated.add(translated(table, Bodies.text(codes.get(i), "codes/" + i), day, counterparts));
        }
        return translated;
    }

    private static TranslatedBody translated(
            CodeTable table, String code, LocalDate day, Optional<Counterparts> counterparts) {
        return table.find(code)
                .map(found -> new TranslatedBody(
                        code,
                        true,
                        CodeBody.of(table, found, day),
                        counterparts.flatMap(other -> other.of(found)).orElse(null)))
                .orElse(new TranslatedBody(code, false, null, null));
    }

    record ResolveBody(@Nullable List<String> names) {}

    /// `elements` go by exactly that name, best first; none when none does.
    record ResolvedBody(String name, List<ResolvedElement> elements) {
        ResolvedBody {
            elements = List.copyOf(elements);
        }
    }

    /// `by` is `id`, `name`, `name-en`, `synonym`, `short-name` or `designation`.
    record ResolvedElement(String id, String packageId, String name, String by) {}

    @PostMapping("/api/v1/resolve")
    List<ResolvedBody> resolve(InputStream body) throws Refusal, IOException {
        List<String> names =
                Bodies.batch(bodies.read(body, ResolveBody.class, RESOLVE).names(), "names");
        NameResolution resolution = new NameResolution(current.edition());
        List<ResolvedBody> resolved = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            String name = Bodies.text(names.get(i), "names/" + i);
            List<ResolvedElement> elements = new ArrayList<>();
            for (Map.Entry<Held<Element>, String> each : resolution.of(name).entrySet()) {
                Held<Element> held = each.getKey();
                elements.add(new ResolvedElement(
                        held.id(), held.packageId(), held.value().name(), each.getValue()));
            }
            resolved.add(new ResolvedBody(name, elements));
        }
        return resolved;
    }
}
