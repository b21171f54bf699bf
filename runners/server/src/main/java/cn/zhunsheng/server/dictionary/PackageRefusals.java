package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// Why something is not done with a package.
final class PackageRefusals {
    private PackageRefusals() {}

    static NotHeld unknown(String packageId) {
        return new NotHeld(new Refusal(
                "dictionary.package_unknown",
                new Words("没有标准包 '" + packageId + "'", "There is no package '" + packageId + "'"),
                "",
                new Words("在 /api/v1/packages 查看有哪些", "See which there are at /api/v1/packages")));
    }

    static NotHeld versionUnknown(String packageId, String version) {
        return new NotHeld(new Refusal(
                "dictionary.version_unknown",
                new Words(
                        "标准包 '" + packageId + "' 没有 '" + version + "' 版",
                        "Package '" + packageId + "' has no version '" + version + "'"),
                "",
                new Words("在 /packages/" + packageId + " 查看各个版本", "See its versions at /packages/" + packageId)));
    }

    static Refusal idForm(String id) {
        return new Refusal(
                "package.id_form",
                new Words("'" + id + "' 不能作标准包的编号", "'" + id + "' is no id of a package"),
                "",
                new Words("写小写英文词，用 - 连接，如 my-city", "Write lower-case words joined by '-', such as my-city"));
    }

    static Refusal taken(String id) {
        return new Refusal(
                "dictionary.package_taken",
                new Words("已有标准包 '" + id + "'", "There is a package '" + id + "' already"),
                "",
                new Words("换一个编号，或打开已有的包", "Choose another id, or open the one that is there"));
    }

    static Refusal reasonMissing() {
        return new Refusal(
                "dictionary.reason_missing",
                new Words("没有写明理由", "No reason is given"),
                "",
                new Words("写明为什么；理由会记入审计和变更记录", "Say why; it goes into the audit trail and the change log"));
    }
}
