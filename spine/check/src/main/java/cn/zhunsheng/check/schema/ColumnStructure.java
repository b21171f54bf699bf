package cn.zhunsheng.check.schema;

/// One column as its source declares it.
///
/// `type` is the base type in lower case without its length (`varchar`, `timestamp`), `length` what stood in the
/// brackets (`18`, `16,2`), `comment` what people wrote of it; each is empty where the source says nothing. `line` is
/// the
/// line of the source that declares it, from 1; 0 where a source has no lines.
public record ColumnStructure(String name, String type, String length, String comment, boolean nullable, int line) {}
