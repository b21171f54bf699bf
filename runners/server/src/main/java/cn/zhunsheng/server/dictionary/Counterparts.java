package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.match.values.CodeMeant;
import java.time.LocalDate;
import java.util.Optional;

/// Which code of another set says the same: the same code where one set is derived from the other, else the one whose
/// name is the same. What could be two codes is none.
final class Counterparts {
    private final CodeTable other;
    private final CodeMeant meant;
    private final LocalDate day;
    private final boolean derived;

    Counterparts(CodeTable one, CodeTable other, LocalDate day) {
        this.other = other;
        this.meant = new CodeMeant(other.set().value(), day);
        this.day = day;
        this.derived = derives(one, other) || derives(other, one);
    }

    private static boolean derives(CodeTable one, CodeTable base) {
        return one.set().value().base().filter(base.set().id()::equals).isPresent();
    }

    Optional<CodeBody> of(Code code) {
        Optional<Code> same = derived ? other.find(code.code()) : Optional.empty();
        return same.or(() -> meant.of(code.name()).flatMap(found -> other.find(found.code())))
                .map(found -> CodeBody.of(other, found, day));
    }
}
