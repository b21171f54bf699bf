package cn.zhunsheng.server.standard;

import java.net.URI;
import java.net.URISyntaxException;

/// Addresses that pages lead to: of `https`, with a host and without anybody's name in them.
final class SecureLink {
    private SecureLink() {}

    static boolean is(String link) {
        try {
            URI uri = new URI(link);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
