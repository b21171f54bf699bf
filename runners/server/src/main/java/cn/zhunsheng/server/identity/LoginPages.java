package cn.zhunsheng.server.identity;

import cn.zhunsheng.server.console.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The door, as people see it.
@Controller
final class LoginPages {
    private final Pages pages;

    LoginPages(Pages pages) {
        this.pages = pages;
    }

    /// What the page says above the form.
    record LoginPage(boolean wrong, boolean left) {}

    @GetMapping("/login")
    View login(@RequestParam Map<String, String> said) {
        return pages.show("identity/login", new LoginPage(said.containsKey("wrong"), said.containsKey("left")));
    }
}
