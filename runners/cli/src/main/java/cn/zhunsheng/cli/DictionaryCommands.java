package cn.zhunsheng.cli;

import java.util.Map;

/// `zs dictionary`.
final class DictionaryCommands {
    private DictionaryCommands() {}

    static Map<String, Command> all(Texts texts) {
        return Map.of();
    }
}
