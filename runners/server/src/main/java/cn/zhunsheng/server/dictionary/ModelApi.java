package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Rule;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Models for programs to look up.
@RestController
final class ModelApi {
    private final CurrentDictionary current;

    ModelApi(CurrentDictionary current) {
        this.current = current;
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ModelLine(String id, String packageId, String title, String titleEn, String source) {
        static ModelLine of(Held<Model> held) {
            Model model = held.value();
            return new ModelLine(
                    held.id(),
                    held.packageId(),
                    model.title().zh(),
                    model.title().en(),
                    model.source());
        }
    }

    /// A model; `keys` are the fields of each of its keys.
    record ModelBody(ModelLine model, List<FieldBody> fields, List<List<String>> keys, List<RuleBody> rules) {
        ModelBody {
            fields = List.copyOf(fields);
            keys = List.copyOf(keys);
            rules = List.copyOf(rules);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record FieldBody(
            String name,
            String title,
            String titleEn,
            String element,
            boolean required,
            boolean key,
            String format,
            String domain,
            String role) {
        static FieldBody of(ResolvedField resolved) {
            return new FieldBody(
                    resolved.name(),
                    resolved.title().zh(),
                    resolved.title().en(),
                    resolved.element().id(),
                    resolved.field().required(),
                    resolved.field().key(),
                    resolved.format().map(Object::toString).orElse(""),
                    resolved.element().value().domain().map(Object::toString).orElse(""),
                    resolved.field().role());
        }
    }

    /// `condition` is the expression of CEL that must be true of a row.
    record RuleBody(
            String id,
            String condition,
            String message,
            String messageEn,
            String indicator,
            String severity,
            String source) {
        static RuleBody of(Rule rule) {
            return new RuleBody(
                    rule.id(),
                    rule.text(),
                    rule.message().zh(),
                    rule.message().en(),
                    rule.indicator(),
                    rule.severity().name().toLowerCase(Locale.ROOT),
                    rule.source());
        }
    }

    @GetMapping("/api/v1/models")
    ResponseEntity<List<ModelLine>> models() throws Refusal, IOException {
        Edition edition = current.edition();
        return Tagged.of(
                edition,
                edition.dictionary().models().stream().map(ModelLine::of).toList());
    }

    @GetMapping("/api/v1/models/{id}")
    ResponseEntity<ModelBody> model(
            @PathVariable String id, @RequestParam(name = "package", defaultValue = "") String packageId)
            throws Refusal, IOException {
        Edition edition = current.edition();
        Held<Model> held = new Lookup(edition.dictionary(), packageId).model(id);
        ModelBody body = new ModelBody(
                ModelLine.of(held),
                edition.dictionary().resolved(held).fields().stream()
                        .map(FieldBody::of)
                        .toList(),
                held.value().keys(),
                held.value().rules().stream().map(RuleBody::of).toList());
        return Tagged.of(edition, body);
    }
}
