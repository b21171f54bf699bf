package cn.zhunsheng.server.identity;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords: drawn, judged, and kept as argon2id hashes (19 MiB, two passes: what OWASP names as the least).
@Component
class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    /// Without the letters and digits that look alike.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int DRAWN = 16;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /// Hashing is costly on purpose; a crowd at the door must not take all memory.
    private final Semaphore atOnce = new Semaphore(4);

    private final SecureRandom random;
    /// What nobody's password is compared with; made when it is first needed, because a start should not wait for it.
    private volatile @Nullable String nobody;

    Passwords(SecureRandom random) {
        this.random = random;
    }

    /// A password for one time: sixteen characters in groups of four.
    final String drawn() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < DRAWN; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        return alone(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && alone(() -> encoder.matches(password, hash));
    }

    /// Takes as long as a password of somebody takes, so that time does not tell which accounts exist.
    void wasteTime(String password) {
        String hash = nobody;
        if (hash == null) {
            hash = hash(drawn());
            nobody = hash;
        }
        matches(password, hash);
    }

    /// @throws Refusal when it is too short, or is the account or the old one
    static void demand(String password, String account) throws Refusal {
        if (password.length() < SHORTEST
                || password.length() > LONGEST
                || password.toLowerCase(java.util.Locale.ROOT).contains(account)
                || password.chars().distinct().count() < SHORTEST / 2) {
            throw new Refusal(
                    "identity.password_weak",
                    new Words("口令太短、太简单，或含有账号", "The password is too short or too simple, or holds the account"),
                    "",
                    new Words(
                            "用 12 个以上字符，至少 6 种不同字符，不含账号；一句话也可以",
                            "Use 12 characters or more, six different ones at least, without the account; a sentence will do"));
        }
    }

    private <T> T alone(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
