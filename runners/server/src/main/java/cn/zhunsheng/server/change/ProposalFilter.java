package cn.zhunsheng.server.change;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Which proposals are wanted; empty texts mean any.
record ProposalFilter(String state, String packageId, String text) {
    /// As the address of the list has it, to be continued with `&`.
    String query() {
        return "?state=" + encoded(state) + "&package=" + encoded(packageId) + "&text=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
