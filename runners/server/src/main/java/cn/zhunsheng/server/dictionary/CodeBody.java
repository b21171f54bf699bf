package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/// A code as programs get it. `successors` are what took over from it, with their names; `inForce` is on the day asked
/// for.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CodeBody(
        String code,
        String name,
        String nameEn,
        String parent,
        String validFrom,
        String validTo,
        boolean inForce,
        List<Successor> successors) {
    CodeBody {
        successors = List.copyOf(successors);
    }

    record Successor(String code, String name) {}

    static CodeBody of(CodeTable table, Code code, LocalDate day) {
        return new CodeBody(
                code.code(),
                code.name(),
                code.nameEn(),
                code.parent(),
                code.validity().from(),
                code.validity().until(),
                code.validity().holdsOn(day),
                new CodeWords(table)
                        .successors(code).stream()
                                .map(now -> new Successor(now.code(), now.name()))
                                .toList());
    }
}
