package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Element;
import java.util.Map;

/// The group of an element: the first part of its id, `person` of `person.id-number`.
final class Groups {
    /// Elements of the record itself, which stand in every table and say nothing of it.
    static final String RECORD = "record";

    private static final Map<String, String> WORDS = Map.of(
            "person", "人员",
            "contact", "人员",
            "organisation", "机构企业",
            "licence", "证照",
            "service-item", "事项",
            "case", "办件",
            "property", "不动产房屋",
            "resource", "资源",
            "address", "地址");

    private Groups() {}

    /// What the element is about, and what its group is about, in Chinese.
    static String subject(Element element) {
        return element.concept().objectClass() + WORDS.getOrDefault(of(element), "");
    }

    static String of(Element element) {
        String id = element.id().value();
        return id.substring(0, id.indexOf('.'));
    }
}
