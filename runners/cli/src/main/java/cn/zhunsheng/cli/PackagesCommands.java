package cn.zhunsheng.cli;

import java.util.Map;

/// `zs packages`.
final class PackagesCommands {
    private PackagesCommands() {}

    static Map<String, Command> all(Texts texts) {
        return Map.of();
    }
}
