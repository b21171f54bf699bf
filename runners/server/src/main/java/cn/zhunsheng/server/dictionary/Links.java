package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Where the things of the dictionary have their pages.
public final class Links {
    private Links() {}

    /// The package is named only where the id alone would lead elsewhere.
    public static String element(Edition edition, Held<Element> held) {
        return path("/elements/", held, edition.dictionary()::element);
    }

    /// The page of a code set.
    public static String codeSet(Edition edition, Held<?> held) {
        return path("/codesets/", held, edition.dictionary()::codeSet);
    }

    /// The page of a scheme.
    public static String scheme(Edition edition, Held<?> held) {
        return path("/schemes/", held, edition.dictionary()::scheme);
    }

    /// The page of a model.
    public static String model(Edition edition, Held<?> held) {
        return path("/models/", held, edition.dictionary()::model);
    }

    /// The page of the code set or scheme that an element's domain names; empty for other domains.
    static String domain(Edition edition, ValueDomain domain, String packageId) {
        try {
            return switch (domain) {
                case ValueDomain.Codes codes ->
                    codeSet(edition, edition.dictionary().codeSet(codes.codeSet(), packageId));
                case ValueDomain.Identifiers identifiers ->
                    scheme(edition, edition.dictionary().scheme(identifiers.scheme(), packageId));
                case ValueDomain.Matching matching -> "";
                case ValueDomain.Between between -> "";
            };
        } catch (Refusal absent) {
            return ""; // a package that does not verify may name what is not there
        }
    }

    /// A part of a path or query, so that it stays one.
    public static String encoded(String part) {
        return UriUtils.encode(part, StandardCharsets.UTF_8);
    }

    private interface ById {
        Held<?> of(String id) throws Refusal;
    }

    private static String path(String under, Held<?> held, ById byId) {
        String path = under + encoded(held.id());
        try {
            return byId.of(held.id()).packageId().equals(held.packageId()) ? path : in(path, held);
        } catch (Refusal ambiguous) {
            return in(path, held);
        }
    }

    private static String in(String path, Held<?> held) {
        return path + "?package=" + encoded(held.packageId());
    }
}
