package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Models: what a data set must look like, and what is generated from that.
@Controller
final class ModelPages {
    private final CurrentDictionary current;
    private final Pages pages;
    private final Clock clock;

    ModelPages(CurrentDictionary current, Pages pages, Clock clock) {
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/models")
    View list() throws Refusal, IOException {
        Edition edition = current.edition();
        List<ModelsPage.Line> lines = edition.dictionary().models().stream()
                .map(held -> new ModelsPage.Line(
                        Links.model(edition, held),
                        held.id(),
                        held.value().title(),
                        held.value().source(),
                        held.value().fields().size(),
                        held.value().rules().size(),
                        held.packageId()))
                .toList();
        return pages.show("dictionary/models", new ModelsPage(lines));
    }

    @GetMapping("/models/{id}")
    View model(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        Held<Model> held = new Lookup(edition.dictionary(), packageId).model(id);
        Model model = held.value();
        String link = Links.model(edition, held);
        List<Fact> facts = new Facts(pages.speech(request))
                .add("id", held.id())
                .add("source", model.source())
                .add("package", held.packageId())
                .add("base", model.base().orElse(""))
                .list();
        return pages.show(
                "dictionary/model",
                new ModelPage(
                        held.id(),
                        held.packageId(),
                        link.contains("?") ? link.substring(link.indexOf('?')) : "",
                        model.title(),
                        facts,
                        edition.dictionary().resolved(held).fields().stream()
                                .map(field -> field(edition, field))
                                .toList(),
                        model.keys().stream()
                                .map(key -> String.join(" + ", key))
                                .toList(),
                        model.rules().stream().map(ModelPages::rule).toList()));
    }

    private static ModelPage.FieldLine field(Edition edition, ResolvedField resolved) {
        Field field = resolved.field();
        return new ModelPage.FieldLine(
                field.name(),
                field.title(),
                Chip.of(edition, resolved.element()),
                field.required(),
                field.key(),
                resolved.format().map(Object::toString).orElse(""),
                resolved.format().map(format -> format.expected()).orElse(Words.same("")),
                resolved.element().value().domain().map(Object::toString).orElse(""),
                resolved.element()
                        .value()
                        .domain()
                        .map(domain ->
                                Links.domain(edition, domain, resolved.element().packageId()))
                        .orElse(""),
                field.role());
    }

    private static ModelPage.RuleLine rule(Rule rule) {
        return new ModelPage.RuleLine(
                rule.id(),
                rule.message(),
                rule.text(),
                rule.indicator(),
                rule.severity() == Severity.ERROR,
                rule.source());
    }

    @GetMapping("/models/{id}/{artefact}")
    ResponseEntity<byte[]> artefact(
            @PathVariable String id,
            @PathVariable String artefact,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        Held<Model> held = new Lookup(edition.dictionary(), packageId).model(id);
        return new ModelFiles(edition, held, LocalDate.now(clock))
                .file(artefact, pages.speech(request).language());
    }
}
