package cn.zhunsheng.dictionary;

/// A thing and the package that declares it.
public record Held<T>(String packageId, String id, T value) {
    /// The reference that is never ambiguous: `package/id`.
    public String reference() {
        return packageId + "/" + id;
    }
}
