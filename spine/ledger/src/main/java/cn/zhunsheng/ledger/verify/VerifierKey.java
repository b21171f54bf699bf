package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/// A public key that a log is known by: `name+id+base64`, as C2SP signed-note writes it.
///
/// @param name without blanks and `+`; by custom the origin of the log
/// @param id   eight digits of hexadecimal
/// @param type the bytes before the key: 1 for Ed25519, `0xFF zhunsheng/sm2-with-sm3` for SM2
/// @param key  32 bytes of Ed25519, or 65 of a point of SM2
public record VerifierKey(String name, String id, byte[] type, byte[] key) {
    private static final String ED25519 = "\u0001";
    private static final String SM2 = "\u00FFzhunsheng/sm2-with-sm3";

    /// How many bytes a key of each type has.
    private static final Map<String, Integer> LENGTHS = Map.of(ED25519, 32, SM2, 65);

    private static final byte[] SM2_USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int SM2_SIGNATURE = 64;

    /// What stands before the bytes of an Ed25519 key in the form that the JDK reads (RFC 8410).
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    /// The key that a text holds.
    ///
    /// @throws LedgerRefusal when it is none, or of a kind that is not known here
    public static VerifierKey read(String text) throws LedgerRefusal {
        String[] parts = text.strip().split("\\+", 3);
        Optional<byte[]> bytes = parts.length == 3 && isName(parts[0]) ? Base64Text.read(parts[2]) : Optional.empty();
        byte[] all = bytes.orElse(new byte[0]);
        for (Map.Entry<String, Integer> kind : LENGTHS.entrySet()) {
            byte[] type = kind.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (all.length == type.length + kind.getValue() && Arrays.equals(type, Arrays.copyOf(all, type.length))) {
                byte[] key = Arrays.copyOfRange(all, type.length, all.length);
                if (idOf(parts[0], type, key).equals(parts[1])) {
                    return new VerifierKey(parts[0], parts[1], type, key);
                }
            }
        }
        throw new LedgerRefusal(
                "ledger.verifier_unreadable",
                new Phrase("'" + text + "' 不是公钥", "'" + text + "' is no public key"),
                "",
                new Phrase(
                        "给出 名称+编号+base64 一行（Ed25519 或 SM2），如 zs ledger show 所示",
                        "Give one line name+id+base64 (Ed25519 or SM2), as zs ledger show prints it"));
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> Character.isSpaceChar(c) || c < ' ' || c == '+');
    }

    private static String idOf(String name, byte[] type, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(type);
            return HexFormat.of().formatHex(digest.digest(key), 0, Integer.BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Whether the signature is this key's of these bytes.
    boolean signed(byte[] text, byte[] signature) {
        return type.length > 1 ? sm2(text, signature) : ed25519(text, signature);
    }

    private boolean ed25519(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + key.length);
            System.arraycopy(key, 0, encoded, SPKI.length, key.length);
            PublicKey spoken = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature judge = Signature.getInstance("Ed25519");
            judge.initVerify(spoken);
            judge.update(text);
            return judge.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // bytes that are no point or no signature
        }
    }

    private boolean sm2(byte[] text, byte[] signature) {
        X9ECParameters curve = CustomNamedCurves.getByName("sm2p256v1");
        try {
            SM2Signer judge = new SM2Signer(PlainDSAEncoding.INSTANCE);
            judge.init(
                    false,
                    new ParametersWithID(
                            new ECPublicKeyParameters(curve.getCurve().decodePoint(key), new ECDomainParameters(curve)),
                            SM2_USER));
            judge.update(text, 0, text.length);
            return signature.length == SM2_SIGNATURE && judge.verifySignature(signature);
        } catch (IllegalArgumentException e) {
            return false; // bytes that are no point
        }
    }

    @Override
    public String toString() {
        byte[] all = Arrays.copyOf(type, type.length + key.length);
        System.arraycopy(key, 0, all, type.length, key.length);
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(all);
    }
}
