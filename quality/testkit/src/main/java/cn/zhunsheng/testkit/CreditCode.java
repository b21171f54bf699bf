package cn.zhunsheng.testkit;

/// Made-up unified social credit codes (GB 32100-2015) with the right check character.
final class CreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /// The code of that number: two numbers below 31^8 give two codes.
    static String of(long number) {
        StringBuilder code = new StringBuilder("91110105");
        code.append(organisation(number));
        return code.append(CHARACTERS.charAt(check(code))).toString();
    }

    /// The same code with another check character.
    static String misprinted(long number) {
        String right = of(number);
        int other = (CHARACTERS.indexOf(right.charAt(17)) + 1) % CHARACTERS.length();
        return right.substring(0, 17) + CHARACTERS.charAt(other);
    }

    private static int check(StringBuilder code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        }
        return (31 - sum % 31) % 31;
    }

    /// Eight characters and the check character of GB 11714, of which a credit code's places 9 to 17 are made.
    private static String organisation(long number) {
        StringBuilder body = new StringBuilder();
        long rest = number;
        int sum = 0;
        for (int weight : BODY_WEIGHTS) {
            int digit = (int) (rest % 10);
            rest /= 10;
            body.append(digit);
            sum += weight * digit;
        }
        int check = (11 - sum % 11) % 11;
        return body.append(check == 10 ? "X" : String.valueOf(check)).toString();
    }
}
