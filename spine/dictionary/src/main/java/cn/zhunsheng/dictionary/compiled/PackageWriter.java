package cn.zhunsheng.dictionary.compiled;

import cn.zhunsheng.dictionary.Adoption;
import cn.zhunsheng.dictionary.CitedNumber;
import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.StandardPackage.Vector;
import java.util.ArrayList;
import java.util.List;

/// A package as bytes: all but the codes in one block, and one block for the codes of each set.
final class PackageWriter {
    private final Sink out = new Sink();
    private final List<byte[]> tables = new ArrayList<>();

    /// The block of everything but codes.
    byte[] write(StandardPackage whole) {
        heading(whole.heading());
        out.all(whole.standards(), PackageWriter::standard);
        out.all(whole.elements(), PackageWriter::element);
        out.all(whole.qualifiers(), PackageWriter::qualifier);
        out.all(whole.roots(), PackageWriter::root);
        out.all(whole.designations(), PackageWriter::designation);
        out.all(whole.codeSets(), this::codeSet);
        out.all(whole.schemes(), PackageWriter::scheme);
        out.all(whole.models(), ModelWriter::write);
        out.all(whole.vectors(), PackageWriter::vector);
        return out.finished();
    }

    /// The blocks of codes, in the order of the sets.
    List<byte[]> tables() {
        return tables;
    }

    private void heading(Heading heading) {
        out.text(heading.id());
        out.text(heading.version().toString());
        out.words(heading.title());
        out.words(heading.publisher());
        out.text(heading.jurisdiction());
        out.text(heading.status());
        out.all(heading.depends(), (sink, d) -> {
            sink.text(d.id());
            sink.text(d.version().toString());
        });
    }

    private static void standard(Sink out, Standard standard) {
        out.text(standard.number());
        out.words(standard.title());
        out.text(standard.status());
        out.text(standard.planNumber());
        out.text(standard.category());
        out.text(standard.subCategory());
        out.texts(standard.subSystems());
        out.texts(standard.replaces());
        out.texts(standard.successors());
        out.texts(standard.cites().stream().map(CitedNumber::value).toList());
        out.texts(standard.adopts().stream().map(Adoption::toString).toList());
        out.text(standard.source());
        out.constant(standard.evidence());
        out.text(standard.note());
    }

    private static void element(Sink out, Element element) {
        out.text(element.id().value());
        out.text(element.naming().name());
        out.text(element.naming().nameEn());
        out.text(element.naming().shortName());
        out.texts(element.naming().synonyms());
        out.text(element.definition());
        out.text(element.concept().objectClass());
        out.text(element.concept().property());
        out.text(element.concept().representation());
        out.constant(element.dataType());
        out.textIfAny(element.format().map(Object::toString));
        out.text(element.unit());
        out.textIfAny(element.domain().map(Object::toString));
        out.constant(element.sensitivity());
        out.text(element.level());
        out.text(element.registration().version().toString());
        out.text(element.registration().status());
        out.text(element.registration().registrar());
        out.text(element.registration().submitter());
        out.text(element.source());
        out.constant(element.evidence());
        out.all(element.relations(), (sink, r) -> {
            sink.text(r.kind());
            sink.text(r.target().value());
        });
        out.textIfAny(element.successor().map(ElementId::value));
        out.textIfAny(element.base().map(ElementId::value));
        out.text(element.note());
    }

    private static void qualifier(Sink out, Qualifier qualifier) {
        out.text(qualifier.id());
        out.text(qualifier.name());
        out.text(qualifier.shortName());
        out.text(qualifier.source());
        out.text(qualifier.note());
    }

    private static void root(Sink out, Root root) {
        out.text(root.word());
        out.text(root.english());
        out.texts(root.abbreviations());
        out.texts(root.synonyms());
        out.text(root.source());
        out.constant(root.evidence());
        out.text(root.note());
    }

    private static void designation(Sink out, Designation designation) {
        out.text(designation.name());
        out.text(designation.element().value());
        out.text(designation.source());
        out.constant(designation.evidence());
        out.text(designation.note());
    }

    private void codeSet(Sink sink, CodeSet set) {
        sink.text(set.id());
        sink.words(set.title());
        sink.text(set.source());
        sink.text(set.version());
        sink.constant(set.completeness());
        sink.constant(set.evidence());
        sink.textIfAny(set.base());
        sink.text(set.note());
        Sink table = new Sink();
        table.all(set.codes(), PackageWriter::code);
        byte[] codes = table.finished();
        sink.count(codes.length);
        tables.add(codes);
    }

    private static void code(Sink out, Code code) {
        out.text(code.code());
        out.text(code.name());
        out.text(code.nameEn());
        out.text(code.parent());
        out.text(code.validity().from());
        out.text(code.validity().until());
        out.texts(code.successors());
        out.text(code.note());
    }

    private static void scheme(Sink out, SchemeEntry scheme) {
        out.text(scheme.id());
        out.words(scheme.title());
        out.text(scheme.source());
        out.constant(scheme.evidence());
        out.text(scheme.note());
    }

    private static void vector(Sink out, Vector vector) {
        out.text(vector.subject());
        out.text(vector.value());
        out.flag(vector.valid());
        out.text(vector.reason());
    }
}
