package cn.zhunsheng.ledger.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.jcajce.provider.digest.SM3;

/// How the entries and nodes of a log are hashed (RFC 9162, 2.1.1): with SHA-256, or with SM3 (GB/T 32905),
/// which is an extension of our own. Both give 32 bytes. For any number of threads.
public enum Hash {
    SHA_256,
    SM3;

    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private static final String SM3_LOG = "/sm3";
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /// The hash of a log, which its origin tells: SM3 where the origin ends in `/sm3`, SHA-256 otherwise. So no
    /// checkpoint can be taken for one of the other kind.
    public static Hash of(String origin) {
        return origin.endsWith(SM3_LOG) ? SM3 : SHA_256;
    }

    /// The origin of a log of this hash: as given, with `/sm3` where that is wanted and lacking.
    public String origin(String name) {
        return this == SM3 && !name.endsWith(SM3_LOG) ? name + SM3_LOG : name;
    }

    /// The root of a log without entries.
    public byte[] empty() {
        return digest().digest();
    }

    public byte[] leaf(byte[] entry) {
        return leaf(entry, 0, entry.length);
    }

    /// The leaf of an entry that stands in a longer array.
    public byte[] leaf(byte[] bytes, int from, int length) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        digest.update(bytes, from, length);
        return digest.digest();
    }

    public byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = digest();
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private MessageDigest digest() {
        try {
            return this == SM3 ? new SM3.Digest() : MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
