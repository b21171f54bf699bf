package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/// Which elements are wanted; an empty text lets all through. `attribute` is the id of one that people added, `value` a
/// part of what it is to be.
record ElementFilter(
        String search,
        String packageId,
        String objectClass,
        String representation,
        String sensitivity,
        String status,
        String attribute,
        String value) {
    /// As an address says it.
    static ElementFilter of(Map<String, String> query) {
        return new ElementFilter(
                text(query, "search"),
                text(query, "package"),
                text(query, "object"),
                text(query, "representation"),
                text(query, "sensitivity"),
                text(query, "status"),
                text(query, "attribute"),
                text(query, "value"));
    }

    private static String text(Map<String, String> query, String name) {
        return query.getOrDefault(name, "").strip();
    }

    boolean admits(Held<Element> held) {
        Element element = held.value();
        return same(packageId, held.packageId())
                && same(objectClass, element.concept().objectClass())
                && same(representation, element.concept().representation())
                && same(sensitivity, element.sensitivity().name().toLowerCase(Locale.ROOT))
                && same(status, element.registration().status());
    }

    private static boolean same(String wanted, String is) {
        return wanted.isEmpty() || wanted.equals(is);
    }

    /// The same as a query, for links to other pages of the list and to its export.
    String query() {
        return UriComponentsBuilder.newInstance()
                .queryParam("search", "{search}")
                .queryParam("package", "{package}")
                .queryParam("object", "{object}")
                .queryParam("representation", "{representation}")
                .queryParam("sensitivity", "{sensitivity}")
                .queryParam("status", "{status}")
                .queryParam("attribute", "{attribute}")
                .queryParam("value", "{value}")
                .encode()
                .buildAndExpand(search, packageId, objectClass, representation, sensitivity, status, attribute, value)
                .toUriString();
    }
}
