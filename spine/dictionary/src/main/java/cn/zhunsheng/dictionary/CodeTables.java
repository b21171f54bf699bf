package cn.zhunsheng.dictionary;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Code sets hold together: parents and successors are there, no code is its own ancestor, no validity ends
/// before it begins, and one that is said to be complete is not empty.
final class CodeTables {
    private final Examination examination;

    CodeTables(Examination examination) {
        this.examination = examination;
    }

    void verify() {
        for (CodeSet set : examination.examined().codeSets()) {
            set.base().ifPresent(b -> base(set, b));
            Map<String, Code> codes = new LinkedHashMap<>();
            set.codes().forEach(c -> codes.put(c.code(), c));
            if (codes.isEmpty() && set.base().isEmpty()) {
                empty(set);
            }
            for (Code code : codes.values()) {
                links(set, code, codes);
                order(set, code);
            }
        }
    }

    private void base(CodeSet set, String base) {
        try {
            examination.scope().without(examination.examined().id()).one(ThingKind.CODE_SET, base);
        } catch (Refusal refusal) {
            examination.refused(refusal, examination.where("code set " + set.id()));
        }
    }

    private void links(CodeSet set, Code code, Map<String, Code> codes) {
        String where = where(set, code);
        if (!code.parent().isEmpty() && !codes.containsKey(code.parent())) {
            missing(set, code.parent(), new Words("上级", "parent"), where, codes);
        }
        if (circular(code, codes)) {
            examination
                    .problems()
                    .error(
                            "package.code_circular",
                            where,
                            new Words(
                                    "代码 '%s' 是自己的上级。".formatted(code.code()),
                                    "Code '%s' is its own ancestor.".formatted(code.code())),
                            new Words("改正 parent。", "Correct parent."));
        }
        for (String successor : code.successors()) {
            if (!codes.containsKey(successor)) {
                missing(set, successor, new Words("后继", "successor"), where, codes);
            }
        }
    }

    private static boolean circular(Code code, Map<String, Code> codes) {
        Set<String> path = new HashSet<>();
        @Nullable Code at = code;
        while (at != null && path.add(at.code())) {
            at = codes.get(at.parent());
        }
        return at != null && at.code().equals(code.code());
    }

    private void order(CodeSet set, Code code) {
        if (!code.validity().inOrder()) {
            examination
                    .problems()
                    .error(
                            "package.validity_order",
                            where(set, code),
                            new Words(
                                    "代码 '%s' 的失效日期 %s 不晚于生效日期 %s。"
                                            .formatted(
                                                    code.code(),
                                                    code.validity().until(),
                                                    code.validity().from()),
                                    "Code '%s' ends %s, not after it begins %s."
                                            .formatted(
                                                    code.code(),
                                                    code.validity().until(),
                                                    code.validity().from())),
                            new Words(
                                    "核对 valid_from 与 valid_to；valid_to 是失效的第一天。",
                                    "Check valid_from and valid_to; valid_to is the first day out of force."));
        }
    }

    private String where(CodeSet set, Code code) {
        return examination.where("code set " + set.id() + " code " + code.code());
    }

    private void missing(CodeSet set, String target, Words role, String where, Map<String, Code> codes) {
        Words near = NearestName.hint(target, List.copyOf(codes.keySet()));
        examination
                .problems()
                .error(
                        "package.code_missing",
                        where,
                        new Words(
                                "%s '%s' 不在代码集 '%s' 中%s。".formatted(role.zh(), target, set.id(), near.zh()),
                                "The %s '%s' is not in code set '%s'%s."
                                        .formatted(role.en(), target, set.id(), near.en())),
                        new Words("改正它，或补上这个代码。", "Correct it, or add the code."));
    }

    private void empty(CodeSet set) {
        examination
                .problems()
                .error(
                        "package.codes_missing",
                        examination.where("code set " + set.id()),
                        new Words(
                                "代码集 '%s' 没有代码。".formatted(set.id()),
                                "Code set '%s' has no codes.".formatted(set.id())),
                        new Words("填写代码表，或写明 base。", "Fill in its table, or state a base."));
    }
}
