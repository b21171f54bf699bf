package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.match.values.CodeMeant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Which code of another set says the same: what a mapping says that a package keeps, else the same code where one set
/// is derived from the other, else the one whose name is the same. What could be two codes is none.
final class Counterparts {
    private final CodeTable other;
    private final CodeMeant meant;
    private final LocalDate day;
    private final boolean derived;
    private final Map<String, String> mapped;

    Counterparts(CodeTable one, CodeTable other, LocalDate day, Map<String, String> mapped) {
        this.mapped = Map.copyOf(mapped);
        this.other = other;
        this.meant = new CodeMeant(other.set().value(), day);
        this.day = day;
        this.derived = derives(one, other) || derives(other, one);
    }

    private static boolean derives(CodeTable one, CodeTable base) {
        return one.set().value().base().filter(base.set().id()::equals).isPresent();
    }

    Optional<CodeBody> of(Code code) {
        Optional<Code> said = Optional.ofNullable(mapped.get(code.code())).flatMap(other::find);
        Optional<Code> same = derived ? other.find(code.code()) : Optional.empty();
        return said.or(() -> same)
                .or(() -> meant.of(code.name()).flatMap(found -> other.find(found.code())))
                .map(found -> CodeBody.of(other, found, day));
    }
}
