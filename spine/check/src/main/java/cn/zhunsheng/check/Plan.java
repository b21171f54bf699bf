package cn.zhunsheng.check;

import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.check.expression.BytePredicate;
import cn.zhunsheng.check.expression.Environment;
import cn.zhunsheng.check.expression.FieldReader;
import cn.zhunsheng.check.expression.Predicate;
import cn.zhunsheng.check.expression.RePattern;
import cn.zhunsheng.check.expression.Sharing;
import cn.zhunsheng.check.kernel.CodeTable;
import cn.zhunsheng.check.kernel.DigitsKept;
import cn.zhunsheng.check.kernel.Familiar;
import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.Learned;
import cn.zhunsheng.check.kernel.MappedValues;
import cn.zhunsheng.check.kernel.Presence;
import cn.zhunsheng.check.kernel.RowRule;
import cn.zhunsheng.check.mapping.ValueMapping;
import cn.zhunsheng.check.run.Program;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A model made ready to judge rows: every rule numbered, each with the kernel that judges it. Immutable once made.
final class Plan implements Program {
    private final ResolvedModel model;
    private final Dictionary dictionary;
    private final LocalDate day;
    private final Schemes schemes;
    private final PlanSteps made = new PlanSteps();
    private final Map<String, CodeTable> codeTables = new HashMap<>();
    private final List<SetRulePlans.Needed> needed;
    private final ValueMapping values;

    /// `given` are the names of the sources that references may point to, `values` the codes that raw values stand for.
    Plan(ResolvedModel model, Dictionary dictionary, LocalDate day, Set<String> given, ValueMapping values)
            throws Refusal {
        this.values = values;
        this.model = model;
        this.dictionary = dictionary;
        this.day = day;
        this.schemes = Schemes.on(day);
        FieldRules fields = new FieldRules(made, day, schemes, model.model().source());
        for (int slot = 0; slot < model.fields().size(); slot++) {
            fields.add(model.fields().get(slot), slot);
        }
        SetRulePlans sets = new SetRulePlans(made, model, dictionary, day);
        sets.unique();
        this.needed = sets.references(given);
        for (Rule rule : model.model().rules()) {
            codeTables(rule);
            rule(rule);
        }
    }

    List<RuleEntry> entries() {
        return made.rules;
    }

    /// What must be read beside the data set.
    List<SetRulePlans.Needed> needed() {
        return needed;
    }

    /// The mapped values that were met, from the counts of a run. Raw values stand in the user's own file, and mean
    /// codes: they are not masked.
    List<MappedUse> uses(long[] tested) {
        List<MappedUse> uses = new ArrayList<>();
        for (int i = 0; i < values.entries().size(); i++) {
            ValueMapping.Entry value = values.entries().get(i);
            long count = tested[made.rules.size() + i];
            if (count > 0) {
                uses.add(new MappedUse(value.field().name(), value.raw(), value.code(), count));
            }
        }
        return uses;
    }

    /// Behind the rules, one number for each mapped value: its uses are counted as what a rule tested.
    @Override
    public int rules() {
        return made.rules.size() + values.entries().size();
    }

    @Override
    public List<KeyPart> keys() {
        return made.keys;
    }

    @Override
    public List<SetRule> setRules() {
        return made.setRules;
    }

    @Override
    public List<Kernel> kernels(Encoding encoding, boolean[] fields, boolean typed) {
        List<Kernel> kernels = new ArrayList<>();
        mapped(encoding, fields).ifPresent(kernels::add);
        Sharing sharing =
                new Sharing(model.model().rules().stream().map(Rule::expression).toList());
        Familiar[] familiar = new Familiar[fields.length];
        for (int slot = 0; slot < fields.length; slot++) {
            if (fields[slot]) {
                familiar[slot] = Familiar.learning();
                kernels.add(Presence.of(slot, model.model().nulls(), encoding, familiar[slot]));
            }
            if (fields[slot] && typed) {
                kernels.add(new DigitsKept(made.digits.get(slot), slot));
            }
        }
        for (PlanSteps.Step step : made.own) {
            if (step.runs(fields)) {
                kernels.add(step.making().kernel(encoding, sharing));
            }
        }
        for (int slot = 0; slot < fields.length; slot++) {
            if (fields[slot]) {
                kernels.add(new Learned(slot, familiar[slot]));
            }
        }
        for (PlanSteps.Step step : made.steps) {
            if (step.runs(fields)) {
                kernels.add(step.making().kernel(encoding, sharing));
            }
        }
        return kernels;
    }

    private Optional<Kernel> mapped(Encoding encoding, boolean[] fields) {
        List<MappedValues.Entry> entries = new ArrayList<>();
        for (int i = 0; i < values.entries().size(); i++) {
            ValueMapping.Entry value = values.entries().get(i);
            int slot = model.number(value.field().name());
            if (fields[slot]) {
                entries.add(new MappedValues.Entry(slot, value.raw(), value.code(), made.rules.size() + i));
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new MappedValues(entries, encoding.charset()));
    }

    private void rule(Rule rule) {
        int number = made.rule(new RuleEntry(
                rule.id(),
                Kind.RULE,
                Optional.empty(),
                Optional.empty(),
                rule.severity(),
                rule.indicator(),
                rule.source(),
                rule.message()));
        SortedSet<String> read = rule.expression().fieldsRead();
        SortedSet<String> all = new TreeSet<>(read);
        all.addAll(rule.expression().fieldsAsked());
        int[] needs = slots(read);
        made.sharingStep(needs, (encoding, sharing) -> {
            Predicate predicate = sharing.compile(rule.expression(), environment(all, encoding));
            return new RowRule(number, needs, needs, predicate, rule.message());
        });
    }

    private int[] slots(SortedSet<String> fields) {
        return fields.stream().mapToInt(model::number).toArray();
    }

    private Environment environment(SortedSet<String> fields, Encoding encoding) {
        Map<String, FieldReader> readers = new HashMap<>();
        for (String name : fields) {
            int slot = model.number(name);
            readers.put(name, FieldReaders.of(model.fields().get(slot), slot, encoding));
        }
        return new Environment(day.toEpochDay(), readers, this::scheme, this::codeSet, RePattern::finding);
    }

    private BytePredicate scheme(String id) {
        Scheme scheme = schemes.find(id).orElseThrow(() -> new IllegalStateException("No algorithm for scheme " + id));
        return (bytes, start, end) -> scheme.fault(bytes, start, end) == null;
    }

    private BytePredicate codeSet(String id) {
        CodeTable table = codeTables.get(id);
        return Objects.requireNonNull(table, id)::holds;
    }

    /// Code sets that rules name are looked up while refusing is still possible.
    private void codeTables(Rule rule) throws Refusal {
        for (String id : rule.expression().codeSets()) {
            CodeSet set = dictionary.codeSet(id, model.held().packageId()).value();
            codeTables.put(id, made.table(set, day, true, StandardCharsets.UTF_8));
        }
    }
}
