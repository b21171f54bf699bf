package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Attributes of one's own, and their values for one thing.
@Controller
final class AttributePages {
    private final Attributes attributes;
    private final AttributeStore store;
    private final Bearers bearers;
    private final Pages pages;

    AttributePages(Attributes attributes, AttributeStore store, Bearers bearers, Pages pages) {
        this.attributes = attributes;
        this.store = store;
        this.bearers = bearers;
        this.pages = pages;
    }

    /// What the page of all attributes shows.
    record AttributesPage(List<Attribute> attributes, Optional<Refusal> refusal) {
        AttributesPage {
            attributes = List.copyOf(attributes);
        }
    }

    /// What the form of values shows; `back` is the thing's page.
    record ValuesPage(
            String thing,
            String key,
            Words title,
            String back,
            String stamp,
            Map<Attribute, String> values,
            Optional<Refusal> refusal) {}

    @GetMapping("/standards/attributes")
    View list() {
        return pages.show("standard/attributes", new AttributesPage(store.all(), Optional.empty()));
    }

    @PostMapping("/standards/attributes")
    View add(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Map<String, String> written,
            RedirectAttributes flash) {
        try {
            attributes.add(
                    visitor,
                    new Attribute.Written(
                            written.getOrDefault("thing", ""),
                            written.getOrDefault("name", ""),
                            written.getOrDefault("nameEn", ""),
                            written.getOrDefault("kind", ""),
                            written.getOrDefault("choices", ""),
                            written.containsKey("required"),
                            written.containsKey("searchable")));
            return Here.to("/standards/attributes", "standard.attribute.added", flash);
        } catch (Refusal refusal) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "standard/attributes",
                    new AttributesPage(store.all(), Optional.of(refusal)));
        }
    }

    @PostMapping("/standards/attributes/{id}")
    View change(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> written,
            RedirectAttributes flash) {
        attributes.change(
                visitor,
                id,
                written.containsKey("required"),
                written.containsKey("searchable"),
                written.containsKey("retired"));
        return Here.to("/standards/attributes", "standard.attribute.changed", flash);
    }

    @GetMapping("/standards/attributes/values")
    View values(@RequestParam(defaultValue = "") String thing, @RequestParam(defaultValue = "") String key)
            throws Refusal, IOException {
        Thing one = bearers.one(thing, key);
        return pages.show("standard/values", page(one, attributes.values(thing, key), Optional.empty()));
    }

    @PostMapping("/standards/attributes/values")
    View keep(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam Map<String, String> given,
            RedirectAttributes flash)
            throws Refusal, IOException {
        Thing one = bearers.one(thing, key);
        try {
            attributes.keep(visitor, thing, key, stamp, given);
            return Here.to(one.path(), "standard.values.kept", flash);
        } catch (Refusal refusal) {
            Map<Attribute, String> written = new LinkedHashMap<>(attributes.values(thing, key));
            written.replaceAll(
                    (attribute, value) -> given.getOrDefault(attribute.id().toString(), value));
            return pages.show(
                    HttpStatus.UNPROCESSABLE_CONTENT, "standard/values", page(one, written, Optional.of(refusal)));
        }
    }

    private ValuesPage page(Thing one, Map<Attribute, String> values, Optional<Refusal> refusal) {
        return new ValuesPage(
                one.kind(),
                one.id(),
                one.title(),
                one.path(),
                Attributes.stamp(attributes.values(one.kind(), one.id())),
                values,
                refusal);
    }
}
