package cn.zhunsheng.server.audit;

import java.util.Map;
import java.util.TreeMap;

/// What was done. `code` is `room.thing_state` and has words in the room's messages under `deed.CODE`; `subject` is
/// `kind:id` of what it was done to; `reason` is what the person gave, often empty. `detail` holds names and counts,
/// never values of personal data.
public record Deed(String code, String subject, String reason, Map<String, String> detail) {
    public Deed {
        detail = new TreeMap<>(detail); // ordered: the entry is signed
    }

    public static Deed of(String code, String subject) {
        return new Deed(code, subject, "", Map.of());
    }

    public Deed with(String name, String value) {
        Map<String, String> more = new TreeMap<>(detail);
        more.put(name, value);
        return new Deed(code, subject, reason, more);
    }

    public Deed because(String given) {
        return new Deed(code, subject, given, detail);
    }
}
