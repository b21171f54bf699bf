package cn.zhunsheng.server.identity;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/// Gives somebody a password for one time.
final class FirstPassword {
    private FirstPassword() {}

    static void give(ApplicationContext context, UUID person, String password) {
        String hash = context.getBean(Passwords.class).hash(password);
        context.getBean(IdentityStore.class).password(person, hash, true);
    }
}
