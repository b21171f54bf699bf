package cn.zhunsheng.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A made-up person: an identity number with the right check character, and what it says of its bearer.
///
/// No number is any living person's but by chance: division, day and sequence are counted through, not taken from
/// anywhere.
record Person(String idNumber, String sex, LocalDate born) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    static Person of(String prefix, LocalDate born, int sequence) {
        String body = prefix + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(sequence);
        return new Person(body + check(body), sequence % 2 == 1 ? "1" : "2", born);
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    /// The same number with another check character.
    String misprinted() {
        int right = CHECKS.indexOf(idNumber.charAt(17));
        return idNumber.substring(0, 17) + CHECKS.charAt(right == 0 ? 1 : 0);
    }

    /// All persons of some prefixes born between two days, both included, each once, in an order that looks random.
    record People(List<String> prefixes, LocalDate from, LocalDate to, long shift) {
        private static final long STRIDE = 2_654_435_761L;
        private static final int SEQUENCES = 999;

        People {
            prefixes = List.copyOf(prefixes);
        }

        /// The person of that number, counted from 0. Two numbers below 10,000,000 give two persons as long as there
        /// are so many.
        Person get(long number) {
            long days = to.toEpochDay() - from.toEpochDay() + 1;
            long all = days * prefixes.size() * SEQUENCES;
            long place = Math.floorMod(number * STRIDE + shift, all);
            int sequence = 1 + (int) (place % SEQUENCES);
            long rest = place / SEQUENCES;
            String prefix = prefixes.get((int) (rest % prefixes.size()));
            return of(prefix, from.plusDays(rest / prefixes.size()), sequence);
        }
    }
}
