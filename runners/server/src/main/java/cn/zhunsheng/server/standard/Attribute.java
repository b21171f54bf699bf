package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// An attribute of one's own: what it belongs to, what it is called, what its values look like. `choices` are empty
/// unless the kind is `choice`. A retired one keeps its values and is offered no more.
record Attribute(
        UUID id,
        String thing,
        Words name,
        String kind,
        List<String> choices,
        boolean required,
        boolean searchable,
        boolean retired) {
    static final String STANDARD = "standard";
    static final String ELEMENT = "element";
    static final String CODE_SET = "codeset";
    static final List<String> THINGS = List.of(STANDARD, ELEMENT, CODE_SET);
    static final List<String> KINDS = List.of("text", "number", "date", "choice", "link");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_VALUE = 1_000;

    Attribute {
        choices = List.copyOf(choices);
    }

    /// What an administrator wrote into the form.
    record Written(
            String thing,
            String name,
            String nameEn,
            String kind,
            String choices,
            boolean required,
            boolean searchable) {
        /// @throws Refusal when the name is missing or too long, or a choice has nothing to choose from
        Attribute attribute(UUID id) throws Refusal {
            List<String> all = Stream.of(choices.split("[|，,、;；\\r\\n]+"))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .toList();
            boolean choosing = kind.equals("choice");
            if (name.isBlank()
                    || name.length() > LONGEST_NAME
                    || nameEn.length() > LONGEST_NAME
                    || !THINGS.contains(thing)
                    || !KINDS.contains(kind)
                    || (choosing && all.size() < 2)) {
                throw StandardRefusals.attributeUnclear();
            }
            String english = nameEn.isBlank() ? name.strip() : nameEn.strip();
            return new Attribute(
                    id,
                    thing,
                    new Words(name.strip(), english),
                    kind,
                    choosing ? all : List.of(),
                    required,
                    searchable,
                    false);
        }
    }

    /// The value as it is kept; empty takes it away.
    ///
    /// @throws Refusal when it is required and empty, or not of the kind
    String judged(String given) throws Refusal {
        String value = given.strip();
        if (value.isEmpty()) {
            if (required) {
                throw StandardRefusals.valueAbsent(name);
            }
            return "";
        }
        boolean fits = switch (kind) {
            case "number" -> number(value);
            case "date" -> date(value);
            case "choice" -> choices.contains(value);
            case "link" -> value.length() <= LONGEST_VALUE && SecureLink.is(value);
            default -> value.length() <= LONGEST_VALUE;
        };
        if (!fits) {
            throw StandardRefusals.valueUnfit(name, value);
        }
        return value;
    }

    private static boolean number(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean date(String value) {
        try {
            return ProjectForm.day(value).isPresent();
        } catch (Refusal unclear) {
            return false;
        }
    }
}
