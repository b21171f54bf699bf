package cn.zhunsheng.dictionary.generate;

/// A rule that the artefact does not enforce, or not wholly. `rule` is its id as a check names it, such as
/// `idNumber.scheme`.
public record Gap(String rule, Why why) {}
