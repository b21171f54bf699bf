package cn.zhunsheng.cli;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// The digests that a check can make of its sources.
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// GB/T 32905, from Bouncy Castle: the JDK has none.
    static MessageDigest sm3() {
        return new SM3.Digest();
    }
}
