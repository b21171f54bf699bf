package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/// A private key that signs checkpoints, as C2SP signed-note knows keys. Never printed; one thread at a time.
public final class SigningKey {
    /// What it signs with: Ed25519 (RFC 8032), or SM2 with SM3 (GB/T 32918) under the usual user id.
    public enum Kind {
        ED25519("\u0001"),
        SM2("\u00FFzhunsheng/sm2-with-sm3");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /// What stands before the bytes of a key of this kind.
        private byte[] type() {
            return type.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static final String FORM = "PRIVATE+KEY+";
    private static final int SECRET = 32;
    private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));
    private static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final Kind kind;
    private final byte[] secret;
    private final byte[] shown;
    private final Signer signer;

    private SigningKey(String name, Kind kind, byte[] secret, SecureRandom random) {
        this.name = name;
        this.kind = kind;
        this.secret = secret;
        if (kind == Kind.ED25519) {
            Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(secret);
            this.shown = key.generatePublicKey().getEncoded();
            this.signer = new Ed25519Signer();
            signer.init(true, key);
        } else {
            BigInteger d = new BigInteger(1, secret);
            this.shown = CURVE.getG().multiply(d).normalize().getEncoded(false);
            this.signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            ECPrivateKeyParameters key = new ECPrivateKeyParameters(d, CURVE);
            signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), USER));
        }
    }

    /// A new key.
    ///
    /// @param name of the key, by custom the origin of the log; without blanks and `+`
    public static SigningKey draw(String name, Kind kind, SecureRandom random) {
        if (kind == Kind.ED25519) {
            return new SigningKey(name, kind, new Ed25519PrivateKeyParameters(random).getEncoded(), random);
        }
        ECKeyPairGenerator pairs = new ECKeyPairGenerator();
        pairs.init(new ECKeyGenerationParameters(CURVE, random));
        BigInteger d = ((ECPrivateKeyParameters) pairs.generateKeyPair().getPrivate()).getD();
        byte[] bytes = d.toByteArray();
        byte[] secret = new byte[SECRET];
        int length = Math.min(SECRET, bytes.length);
        System.arraycopy(bytes, bytes.length - length, secret, SECRET - length, length);
        return new SigningKey(name, kind, secret, random);
    }

    /// The key that a text of the form `PRIVATE+KEY+name+id+base64` holds.
    ///
    /// @param random for SM2, whose signatures need it; Ed25519's are the same for the same text
    /// @throws LedgerRefusal when it is none; what stands there is not repeated
    public static SigningKey read(String text, SecureRandom random) throws LedgerRefusal {
        String[] parts = text.startsWith(FORM) ? text.substring(FORM.length()).split("\\+", 3) : new String[0];
        if (parts.length == 3) {
            byte[] bytes = decoded(parts[2]);
            for (Kind kind : Kind.values()) {
                int from = kind.type().length;
                if (bytes.length == from + SECRET && Arrays.equals(kind.type(), Arrays.copyOf(bytes, from))) {
                    SigningKey key =
                            new SigningKey(parts[0], kind, Arrays.copyOfRange(bytes, from, bytes.length), random);
                    if (key.id().equals(parts[1])) {
                        return key;
                    }
                }
            }
        }
        throw new LedgerRefusal(
                "ledger.key_unreadable",
                new Phrase("私钥读不出来", "A private key cannot be read"),
                "",
                new Phrase(
                        "每行写一个 PRIVATE+KEY+名称+编号+base64，如 zs ledger new 所写",
                        "Write one PRIVATE+KEY+name+id+base64 a line, as zs ledger new does"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// The text of the private key, for a file that only its owner may read.
    public String secretText() {
        return FORM + name + "+" + id() + "+" + Base64.getEncoder().encodeToString(joined(kind.type(), secret));
    }

    /// The text of the public key, by which others verify: `name+id+base64`.
    public String verifierText() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(joined(kind.type(), shown));
    }

    private String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    private byte[] idBytes() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(kind.type());
            return Arrays.copyOf(digest.digest(shown), Integer.BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The line that signs the text of a note.
    String signatureLine(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            signer.update(bytes, 0, bytes.length);
            byte[] signature = joined(idBytes(), signer.generateSignature());
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(signature) + "\n";
        } catch (CryptoException e) {
            throw new IllegalStateException("A text that is at hand can be signed", e);
        }
    }

    private static byte[] joined(byte[] head, byte[] tail) {
        return ByteBuffer.allocate(head.length + tail.length)
                .put(head)
                .put(tail)
                .array();
    }

    /// The public key: the private one is never shown by accident.
    @Override
    public String toString() {
        return verifierText();
    }
}
