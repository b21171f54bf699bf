package cn.zhunsheng.server.console;

import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/// Where a reader goes after an action: always within this site.
public final class Here {
    private Here() {}

    /// The path as it is, or the first page when it would lead elsewhere.
    public static String within(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
        return ours ? path : "/";
    }

    /// Leads there, and tells there once what was achieved, by the key of a message.
    public static View to(String path, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.NOTICE, notice);
        return new RedirectView(within(path));
    }
}
