package cn.zhunsheng.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// What a machine shows: `zsk_` and 32 random bytes. It is shown once; only its hash is kept. The hash needs no salt
/// and
/// no cost: nobody guesses 256 bits.
record Token(String text) {
    static final String MARK = "zsk_";
    private static final int BYTES = 32;
    private static final int HINT = 8;

    static Token draw(SecureRandom random) {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return new Token(MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /// What tells keys apart in a list.
    String hint() {
        return text.substring(0, HINT);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// Never the token: it may be logged by mistake.
    @Override
    public String toString() {
        return "Token";
    }
}
