package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.FormatFault;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.SchemeFault;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What judges single values on a day: by an element, a code set or a scheme. Judges are made once for a subject.
final class Judges {
    private final Edition edition;
    private final LocalDate day;
    private final Schemes schemes;
    private final Map<String, Judge> known = new ConcurrentHashMap<>();

    Judges(Edition edition, LocalDate day) {
        this.edition = edition;
        this.day = day;
        this.schemes = Schemes.on(day);
    }

    LocalDate day() {
        return day;
    }

    /// What judges by `element:ID`, `codeset:ID` or `scheme:ID`.
    ///
    /// @throws Refusal when the subject is of another form, or there is no such thing
    Judge of(String subject) throws Refusal {
        Judge made = known.get(subject);
        if (made == null) {
            made = present(made(subject));
            known.put(subject, made); // as many as there are things, since what is unknown is refused
        }
        return made;
    }

    private static Judge present(Judge judge) {
        return value -> value.isBlank() ? Verdict.absent() : judge.judge(value);
    }

    private Judge made(String subject) throws Refusal {
        String id = subject.substring(subject.indexOf(':') + 1);
        return switch (subject.substring(0, subject.length() - id.length())) {
            case "scheme:" -> scheme(edition.dictionary().scheme(id).value());
            case "codeset:" -> {
                Held<CodeSet> set = edition.dictionary().codeSet(id);
                yield codes(set, set.value().heaviest());
            }
            case "element:" -> element(edition.dictionary().element(id));
            default ->
                throw new Refusal(
                        "dictionary.subject_unclear",
                        new Words("不认得 '" + subject + "'", "'" + subject + "' is unclear"),
                        "",
                        new Words(
                                "写作 scheme:GB-11643、codeset:GB-T-2261.1 或 element:person.id-number",
                                "Write scheme:GB-11643, codeset:GB-T-2261.1 or element:person.id-number"));
        };
    }

    private Judge scheme(SchemeEntry entry) {
        return scheme(entry, entry.evidence().heaviest());
    }

    private Judge scheme(SchemeEntry entry, Severity weight) {
        Scheme scheme = schemes.find(entry.id()).orElseThrow();
        return value -> {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            SchemeFault fault = scheme.fault(bytes, 0, bytes.length);
            return fault == null ? Verdict.accepted() : Verdict.refused(weight, fault.words());
        };
    }

    private Judge codes(Held<CodeSet> set, Severity weight) {
        CodeTable table = edition.codes(set);
        Words any = new Words(
                "“" + set.value().title().zh() + "”中的代码",
                "a code of " + set.value().title().en());
        return value -> {
            Optional<Code> code = table.find(value);
            if (code.isEmpty()) {
                return Verdict.refused(weight, any);
            }
            return code.get().validity().holdsOn(day)
                    ? Verdict.accepted()
                    : Verdict.refused(weight, new CodeWords(table).inForce(code.get()));
        };
    }

    private static Judge format(Format format, Severity weight) {
        return value -> {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            FormatFault fault = format.fault(bytes, 0, bytes.length, Encoding.UTF_8);
            return fault == null
                    ? Verdict.accepted()
                    : Verdict.refused(
                            weight,
                            new Words(
                                    format.expected().zh() + "；此值"
                                            + fault.words().zh(),
                                    format.expected().en() + "; this one "
                                            + fault.words().en()));
        };
    }

    /// The element's format, then its domain.
    private Judge element(Held<Element> element) throws Refusal {
        Element e = element.value();
        Field alone =
                new Field("value", e.id(), e.title(), false, false, Optional.empty(), Optional.empty(), false, "");
        ResolvedField resolved = edition.dictionary().resolved(alone, element.packageId());
        List<Judge> judges = new ArrayList<>();
        resolved.format().ifPresent(format -> judges.add(format(format, resolved.severity(FieldRule.FORMAT))));
        resolved.domain().ifPresent(domain -> judges.add(domain(domain, resolved)));
        return value -> {
            Verdict verdict = Verdict.accepted();
            for (int i = 0; i < judges.size() && verdict.outcome() == Verdict.Outcome.ACCEPTED; i++) {
                verdict = judges.get(i).judge(value);
            }
            return verdict;
        };
    }

    private Judge domain(ResolvedDomain domain, ResolvedField field) {
        Severity weight = field.severity(domain.kind());
        return switch (domain) {
            case ResolvedDomain.Codes codes -> codes(codes.codeSet(), weight);
            case ResolvedDomain.Identifiers identifiers -> scheme(identifiers.scheme(), weight);
            case ResolvedDomain.Matching matching -> other(domain, field, weight);
            case ResolvedDomain.Numbers numbers -> other(domain, field, weight);
            case ResolvedDomain.Dates dates -> other(domain, field, weight);
        };
    }

    private Judge other(ResolvedDomain domain, ResolvedField field, Severity weight) {
        DomainJudge judge = new DomainJudge(schemes);
        Words written = Words.same(
                field.element().value().domain().map(Object::toString).orElse(""));
        return value -> judge.accepts(domain, value) ? Verdict.accepted() : Verdict.refused(weight, written);
    }
}
