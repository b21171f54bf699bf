package cn.zhunsheng.server.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The form that begins a run: `header-N` is a header cell, `field-N` the field chosen for it, empty for none.
final class StartForm {
    private StartForm() {}

    static Asked asked(HttpServletRequest form) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int n = 1; form.getParameter("header-" + n) != null; n++) {
            columns.put(text(form, "header-" + n), text(form, "field-" + n));
        }
        return new Asked(
                Optional.of(text(form, "model")).filter(model -> !model.isEmpty()),
                columns,
                form.getParameter("remember") != null,
                form.getParameter("values") != null,
                text(form, "reason").strip());
    }

    private static String text(HttpServletRequest form, String name) {
        return Optional.ofNullable(form.getParameter(name)).orElse("");
    }
}
