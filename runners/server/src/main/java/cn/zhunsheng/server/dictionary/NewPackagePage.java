package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;

/// The form of a new package, with what was entered.
record NewPackagePage(NewPackage entered, List<String> packages, Optional<Refusal> refusal) {
    NewPackagePage {
        packages = List.copyOf(packages);
    }
}
