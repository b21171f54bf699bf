package cn.zhunsheng.match;

/// Identity numbers of nobody: a division that is reserved, a birthday before 1901, a right check character.
final class Ids {
    private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Ids() {}

    static String of(int number) {
        String body = "11010119000101" + "%03d".formatted(number);
        int sum = 0;
        for (int i = 0; i < FACTORS.length; i++) {
            sum += (body.charAt(i) - '0') * FACTORS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
