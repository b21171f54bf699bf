package cn.zhunsheng.dictionary;

/// What another standard or system of names calls an element: AAC003 of the social security indicators for 姓名.
///
/// It is no name of the element, because it means nothing outside its system; `source` says which that is.
public record Designation(String name, ElementId element, String source, Evidence evidence, String note) {}
