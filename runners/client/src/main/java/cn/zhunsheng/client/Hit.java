package cn.zhunsheng.client;

/// One thing that a search found. `kind` is `element`, `standard`, `code-set`, `scheme`, `model` or `code`; `reference`
/// is `package/id`; `matched` the number, name or synonym that the question fits best.
public record Hit(String kind, String reference, String title, String titleEn, String matched) {}
