package cn.zhunsheng.dictionary.scheme;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Makes identifiers that conform, by trying check characters until the scheme agrees: the tests own no second copy of
/// the
/// algorithms.
final class Samples {
    private static final String DIGITS = "0123456789";
    static final String LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Samples() {}

    static byte[] citizen(String division, LocalDate born, int sequence) {
        String body = division + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return closed(body, DIGITS + "X", bytes -> Mod11Radix2.holds(bytes, 0, 18));
    }

    static byte[] creditCode(String body) {
        return closed(body, Mod31.ALPHABET, bytes -> Mod31.remainder(bytes, 0) == 0);
    }

    static byte[] organisation(String body) {
        return closed(body, DIGITS + "X", bytes -> OrganisationCode.remainder(bytes, 0, bytes[8]) == 0);
    }

    static byte[] registration(String body) {
        return closed(body, DIGITS, bytes -> Hybrid.digitsHold(bytes, 0, 15));
    }

    static byte[] card(String body) {
        return closed(body, DIGITS, bytes -> Luhn.holds(bytes, 0, bytes.length));
    }

    static byte[] licence(String serial) {
        String body = "1.2.156.3005.2.11100000000013338W011.11430000006122244L." + serial + ".001.";
        return closed(body, LETTERS, bytes -> LicenceId.fault(bytes, 0, bytes.length) == null);
    }

    interface Judge {
        boolean holds(byte[] bytes);
    }

    /// The only character that closes the body: two would mean that the algorithm cannot tell them apart.
    private static byte[] closed(String body, String checks, Judge judge) {
        byte[] found = null;
        for (char check : checks.toCharArray()) {
            byte[] bytes = (body + check).getBytes(US_ASCII);
            if (judge.holds(bytes)) {
                if (found != null) {
                    throw new AssertionError("Two check characters fit " + body);
                }
                found = bytes;
            }
        }
        if (found == null) {
            throw new AssertionError("No check character fits " + body);
        }
        return found;
    }
}
