package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Element;

/// The group of an element: the first part of its id, `person` of `person.id-number`.
final class Groups {
    /// Elements of the record itself, which stand in every table and say nothing of it.
    static final String RECORD = "record";

    private Groups() {}

    static String of(Element element) {
        String id = element.id().value();
        return id.substring(0, id.indexOf('.'));
    }
}
