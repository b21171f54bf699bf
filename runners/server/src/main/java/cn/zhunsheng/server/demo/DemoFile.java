package cn.zhunsheng.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/// Residents who do not exist, as a file with faults: so many rows, of which `faulty` in a thousand have one. The same
/// seed
/// gives the same file.
record DemoFile(long seed, int rows, int faulty) {
    private static final String HEADER = "公民身份号码,姓名,性别,民族,出生日期,户号,与户主关系,户籍地行政区划代码,户籍地址,婚姻状况,学历,手机号";
    private static final String[] SURNAMES = "赵 钱 孙 李 周 吴 郑 王 冯 陈 沈 韩 杨 朱 秦 许 何 吕 张 孔".split(" ");
    private static final String[] NAMES = "晓芸 立恒 一诺 建国 思远 明哲 若琳 文博 晴 子墨 雨桐 浩然 欣怡 志强 丽华 天佑".split(" ");
    private static final String[] DIVISIONS = "330102 330105 330106 330108 330109 330110".split(" ");
    private static final String[] SCHOOLING = "11 21 31 41 61 71 81".split(" ");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 25_000;

    String csv() {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        for (int row = 0; row < rows; row++) {
            String[] cells = resident(row, random);
            if (random.nextInt(1000) < faulty) {
                spoil(cells, random);
            }
            csv.append(String.join(",", cells)).append("\r\n");
        }
        return csv.toString();
    }

    private static String[] resident(int row, Random random) {
        LocalDate birth = FIRST_BIRTH.plusDays(random.nextInt(DAYS));
        String division = any(DIVISIONS, random);
        String body =
                division + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(random.nextInt(1000));
        return new String[] {
            body + check(body),
            any(SURNAMES, random) + any(NAMES, random),
            (body.charAt(16) - '0') % 2 == 1 ? "1" : "2",
            "01",
            birth.format(DateTimeFormatter.BASIC_ISO_DATE),
            division + "%06d".formatted(row / 3),
            row % 3 == 0 ? "01" : "20",
            division,
            "浙江省杭州市虚构路 %d 号".formatted(1 + random.nextInt(300)),
            birth.getYear() > 2000 ? "10" : "20",
            any(SCHOOLING, random),
            "1380013%04d".formatted(random.nextInt(10_000))
        };
    }

    /// One fault of those that real files have.
    private static void spoil(String[] cells, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> cells[0] = cells[0].substring(0, 17) + (cells[0].endsWith("1") ? "2" : "1");
            case 1 -> cells[1] = "";
            case 2 -> cells[2] = cells[2].equals("1") ? "2" : "1";
            case 3 -> cells[3] = "汉族";
            case 4 -> cells[4] = cells[4].substring(0, 4) + "1332";
            case 5 -> cells[11] = "0571-8800" + random.nextInt(10);
            default -> cells[9] = "已婚";
        }
    }

    /// The check character of GB 11643.
    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
