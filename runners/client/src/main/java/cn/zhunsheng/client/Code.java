package cn.zhunsheng.client;

import java.util.List;

/// A code. `validFrom` and `validTo` are days (ISO), empty where the source gives none; `inForce` is on the day that
/// was
/// asked for; `successors` are what took over.
public record Code(
        String code,
        String name,
        String nameEn,
        String parent,
        String validFrom,
        String validTo,
        boolean inForce,
        List<Successor> successors) {
    public Code {
        successors = List.copyOf(successors);
    }

    public record Successor(String code, String name) {}
}
