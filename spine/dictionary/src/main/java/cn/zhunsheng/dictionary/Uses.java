package cn.zhunsheng.dictionary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Who uses what: elements use code sets and schemes, fields use elements, models have fields, and what
/// derives uses its base.
final class Uses {
    private final Map<String, Set<String>> users = new HashMap<>();

    Uses(List<StandardPackage> packages) {
        for (StandardPackage one : packages) {
            one.elements().forEach(this::element);
            one.codeSets().forEach(s -> s.base().ifPresent(b -> use("code set " + local(b), "code set " + s.id())));
            one.models().forEach(this::model);
        }
    }

    /// Everything that uses the thing, or uses what uses it, in alphabetical order.
    List<String> of(String thing) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(thing));
        while (!open.isEmpty()) {
            for (String user : users.getOrDefault(open.removeFirst(), Set.of())) {
                if (reached.add(user)) {
                    open.addLast(user);
                }
            }
        }
        reached.remove(thing);
        return List.copyOf(reached);
    }

    private void element(Element element) {
        String user = "element " + element.id();
        element.base().ifPresent(b -> use("element " + b, user));
        element.domain().ifPresent(domain -> {
            switch (domain) {
                case ValueDomain.Codes codes -> use("code set " + local(codes.codeSet()), user);
                case ValueDomain.Identifiers identifiers -> use("scheme " + local(identifiers.scheme()), user);
                case ValueDomain.Matching matching -> {}
                case ValueDomain.Between between -> {}
            }
        });
    }

    private void model(Model model) {
        String user = "model " + model.id();
        model.base().ifPresent(b -> use("model " + local(b), user));
        for (Field field : model.fields()) {
            use("element " + field.element(), user + " field " + field.name());
            use(user + " field " + field.name(), user);
        }
        for (Reference reference : model.references()) {
            if (reference instanceof Reference.ToCodes codes) {
                use("code set " + local(codes.codeSet()), user);
            }
        }
        for (Rule rule : model.rules()) {
            String by = user + " rule " + rule.id();
            rule.expression().codeSets().forEach(s -> use("code set " + local(s), by));
            rule.expression().schemes().forEach(s -> use("scheme " + local(s), by));
            rule.expression().fieldsRead().forEach(f -> use(user + " field " + f, by));
            use(by, user);
        }
    }

    private void use(String thing, String user) {
        users.computeIfAbsent(thing, t -> new TreeSet<>()).add(user);
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }
}
