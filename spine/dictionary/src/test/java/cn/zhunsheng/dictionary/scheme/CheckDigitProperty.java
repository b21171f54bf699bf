package cn.zhunsheng.dictionary.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.BiPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What each check promises to catch, tried on identifiers made at random: every change of one character, every swap of
/// two neighbours.
class CheckDigitProperty {
    private static final String DIGITS = "0123456789";

    @Provide
    Arbitrary<byte[]> citizens() {
        return Combinators.combine(
                        Arbitraries.of("110105", "440524", "810000", "830000", "911124"),
                        Arbitraries.longs().between(-36_000, 20_000),
                        Arbitraries.integers().between(0, 999))
                .as((division, day, sequence) -> Samples.citizen(division, LocalDate.ofEpochDay(day), sequence));
    }

    @Provide
    Arbitrary<byte[]> creditCodes() {
        return Combinators.combine(
                        text("123456789ANY", 1), text(Mod31.ALPHABET, 1), text(DIGITS, 6), text(Mod31.ALPHABET, 9))
                .as((department, category, division, organisation) ->
                        Samples.creditCode(department + category + division + organisation));
    }

    @Provide
    Arbitrary<byte[]> organisations() {
        return text(Samples.LETTERS, 8).map(Samples::organisation);
    }

    @Provide
    Arbitrary<byte[]> registrations() {
        return text(DIGITS, 14).map(Samples::registration);
    }

    @Provide
    Arbitrary<byte[]> cards() {
        return Arbitraries.strings()
                .withChars(DIGITS.toCharArray())
                .ofMinLength(12)
                .ofMaxLength(18)
                .map(Samples::card);
    }

    @Provide
    Arbitrary<byte[]> licences() {
        return Arbitraries.strings()
                .withChars(Samples.LETTERS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(Samples::licence);
    }

    @Property(tries = 200)
    void mod112CatchesEveryChangeAndEverySwap(@ForAll("citizens") byte[] id) {
        assertThat(fault("GB-11643", id)).isNull();
        catchesChanges(id, 0, 17, DIGITS, (a, b) -> true, bytes -> Mod11Radix2.holds(bytes, 0, 18));
        catchesChanges(id, 17, 18, DIGITS + "X", (a, b) -> true, bytes -> Mod11Radix2.holds(bytes, 0, 18));
        catchesSwaps(id, 0, 17, (a, b) -> true, bytes -> Mod11Radix2.holds(bytes, 0, 18));
    }

    @Property(tries = 200)
    void mod31CatchesEveryChangeAndEverySwap(@ForAll("creditCodes") byte[] id) {
        assertThat(fault("GB-32100", id)).isNull();
        catchesChanges(id, 0, 18, Mod31.ALPHABET, (a, b) -> true, bytes -> Mod31.remainder(bytes, 0) == 0);
        catchesSwaps(id, 0, 18, (a, b) -> true, bytes -> Mod31.remainder(bytes, 0) == 0);
    }

    @Property(tries = 200)
    void organisationCodesCatchWhatDiffersModulo11(@ForAll("organisations") byte[] id) {
        assertThat(fault("GB-11714", id)).isNull();
        BiPredicate<Byte, Byte> differs = (a, b) -> (Ascii.value36(a) - Ascii.value36(b)) % 11 != 0;
        Samples.Judge judge = bytes -> OrganisationCode.remainder(bytes, 0, bytes[8]) == 0;
        catchesChanges(id, 0, 8, Samples.LETTERS, differs, judge);
        catchesChanges(id, 8, 9, DIGITS + "X", (a, b) -> true, judge);
        catchesSwaps(id, 0, 8, differs, judge);
    }

    @Property(tries = 200)
    void mod1110CatchesEveryChangeAndSwapsOfDigitsMoreThanOneApart(@ForAll("registrations") byte[] id) {
        assertThat(fault("GS-15", id)).isNull();
        Samples.Judge judge = bytes -> Hybrid.digitsHold(bytes, 0, 15);
        catchesChanges(id, 0, 15, DIGITS, (a, b) -> true, judge);
        catchesSwaps(id, 0, 15, (a, b) -> !neighbours(a, b, 10), judge);
    }

    @Property(tries = 200)
    void mod3736CatchesEveryChangeAndSwapsOfCharactersMoreThanOneApart(@ForAll("licences") byte[] id) {
        assertThat(fault("GB-T-36904", id)).isNull();
        Samples.Judge judge = bytes -> LicenceId.fault(bytes, 0, bytes.length) == null;
        int serial = 56;
        int end = id.length - 6;
        catchesChanges(id, serial, end, Samples.LETTERS, (a, b) -> true, judge);
        catchesChanges(id, id.length - 1, id.length, Samples.LETTERS, (a, b) -> true, judge);
        catchesSwaps(id, serial, end, (a, b) -> !neighbours(a, b, 36), judge);
    }

    @Property(tries = 200)
    void luhnCatchesEveryChangeAndSwapsBut09(@ForAll("cards") byte[] id) {
        assertThat(fault("ISO-7812", id)).isNull();
        Samples.Judge judge = bytes -> Luhn.holds(bytes, 0, bytes.length);
        catchesChanges(id, 0, id.length, DIGITS, (a, b) -> true, judge);
        catchesSwaps(id, 0, id.length, (a, b) -> Math.abs(a - b) != 9, judge);
    }

    private static Arbitrary<String> text(String alphabet, int length) {
        return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
    }

    private static SchemeFault fault(String scheme, byte[] id) {
        return Schemes.on(LocalDate.of(2025, 6, 1)).find(scheme).orElseThrow().fault(id, 0, id.length);
    }

    private static boolean neighbours(byte a, byte b, int modulus) {
        int apart = Math.abs(Ascii.value36(a) - Ascii.value36(b));
        return apart == 1 || apart == modulus - 1;
    }

    private static void catchesChanges(
            byte[] id, int from, int to, String alphabet, BiPredicate<Byte, Byte> promised, Samples.Judge judge) {
        for (int i = from; i < to; i++) {
            byte kept = id[i];
            for (char c : alphabet.toCharArray()) {
                byte other = (byte) c;
                if (other != kept && promised.test(kept, other)) {
                    id[i] = other;
                    assertThat(judge.holds(id))
                            .as("%s, position %d changed", new String(id), i + 1)
                            .isFalse();
                }
            }
            id[i] = kept;
        }
    }

    private static void catchesSwaps(
            byte[] id, int from, int to, BiPredicate<Byte, Byte> promised, Samples.Judge judge) {
        for (int i = from; i + 1 < to; i++) {
            byte left = id[i];
            byte right = id[i + 1];
            if (left != right && promised.test(left, right)) {
                id[i] = right;
                id[i + 1] = left;
                assertThat(judge.holds(id))
                        .as("%s, position %d swapped", new String(id), i + 1)
                        .isFalse();
                id[i] = left;
                id[i + 1] = right;
            }
        }
    }
}
