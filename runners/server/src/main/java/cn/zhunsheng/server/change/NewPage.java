package cn.zhunsheng.server.change;

import java.util.List;

/// Where one says what a proposal is to be about.
record NewPage(String packageId, List<String> packages, List<String> kinds) {
    NewPage {
        packages = List.copyOf(packages);
        kinds = List.copyOf(kinds);
    }
}
