package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Packages begun, taken into care, and taken back to an earlier version. People read what the change log says in their
/// own language; the log is kept in Chinese.
@Component
class PackageReleases {
    private final CurrentDictionary current;
    private final PackageVersions versions;
    private final Publishing publishing;

    PackageReleases(CurrentDictionary current, PackageVersions versions, Publishing publishing) {
        this.current = current;
        this.versions = versions;
        this.publishing = publishing;
    }

    /// Makes a package of one's own; gives its first version.
    Version make(Visitor by, NewPackage entered) throws Refusal, IOException {
        Release release = new Release(
                entered.id(), Optional.empty(), entered.text(current.edition().dictionary()), "新建标准包");
        return publishing.publish(
                by, release, Deed.of("dictionary.package_made", "package:" + entered.id()), version -> {});
    }

    void care(Visitor by, String id) throws Refusal, IOException {
        publishing.care(by, id);
    }

    /// Publishes the content of an earlier version as the next one; gives that.
    Version back(Visitor by, String id, String version, String reason) throws Refusal, IOException {
        if (reason.isBlank()) {
            throw PackageRefusals.reasonMissing();
        }
        Version now = versions.inUse(id).heading().version();
        String log = "由 " + now + " 回退到 " + version + " 的内容：" + reason.strip();
        Release release = new Release(id, Optional.of(now), versions.text(id, version), log);
        Deed deed = Deed.of("dictionary.package_rolled_back", "package:" + id)
                .with("from", now.toString())
                .with("to", version)
                .because(reason);
        return publishing.publish(by, release, deed, published -> {});
    }
}
