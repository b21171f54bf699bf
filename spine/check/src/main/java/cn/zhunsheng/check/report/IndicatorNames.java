package cn.zhunsheng.check.report;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of the GB/T 36344 indicators and dimensions, from the code set that a package declares.
public final class IndicatorNames {
    private static final String CODE_SET = "GB-T-36344";

    private final Map<String, Code> codes = new HashMap<>();

    public IndicatorNames(Dictionary dictionary) {
        dictionary.codeSets().stream()
                .filter(set -> set.value().id().equals(CODE_SET))
                .forEach(set -> set.value().codes().forEach(code -> codes.putIfAbsent(code.code(), code)));
    }

    /// Every indicator that has a name (four digits), in order; empty where no package names them.
    public List<String> indicators() {
        return codes.keySet().stream()
                .filter(code -> code.length() == 4)
                .sorted()
                .toList();
    }

    /// The name, or the code itself where no package names it.
    public String of(String indicator, Language language) {
        Code code = codes.get(indicator);
        return code == null ? indicator : code.title().in(language);
    }
}
