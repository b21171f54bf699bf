package cn.zhunsheng.server.audit;

import java.util.Optional;
import java.util.UUID;

/// Who did something, as the trail keeps it: names as they were then. `id` is empty for who is not known, `account` is
/// then
/// what they called themselves.
public record Who(Optional<UUID> id, String account, String name, Optional<UUID> organisation, String address) {
    /// The platform itself.
    public static final Who PLATFORM = new Who(Optional.empty(), "zhunsheng", "准绳", Optional.empty(), "");

    /// Somebody who tried to sign in.
    public static Who unknown(String account, String address) {
        return new Who(Optional.empty(), account, "", Optional.empty(), address);
    }
}
