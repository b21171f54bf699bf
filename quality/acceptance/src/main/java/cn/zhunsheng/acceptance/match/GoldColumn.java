package cn.zhunsheng.acceptance.match;

/// A column that a person labelled: `element` is a name of the labellers' list, or 无; `sure` is false
/// where they were only fairly sure.
record GoldColumn(
        String repository,
        String table,
        String tableComment,
        String column,
        String type,
        String length,
        String comment,
        String element,
        boolean sure) {
    static final String NONE = "无";

    boolean hasElement() {
        return !element.equals(NONE);
    }
}
