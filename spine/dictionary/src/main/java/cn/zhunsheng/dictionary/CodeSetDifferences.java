package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Change.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed in one code set.
final class CodeSetDifferences {
    private final Differences differences;

    CodeSetDifferences(Differences differences) {
        this.differences = differences;
    }

    void compare(CodeSet before, CodeSet after) {
        String thing = "code set " + after.id();
        differences.changed(
                thing,
                new Words("标题", "Title"),
                before.title().zh(),
                after.title().zh(),
                false);
        differences.changed(thing, new Words("版本", "Version"), before.version(), after.version(), false);
        differences.changed(
                thing,
                new Words("完整程度", "Completeness"),
                before.completeness(),
                after.completeness(),
                Differences.heavier(before.heaviest(), after.heaviest()));
        differences.evidence(thing, before.evidence(), after.evidence());
        codes(thing, before, after);
    }

    private void codes(String set, CodeSet before, CodeSet after) {
        Map<String, Code> old = new LinkedHashMap<>();
        before.codes().forEach(c -> old.put(c.code(), c));
        for (Code code : after.codes()) {
            @Nullable Code counterpart = old.remove(code.code());
            if (counterpart == null) {
                differences.note(
                        Kind.ADDED,
                        set + " code " + code.code(),
                        false,
                        new Words("新增 '%s'".formatted(code.name()), "Added, '%s'".formatted(code.name())),
                        set);
            } else {
                code(set, counterpart, code);
            }
        }
        for (Code code : old.values()) {
            differences.note(
                    Kind.REMOVED,
                    set + " code " + code.code(),
                    true,
                    new Words("删除 '%s'".formatted(code.name()), "Removed, '%s'".formatted(code.name())),
                    set);
        }
    }

    private void code(String set, Code before, Code after) {
        changed(set, after, new Words("名称", "Name"), before.name(), after.name(), true);
        changed(set, after, new Words("上级", "Parent"), before.parent(), after.parent(), false);
        changed(
                set,
                after,
                new Words("有效期", "Validity"),
                shown(before.validity()),
                shown(after.validity()),
                !after.validity().covers(before.validity()));
        changed(
                set,
                after,
                new Words("后继", "Successors"),
                before.successors().toString(),
                after.successors().toString(),
                false);
    }

    private void changed(String set, Code code, Words property, String before, String after, boolean breaking) {
        if (!before.equals(after)) {
            differences.note(
                    Kind.CHANGED,
                    set + " code " + code.code(),
                    breaking,
                    new Words(
                            "%s由 '%s' 改为 '%s'".formatted(property.zh(), before, after),
                            "%s was '%s' and is '%s'".formatted(property.en(), before, after)),
                    set);
        }
    }

    private static String shown(Validity validity) {
        return validity.from() + ".." + validity.until();
    }
}
