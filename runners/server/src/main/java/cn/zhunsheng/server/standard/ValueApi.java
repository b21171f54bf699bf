package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Values of own attributes for programs: those of one standard, element or code set.
@RestController
final class ValueApi {
    private static final String VALUES = "/api/v1/standards/attributes/values";

    private final Attributes attributes;
    private final Bearers bearers;

    ValueApi(Attributes attributes, Bearers bearers) {
        this.attributes = attributes;
        this.bearers = bearers;
    }

    /// `value` is left out where there is none.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ValueBody(UUID attribute, String name, String kind, List<String> choices, boolean required, String value) {
        ValueBody {
            choices = List.copyOf(choices);
        }

        static ValueBody of(Attribute attribute, String value) {
            return new ValueBody(
                    attribute.id(),
                    attribute.name().zh(),
                    attribute.kind(),
                    attribute.choices(),
                    attribute.required(),
                    value);
        }
    }

    /// `stamp` is sent back with what is to be kept.
    record ValuesBody(String thing, String key, String stamp, List<ValueBody> values) {
        ValuesBody {
            values = List.copyOf(values);
        }
    }

    /// Values by the id of their attribute; what is left out is taken away.
    record KeptBody(@Nullable String stamp, @Nullable Map<String, @Nullable String> values) {}

    @GetMapping(VALUES)
    ValuesBody values(@RequestParam(defaultValue = "") String thing, @RequestParam(defaultValue = "") String key)
            throws Refusal, IOException {
        Thing one = bearers.one(thing, key);
        Map<Attribute, String> values = attributes.values(one.kind(), one.id());
        return new ValuesBody(
                one.kind(),
                one.id(),
                Attributes.stamp(values),
                values.entrySet().stream()
                        .map(each -> ValueBody.of(each.getKey(), each.getValue()))
                        .toList());
    }

    @PutMapping(VALUES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "") String thing,
            @RequestParam(defaultValue = "") String key,
            @RequestBody KeptBody body)
            throws Refusal, IOException {
        Thing one = bearers.one(thing, key);
        Map<String, String> values = WorkApi.said(body.values);
        demandKnown(one, values.keySet());
        attributes.keep(visitor, one.kind(), one.id(), WorkApi.said(body.stamp), values);
    }

    /// A form sends more than values; a program that names what is no attribute of the thing has made a mistake.
    private void demandKnown(Thing one, Set<String> given) throws Refusal {
        Set<String> known = attributes.values(one.kind(), one.id()).keySet().stream()
                .map(attribute -> attribute.id().toString())
                .collect(Collectors.toSet());
        for (String id : given) {
            if (!known.contains(id)) {
                throw StandardRefusals.attributeUnknown(id);
            }
        }
    }
}
