package cn.zhunsheng.match.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.Core;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class RulesProperty {
    @Property(tries = 200)
    void whatIsWrittenIsReadAsItWas(
            @ForAll @StringLength(max = 20) String table,
            @ForAll @StringLength(max = 20) String comment,
            @ForAll @StringLength(max = 20) String reason)
            throws Refusal {
        Decision decision = new Decision(
                "",
                plain(table),
                "XM",
                plain(comment),
                Optional.of(new ElementId("person.name")),
                Optional.empty(),
                plain(reason));
        MatchRules rules = new MatchRules(List.of(), List.of(decision), List.of(decision));

        assertThat(RulesReader.read("rules.yaml", RulesWriter.write(rules), Core.DICTIONARY))
                .isEqualTo(rules);
    }

    /// Halves of characters are no text.
    private static String plain(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .filter(c -> c < 0xFFFE || c > 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
