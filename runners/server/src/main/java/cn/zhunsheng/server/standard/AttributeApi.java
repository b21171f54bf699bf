package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.standard.WorkApi.MadeBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Attributes of one's own for programs: listed, added, changed.
@RestController
final class AttributeApi {
    private final Attributes attributes;
    private final AttributeStore store;

    AttributeApi(Attributes attributes, AttributeStore store) {
        this.attributes = attributes;
        this.store = store;
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttributeBody(
            UUID id,
            String thing,
            String name,
            String nameEn,
            String kind,
            List<String> choices,
            boolean required,
            boolean searchable,
            boolean retired) {
        AttributeBody {
            choices = List.copyOf(choices);
        }

        static AttributeBody of(Attribute attribute) {
            return new AttributeBody(
                    attribute.id(),
                    attribute.thing(),
                    attribute.name().zh(),
                    attribute.name().en(),
                    attribute.kind(),
                    attribute.choices(),
                    attribute.required(),
                    attribute.searchable(),
                    attribute.retired());
        }
    }

    /// What is absent is empty or false.
    record WrittenBody(
            @Nullable String thing,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable List<@Nullable String> choices,
            @Nullable Boolean required,
            @Nullable Boolean searchable) {
        Attribute.Written written() {
            return new Attribute.Written(
                    WorkApi.said(thing),
                    WorkApi.said(name),
                    WorkApi.said(nameEn),
                    WorkApi.said(kind),
                    String.join("|", WorkApi.said(choices)),
                    Boolean.TRUE.equals(required),
                    Boolean.TRUE.equals(searchable));
        }
    }

    record ChangeBody(
            @Nullable Boolean required,
            @Nullable Boolean searchable,
            @Nullable Boolean retired) {}

    @GetMapping("/api/v1/standards/attributes")
    List<AttributeBody> list() {
        return store.all().stream().map(AttributeBody::of).toList();
    }

    @PostMapping("/api/v1/standards/attributes")
    ResponseEntity<MadeBody> add(@AuthenticationPrincipal Visitor visitor, @RequestBody WrittenBody body)
            throws Refusal {
        UUID id = attributes.add(visitor, body.written());
        return ResponseEntity.created(URI.create("/api/v1/standards/attributes/" + id))
                .body(new MadeBody(id));
    }

    @GetMapping("/api/v1/standards/attributes/{id}")
    AttributeBody one(@PathVariable UUID id) {
        return store.one(id).map(AttributeBody::of).orElseThrow(Absent::new);
    }

    /// All three: what is left out is false.
    @PutMapping("/api/v1/standards/attributes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, @RequestBody ChangeBody body) {
        attributes.change(
                visitor,
                id,
                Boolean.TRUE.equals(body.required),
                Boolean.TRUE.equals(body.searchable),
                Boolean.TRUE.equals(body.retired));
    }
}
