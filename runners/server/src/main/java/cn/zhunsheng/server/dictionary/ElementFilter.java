package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/// Which elements are wanted; an empty text lets all through.
record ElementFilter(
        String search, String packageId, String objectClass, String representation, String sensitivity, String status) {
    boolean filtered() {
        return !(search + packageId + objectClass + representation + sensitivity + status).isBlank();
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
                .encode()
                .buildAndExpand(search, packageId, objectClass, representation, sensitivity, status)
                .toUriString();
    }
}
