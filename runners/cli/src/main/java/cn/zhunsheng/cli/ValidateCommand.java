package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.FormatFault;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.SchemeFault;
import cn.zhunsheng.dictionary.scheme.Schemes;
import cn.zhunsheng.library.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `zs dictionary validate SUBJECT VALUE|-`: judges single values by a scheme, a code set, an element or a format.
///
/// Values are not repeated in the output: a line says the number of the value and what was expected. Exit 1 when any
/// value fails.
final class ValidateCommand implements Command {
    private final Texts texts;

    ValidateCommand(Texts texts) {
        this.texts = texts;
    }

    /// Judges a value in UTF-8: empty when it is accepted, else what was expected.
    private interface Judge {
        Optional<Words> fault(byte[] value);
    }

    @Override
    public Shape shape() {
        return Shape.of(texts.of("dictionary.validate"))
                .taking(
                        "SUBJECT VALUE|-",
                        2,
                        2,
                        texts.of("dictionary.validate.subject") + "; " + texts.of("dictionary.validate.value"));
    }

    @Override
    public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
        List<String> given = arguments.positionals();
        Judge judge = judge(given.get(0), library.dictionary(), streams);
        if (!given.get(1).equals("-")) {
            Optional<Words> fault = judge.fault(given.get(1).getBytes(StandardCharsets.UTF_8));
            streams.line(said(fault, streams));
            return fault.isEmpty() ? Exit.CLEAN : Exit.FINDINGS;
        }
        int failed = 0;
        int line = 0;
        BufferedReader in = new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8));
        for (String value = in.readLine(); value != null; value = in.readLine()) {
            line++;
            Optional<Words> fault = judge.fault(value.getBytes(StandardCharsets.UTF_8));
            failed += fault.isEmpty() ? 0 : 1;
            streams.line(line + "\t" + said(fault, streams));
        }
        return failed == 0 ? Exit.CLEAN : Exit.FINDINGS;
    }

    private static String said(Optional<Words> fault, Streams streams) {
        return fault.map(words -> streams.say("不符合：应为 ", "not accepted: expected ") + words.in(streams.language()))
                .orElse(streams.say("符合", "accepted"));
    }

    private static Judge judge(String subject, Dictionary dictionary, Streams streams) throws Refusal {
        int colon = subject.indexOf(':');
        String kind = colon < 0 ? "" : subject.substring(0, colon);
        String id = subject.substring(colon + 1);
        return switch (kind) {
            case "scheme" -> scheme(dictionary.scheme(id).value().id(), streams);
            case "codeset" -> codes(dictionary.codeSet(id).value(), streams);
            case "element" -> element(dictionary.element(id), dictionary, streams);
            case "format" -> format(Format.parse(id, DataType.TEXT));
            default ->
                throw new Refusal(
                        "dictionary.subject_unclear",
                        new Words("不认得 '" + subject + "'", "'" + subject + "' is unclear"),
                        "",
                        new Words(
                                "写作 scheme:GB-11643、codeset:GB-T-2261.1、element:person.id-number 或 format:an18",
                                "Write scheme:GB-11643, codeset:GB-T-2261.1, element:person.id-number or format:an18"));
        };
    }

    private static Judge scheme(String id, Streams streams) {
        Scheme scheme = Schemes.on(streams.today()).find(id).orElseThrow();
        return value -> {
            SchemeFault fault = scheme.fault(value, 0, value.length);
            return fault == null ? Optional.empty() : Optional.of(fault.words());
        };
    }

    private static Judge codes(CodeSet set, Streams streams) {
        return value -> {
            Optional<Code> code = set.find(new String(value, StandardCharsets.UTF_8));
            if (code.isEmpty()) {
                return Optional.of(new Words(
                        "“" + set.title().zh() + "”中的代码",
                        "a code of " + set.title().en()));
            }
            boolean holds = code.get().validity().holdsOn(streams.today());
            return holds ? Optional.empty() : Optional.of(new Words("在用代码", "a code in force"));
        };
    }

    private static Judge format(Format format) {
        return value -> {
            FormatFault fault = format.fault(value, 0, value.length, Encoding.UTF_8);
            return fault == null
                    ? Optional.empty()
                    : Optional.of(new Words(
                            format.expected().zh() + "；此值" + fault.words().zh(),
                            format.expected().en() + "; this one "
                                    + fault.words().en()));
        };
    }

    /// The element's format, then its domain.
    private static Judge element(Held<Element> element, Dictionary dictionary, Streams streams) throws Refusal {
        Element e = element.value();
        Field alone =
                new Field("value", e.id(), e.title(), false, false, Optional.empty(), Optional.empty(), false, "");
        ResolvedField resolved = dictionary.resolved(alone, element.packageId());
        List<Judge> judges = new ArrayList<>();
        resolved.format().ifPresent(f -> judges.add(format(f)));
        resolved.domain().ifPresent(d -> judges.add(domain(d, e, streams)));
        return value -> judges.stream()
                .map(judge -> judge.fault(value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Judge domain(ResolvedDomain domain, Element element, Streams streams) {
        return switch (domain) {
            case ResolvedDomain.Codes codes -> codes(codes.codeSet().value(), streams);
            case ResolvedDomain.Identifiers identifiers ->
                scheme(identifiers.scheme().id(), streams);
            case ResolvedDomain.Matching matching -> other(domain, element, streams);
            case ResolvedDomain.Numbers numbers -> other(domain, element, streams);
            case ResolvedDomain.Dates dates -> other(domain, element, streams);
        };
    }

    private static Judge other(ResolvedDomain domain, Element element, Streams streams) {
        DomainJudge judge = new DomainJudge(Schemes.on(streams.today()));
        String written = element.domain().map(Object::toString).orElse("");
        return value -> judge.accepts(domain, new String(value, StandardCharsets.UTF_8))
                ? Optional.empty()
                : Optional.of(Words.same(written));
    }
}
