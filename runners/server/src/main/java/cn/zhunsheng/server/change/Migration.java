package cn.zhunsheng.server.change;

import cn.zhunsheng.check.conformance.ValueStatements;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.server.dictionary.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What has to happen to data when codes go: each old code with the one that takes over from it, drafted for a person.
/// `open` are codes that go and name no single successor.
record Migration(Dictionary dictionary, List<OfSet> sets) {
    Migration {
        sets = List.copyOf(sets);
    }

    /// The codes of a set.
    record OfSet(String id, Map<String, Code> successors, List<Code> open) {
        OfSet {
            successors = new LinkedHashMap<>(successors);
            open = List.copyOf(open);
        }
    }

    boolean isEmpty() {
        return sets.isEmpty();
    }

    static Migration of(Candidate candidate) {
        List<OfSet> sets = new ArrayList<>();
        if (candidate.before().isPresent()
                && candidate.after().isPresent()
                && candidate.dictionary().isPresent()) {
            Map<String, CodeSet> after = new HashMap<>();
            candidate.after().get().codeSets().forEach(set -> after.put(set.id(), set));
            for (CodeSet before : candidate.before().get().codeSets()) {
                Optional.ofNullable(after.get(before.id()))
                        .flatMap(now -> between(before, now))
                        .ifPresent(sets::add);
            }
            return new Migration(candidate.dictionary().get(), sets);
        }
        return new Migration(candidate.dictionary().orElseThrow(), List.of());
    }

    private static Optional<OfSet> between(CodeSet before, CodeSet after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Map<String, Code> now = new HashMap<>();
        Map<String, List<Code>> named = new HashMap<>();
        for (Code code : after.codes()) {
            now.put(code.code(), code);
            named.computeIfAbsent(code.name(), name -> new ArrayList<>()).add(code);
        }
        Map<String, Code> successors = new LinkedHashMap<>();
        List<Code> open = new ArrayList<>();
        for (Code old : before.codes()) {
            Code same = now.get(old.code());
            boolean goes = same == null
                    || (!same.validity().until().isEmpty()
                            && old.validity().until().isEmpty());
            if (goes) {
                Optional<Code> next = successor(same == null ? old : same, now, named);
                next.ifPresentOrElse(code -> successors.put(old.code(), code), () -> open.add(old));
            }
        }
        return successors.isEmpty() && open.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfSet(after.id(), successors, open));
    }

    /// The only one that it names, else the only one of its name.
    private static Optional<Code> successor(Code gone, Map<String, Code> now, Map<String, List<Code>> named) {
        if (gone.successors().size() == 1) {
            return Optional.ofNullable(now.get(gone.successors().getFirst()));
        }
        List<Code> alike = named.getOrDefault(gone.name(), List.of()).stream()
                .filter(code -> !code.code().equals(gone.code()))
                .toList();
        return gone.successors().isEmpty() && alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /// A mapping file, as `zs check --map` and `zs values sql` take it; keyed by the elements that have the set.
    String yaml() {
        StringBuilder yaml =
                new StringBuilder("# 码值映射草稿：逐条确认，删去不对的 / drafted: read every line, delete what is wrong\nvalues:\n");
        for (OfSet set : sets) {
            for (String element : elements(set.id())) {
                yaml.append("  # ").append(set.id()).append('\n');
                yaml.append("  ").append(quoted(element)).append(":\n");
                set.successors()
                        .forEach((old, code) -> yaml.append("    ")
                                .append(quoted(old))
                                .append(": ")
                                .append(quoted(code.code()))
                                .append("  # ")
                                .append(line(code.name()))
                                .append('\n'));
                set.open()
                        .forEach(code -> yaml.append("    # ")
                                .append(quoted(code.code()))
                                .append(": ?  # ")
                                .append(line(code.name()))
                                .append("：没有唯一的后继 / no single successor\n"));
            }
        }
        return yaml.toString();
    }

    private List<String> elements(String set) {
        List<String> elements = new ArrayList<>();
        for (Held<Element> held : dictionary.elements()) {
            held.value()
                    .domain()
                    .filter(domain -> domain instanceof ValueDomain.Codes codes
                            && local(codes.codeSet()).equals(set))
                    .ifPresent(domain -> elements.add(held.id()));
        }
        return elements.stream().distinct().toList();
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    /// Statements for the tables that are built after the models, each named for its model, a column for its field.
    String sql(SqlDialect dialect) {
        StringBuilder sql = new StringBuilder();
        for (Held<Model> model : dictionary.models()) {
            Map<String, Map<String, String>> columns = new TreeMap<>();
            for (Field field : model.value().fields()) {
                for (OfSet set : sets) {
                    if (elements(set.id()).contains(field.element().value())
                            && !set.successors().isEmpty()) {
                        Map<String, String> codes = new LinkedHashMap<>();
                        set.successors().forEach((old, code) -> codes.put(old, code.code()));
                        columns.put(snake(field.name()), codes);
                    }
                }
            }
            if (!columns.isEmpty()) {
                TableStructure table =
                        new TableStructure("", model.id().replace('-', '_'), "", List.of(), List.of(), List.of());
                sql.append(new ValueStatements(dialect, table).of(columns)).append('\n');
            }
        }
        return sql.toString();
    }

    /// As generated tables name their columns.
    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String quoted(String text) {
        return "'" + line(text).replace("'", "''") + "'";
    }

    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
