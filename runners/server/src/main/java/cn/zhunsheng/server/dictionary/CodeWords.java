package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Codes of a set in sentences: always with their names.
record CodeWords(CodeTable table) {
    /// What takes the place of a code that is not in force.
    Words inForce(Code code) {
        List<Code> now = successors(code);
        if (now.isEmpty()) {
            return new Words("在用代码", "a code in force");
        }
        return new Words(
                "在用代码，现为 " + joined(now, Code::name, "、"),
                "a code in force, now " + joined(now, each -> each.title().en(), ", "));
    }

    /// What the sources say took over from the code.
    List<Code> successors(Code code) {
        return code.successors().stream()
                .flatMap(successor -> table.find(successor).stream())
                .toList();
    }

    private static String joined(List<Code> codes, Function<Code, String> name, String comma) {
        return codes.stream().map(code -> code.code() + " " + name.apply(code)).collect(Collectors.joining(comma));
    }
}
