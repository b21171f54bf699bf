package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Mappings between code sets: drafted of two that conflict, held against the codes that there are.
@Component
class Mappings {
    private static final Pattern SETS = Pattern.compile("(.+), code set (.+) and (.+), code set (.+)");
    private static final int ALL = 2_000;
    private static final int MOST = 5_000;

    private final CurrentDictionary current;
    private final Assessing assessing;

    Mappings(CurrentDictionary current, Assessing assessing) {
        this.current = current;
        this.assessing = assessing;
    }

    /// What a proposal would say of two sets that conflict, from the one whose package stands on the other's; empty
    /// when its package has a mapping already.
    Optional<Written> of(Problem conflict, String reason) throws Refusal, IOException {
        Edition edition = current.edition();
        Matcher sets = SETS.matcher(conflict.where());
        if (!sets.matches()) {
            throw ChangeRefusals.wayUnfit("map");
        }
        Held<CodeSet> one = edition.dictionary().codeSet(sets.group(1) + "/" + sets.group(2));
        Held<CodeSet> other = edition.dictionary().codeSet(sets.group(3) + "/" + sets.group(4));
        boolean first = edition.dictionary().packageOf(one.packageId()).orElseThrow().heading().depends().stream()
                .anyMatch(each -> each.id().equals(other.packageId()));
        return first ? written(one, other, reason) : written(other, one, reason);
    }

    private Optional<Written> written(Held<CodeSet> from, Held<CodeSet> to, String reason) throws Refusal, IOException {
        String packageId = from.packageId();
        if (new MappingForm().there(assessing.text(packageId), MappingForm.thing(from.reference(), to.reference()))) {
            return Optional.empty();
        }
        CodePairs pairs = CodePairs.of(from.value(), to.value());
        CodePairs drafted = pairs.pairs().size() > ALL ? pairs.differing() : pairs;
        if (drafted.pairs().size() > MOST) {
            throw MappingRefusals.mappingLarge(MOST);
        }
        return Optional.of(new Written(
                packageId,
                Kind.MAPPING,
                false,
                "代码映射：" + from.reference() + " → " + to.reference(),
                reason + "（" + pairs.pairs().size() + " 个代码，待定 " + pairs.open() + " 个）",
                assessing.version(packageId),
                0,
                Map.of("from", from.reference(), "to", to.reference(), "codes", drafted.csv())));
    }

    /// @throws Refusal when a mapping names a set or a code that is not there
    void demandKnown(Written written) throws Refusal, IOException {
        if (written.kind() != Kind.MAPPING || written.retires()) {
            return;
        }
        Set<String> from = codes(ChangeRefusals.named(written.values(), "from"));
        Set<String> to = codes(ChangeRefusals.named(written.values(), "to"));
        RowTable rows = MappingForm.written(written.values().getOrDefault("codes", ""));
        for (String code : rows.keys()) {
            String counterpart = rows.row(code).getOrDefault("to", "");
            if (!from.contains(code)) {
                throw MappingRefusals.mappedCodeUnknown(code, written.values().getOrDefault("from", ""));
            }
            if (!counterpart.isEmpty() && !to.contains(counterpart)) {
                throw MappingRefusals.mappedCodeUnknown(
                        counterpart, written.values().getOrDefault("to", ""));
            }
        }
    }

    private Set<String> codes(String set) throws Refusal, IOException {
        return current.edition().dictionary().codeSet(set).value().codes().stream()
                .map(Code::code)
                .collect(Collectors.toSet());
    }
}
