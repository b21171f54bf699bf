package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.AddedFacts;
import cn.zhunsheng.server.dictionary.AddedFilter;
import cn.zhunsheng.server.dictionary.Links;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Attributes of one's own: administrators add them, editors give values, everybody reads them on the page of the
/// thing.
@Component
class Attributes implements AddedFacts, AddedFilter {
    private final AttributeStore store;
    private final Trail trail;
    private final Clock clock;

    Attributes(AttributeStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(rollbackFor = Exception.class)
    public UUID add(Visitor by, Attribute.Written written) throws Refusal {
        Attribute attribute = written.attribute(UUID.randomUUID());
        if (!store.add(attribute)) {
            throw StandardRefusals.attributeTaken(attribute.name());
        }
        trail.record(by, deed("standard.attribute_added", attribute));
        return attribute.id();
    }

    @Transactional(rollbackFor = Exception.class)
    public void change(Visitor by, UUID id, boolean required, boolean searchable, boolean retired) {
        Attribute attribute = store.one(id).orElseThrow(Absent::new);
        store.change(id, required, searchable, retired);
        trail.record(
                by,
                deed("standard.attribute_changed", attribute)
                        .with("required", Boolean.toString(required))
                        .with("searchable", Boolean.toString(searchable))
                        .with("retired", Boolean.toString(retired)));
    }

    private static Deed deed(String code, Attribute attribute) {
        return Deed.of(code, "attribute:" + attribute.id())
                .with("thing", attribute.thing())
                .with("name", attribute.name().zh());
    }

    /// The attributes of a thing with its values; an empty text where there is none.
    Map<Attribute, String> values(String thing, String key) {
        Map<UUID, String> kept = store.values(thing, key);
        Map<Attribute, String> values = new LinkedHashMap<>();
        store.of(thing).forEach(attribute -> values.put(attribute, kept.getOrDefault(attribute.id(), "")));
        return values;
    }

    /// What the values were, to be told apart from what they are by then.
    static String stamp(Map<Attribute, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((attribute, value) ->
                text.append(attribute.id()).append('=').append(value).append('\n'));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// Keeps all values of a thing, by the id of their attribute.
    ///
    /// @param before the [#stamp] of the values that were changed
    /// @throws Refusal when one does not fit, or others were kept meanwhile
    @Transactional(rollbackFor = Exception.class)
    public void keep(Visitor by, String thing, String key, String before, Map<String, String> given) throws Refusal {
        store.hold();
        Map<Attribute, String> old = values(thing, key);
        if (!stamp(old).equals(before)) {
            throw StandardRefusals.changedMeanwhile("");
        }
        for (Map.Entry<Attribute, String> each : old.entrySet()) {
            Attribute attribute = each.getKey();
            String value = attribute.judged(given.getOrDefault(attribute.id().toString(), ""));
            if (value.isEmpty()) {
                store.remove(thing, key, attribute.id());
            } else if (!value.equals(each.getValue())) {
                store.put(thing, key, attribute.id(), value, by.name(), clock.instant());
            }
        }
        trail.record(by, Deed.of("standard.values_kept", thing + ":" + key));
    }

    /// Those of a thing that lists are filtered by.
    List<Attribute> searchable(String thing) {
        return store.of(thing).stream().filter(Attribute::searchable).toList();
    }

    @Override
    public List<Choice> offered(String thing) {
        return searchable(thing).stream()
                .map(attribute -> new Choice(attribute.id().toString(), attribute.name()))
                .toList();
    }

    @Override
    public Set<String> having(String thing, String attribute, String text) {
        return store.of(thing).stream()
                .filter(each -> each.id().toString().equals(attribute))
                .flatMap(each -> store.having(each.id(), text).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Added> of(String thing, String reference) {
        Map<Attribute, String> values = values(thing, reference);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = values.entrySet().stream()
                .map(each -> new Line(
                        each.getKey().name(),
                        each.getValue(),
                        each.getKey().kind().equals("link") && !each.getValue().isEmpty(),
                        each.getKey().required() && each.getValue().isEmpty()))
                .toList();
        return Optional.of(
                new Added(lines, "/standards/attributes/values?thing=" + thing + "&key=" + Links.encoded(reference)));
    }
}
