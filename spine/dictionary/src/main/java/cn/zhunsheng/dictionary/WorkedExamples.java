package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.StandardPackage.Vector;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every worked example comes out as it says.
///
/// `codeset:` holds when the set has ever held the code, `element:` when format and domain both accept the
/// value. A `format:` is read for the first data type that it is a notation of.
final class WorkedExamples {
    private static final List<String> SUBJECTS =
            List.of("scheme:ID", "codeset:ID", "element:ID", "format:FORMAT", "pattern:RE2");

    /// Binary takes any notation, so asking it would accept every slip.
    private static final Set<DataType> WRITTEN = EnumSet.complementOf(EnumSet.of(DataType.BINARY));

    private final Examination examination;
    private final DomainJudge judge;

    WorkedExamples(Examination examination, LocalDate today) {
        this.examination = examination;
        this.judge = new DomainJudge(Schemes.on(today));
    }

    void verify() {
        List<Vector> vectors = examination.examined().vectors();
        for (int i = 0; i < vectors.size(); i++) {
            String where = examination.where("vector " + i);
            try {
                boolean accepted = accepts(vectors.get(i));
                if (accepted != vectors.get(i).valid()) {
                    differs(vectors.get(i), where);
                }
            } catch (Refusal refusal) {
                examination.refused(refusal, where);
            }
        }
    }

    private boolean accepts(Vector vector) throws Refusal {
        int colon = vector.subject().indexOf(':');
        String rest = vector.subject().substring(colon + 1);
        String from = examination.examined().id();
        return switch (vector.subject().substring(0, Math.max(colon, 0))) {
            case "scheme" ->
                judge.accepts(
                        new ResolvedDomain.Identifiers(
                                examination.dictionary().scheme(rest, from).value()),
                        vector.value());
            case "codeset" ->
                judge.accepts(new ResolvedDomain.Codes(examination.dictionary().codeSet(rest, from)), vector.value());
            case "element" ->
                accepts(examination.dictionary().element(rest, from).value(), vector.value());
            case "format" -> DomainJudge.accepts(format(rest), vector.value());
            case "pattern" -> judge.accepts(new ResolvedDomain.Matching(BytePattern.compile(rest)), vector.value());
            default -> throw unknown(vector);
        };
    }

    private boolean accepts(Element element, String value) throws Refusal {
        Optional<ResolvedDomain> domain = new FieldResolution(
                        examination.dictionary(), examination.examined().id())
                .domain(element);
        boolean formed = element.format().isEmpty()
                || DomainJudge.accepts(element.format().get(), value);
        return formed && (domain.isEmpty() || judge.accepts(domain.get(), value));
    }

    private static Format format(String notation) throws Refusal {
        for (DataType type : WRITTEN) {
            try {
                return Format.parse(notation, type);
            } catch (Refusal refusal) {
                // No notation of this type; if of none, the text's refusal below says what would be.
            }
        }
        return Format.parse(notation, DataType.TEXT);
    }

    private void differs(Vector vector, String where) {
        String expected = vector.valid() ? "valid" : "invalid";
        String found = vector.valid() ? "invalid" : "valid";
        examination
                .problems()
                .error(
                        "package.vector_fails",
                        where,
                        new Words(
                                "按 '%s'，值 '%s' 应为 %s，判为 %s。"
                                        .formatted(vector.subject(), vector.value(), expected, found),
                                "By '%s' the value '%s' is to be %s and is judged %s."
                                        .formatted(vector.subject(), vector.value(), expected, found)),
                        new Words(
                                "核对样例与它所说的规则，改正错的一方。",
                                "Compare the example with what it speaks of, and correct the wrong one."));
    }

    private static Refusal unknown(Vector vector) {
        return new Refusal(
                "package.subject_unknown",
                new Words(
                        "样例的 subject '%s' 不是可判的事物。".formatted(vector.subject()),
                        "The subject '%s' of an example is nothing that can judge.".formatted(vector.subject())),
                "",
                new Words(
                        "用其中之一：%s。".formatted(String.join(", ", SUBJECTS)),
                        "Use one of: %s.".formatted(String.join(", ", SUBJECTS))));
    }
}
