package cn.zhunsheng.cli;

import java.util.Map;

/// `zs standards`.
final class StandardsCommands {
    private StandardsCommands() {}

    static Map<String, Command> all(Texts texts) {
        return Map.of();
    }
}
