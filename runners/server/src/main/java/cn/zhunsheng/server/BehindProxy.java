package cn.zhunsheng.server;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.springframework.core.env.Environment;

/// What holds when a proxy stands before the platform (`zhunsheng.proxy`): its word is taken for who asks, by which
/// address and whether over TLS. Anyone could say as much, so it is taken only from the addresses of the proxy.
final class BehindProxy {
    private static final String THIS_MACHINE = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1";

    private BehindProxy() {}

    /// Settings of the web server, none when no proxy is announced.
    ///
    /// @throws Refusal when the addresses of the proxy are not a pattern
    static Map<String, Object> settings(Environment given) throws Refusal {
        if (!given.getProperty("zhunsheng.proxy", Boolean.class, false)) {
            return Map.of();
        }
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.servlet.session.cookie.secure", "true",
                "server.tomcat.remoteip.internal-proxies", addresses(given));
    }

    private static String addresses(Environment given) throws Refusal {
        String addresses = given.getProperty("zhunsheng.proxy-addresses", "");
        if (addresses.isBlank()) {
            return THIS_MACHINE;
        }
        try {
            return Pattern.compile(addresses).pattern();
        } catch (PatternSyntaxException e) {
            throw new Refusal(
                    "server.proxy_unclear",
                    new Words(
                            "代理地址 '" + addresses + "' 不是正则表达式：" + e.getDescription(),
                            "The addresses of the proxy, '" + addresses + "', are no regular expression: "
                                    + e.getDescription()),
                    "zhunsheng.proxy-addresses",
                    new Words(
                            "写成匹配整个地址的正则表达式，如 10\\.0\\.0\\.5",
                            "Write one that matches a whole address, such as 10\\.0\\.0\\.5"));
        }
    }
}
