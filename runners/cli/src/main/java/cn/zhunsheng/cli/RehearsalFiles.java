package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// What a [Rehearsal] checks: rows made up at random in both encodings, and a package of its own.
///
/// Rows differ from one another and have faults of most kinds, because what is learned from one value repeated is wrong
/// of all others.
final class RehearsalFiles {
    private static final List<String> PACKAGE = List.of("package.yaml", "models/rehearsal.yaml");
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> DIVISIONS = List.of("110101", "230102", "330106", "420102", "510104", "630102");
    private static final List<String> NAMES = List.of("张三丰", "李四", "王小明", "欧阳娜", "阿卜杜·买买提", "Anna");
    private static final List<String> PLACES =
            List.of("文三路 90 号", "\"幸福路 1 号,2 单元\"", "\"科技园\"\"一号楼\"\"\"", "新城区７号（西区）", "号\"甲\"楼");
    private static final List<String> MARITAL = List.of("10", "20", "21", "30", "40", "90", "\"20\"");
    private static final List<String> NO_DATES =
            List.of("20230231", "2023-02-29", "2023/01/01", "20231301", "1990", "二〇二三年", "2023-1-1");
    private static final List<String> NO_TIMES =
            List.of("20240230101010", "2024-01-01 25:00:00", "2024-01-01T08:00:00", "20240101");
    private static final List<String> NO_AREAS = List.of("-1", "12.345", "1e5", "约90", "123456789012345678.5", "90.");
    private static final List<String> NO_NAMES = List.of("赵\t六", "赵\u007F", "名".repeat(60), " 张三 ");

    /// So many rows tell the encoding of a file; the small one has no more.
    private static final int FEW = 1000;

    /// No one made up is younger than that.
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private final Random random = new Random(1);
    private final Scheme people = scheme("GB-11643");
    private final Scheme organisations = scheme("GB-32100");
    private final int rows;

    /// So many rows in the larger files.
    RehearsalFiles(int rows) {
        this.rows = rows;
    }

    void write(Path folder) throws IOException {
        residents(folder.resolve("few.csv"), Math.min(FEW, rows), StandardCharsets.UTF_8);
        residents(folder.resolve("residents.csv"), rows, StandardCharsets.UTF_8);
        residents(folder.resolve("older.csv"), rows, Charset.forName("GB18030"));
        enterprises(folder.resolve("enterprises.csv"));
        for (String name : PACKAGE) {
            Path file = folder.resolve("standards/rehearsal").resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (InputStream in = RehearsalFiles.class.getResourceAsStream("rehearsal/" + name)) {
                Files.copy(Objects.requireNonNull(in, name), file);
            }
        }
    }

    private static Scheme scheme(String id) {
        return Schemes.on(TODAY).find(id).orElseThrow(() -> new IllegalStateException("No algorithm for scheme " + id));
    }

    private void residents(Path file, int many, Charset charset) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "公民身份号码,姓名,性别代码,民族代码,出生日期,国籍代码,与户主关系代码,户籍地行政区划代码,户籍地址,现住址,婚姻状况代码,移动电话,死亡日期,更新时间,统一社会信用代码,电子邮箱,建筑面积,备注\n"
                            .getBytes(charset));
            String last = "";
            for (int row = 0; row < many; row++) {
                last = row > 0 && rarely() ? last : resident();
                out.write(last.getBytes(charset));
                if (row > FEW && rarely()) {
                    out.write(0xFF);
                }
                out.write((rarely() ? ",\n" : row % 1000 == 0 ? "\r\n\n" : "\n").getBytes(charset));
            }
        }
    }

    private String resident() {
        LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
        String number = completed(of(DIVISIONS) + digits(birth) + "%03d".formatted(random.nextInt(1000)), people);
        String sex = rarely() ? "9" : (number.charAt(16) & 1) == 1 ? "1" : "2";
        String death = random.nextInt(8) == 0 ? date(birth.plusDays(random.nextInt(12_000) - 50)) : blank();
        return String.join(
                ",",
                rarely() ? number.substring(1) : rarely() ? number.replace('1', 'x') : number,
                rarely() ? of(NO_NAMES) : of(NAMES) + of(NAMES),
                sex,
                "%02d".formatted(1 + random.nextInt(57)),
                rarely() ? date(birth.plusDays(1)) : date(birth),
                rarely() ? blank() : "156",
                "%02d".formatted(1 + random.nextInt(rarely() ? 99 : 2)),
                of(DIVISIONS),
                place(),
                place(),
                rarely() ? "77" : of(MARITAL),
                rarely() ? "12" : "1" + (3_000_000_000L + random.nextInt(Integer.MAX_VALUE)),
                death,
                rarely() ? of(NO_TIMES) : time(birth.plusYears(30)),
                random.nextInt(3) == 0 ? blank() : creditCode(),
                random.nextInt(3) == 0
                        ? blank()
                        : rarely() ? "a b@c" : "user" + random.nextInt(100_000) + "@example.cn",
                rarely() ? of(NO_AREAS) : random.nextInt(300) + (random.nextBoolean() ? "" : "." + random.nextInt(100)),
                "");
    }

    private void enterprises(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("统一社会信用代码,组织机构代码,机构名称,法定代表人姓名,法定代表人联系电话,注册地行政区划代码,注册地址,注册资本,币种代码,成立日期\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (int row = 0; row < rows / 2; row++) {
                out.write(enterprise().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String enterprise() {
        String code = creditCode();
        return String.join(
                        ",",
                        code,
                        code.substring(8, 17),
                        of(NAMES) + "有限公司",
                        of(NAMES),
                        "0571-" + random.nextInt(90_000_000),
                        code.substring(2, 8),
                        place(),
                        random.nextInt(100_000) + "." + random.nextInt(rarely() ? 1000 : 100),
                        rarely() ? blank() : "156",
                        digits(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000))))
                + "\n";
    }

    private String creditCode() {
        return completed("91" + of(DIVISIONS) + "%09d".formatted(random.nextInt(1_000_000_000)), organisations);
    }

    /// The number with its check character; with a wrong one now and then.
    private String completed(String number, Scheme scheme) {
        for (int k = rarely() ? CHECKS.length() : 0; k < CHECKS.length(); k++) {
            byte[] whole = (number + CHECKS.charAt(k)).getBytes(StandardCharsets.US_ASCII);
            if (scheme.fault(whole, 0, whole.length) == null) {
                return new String(whole, StandardCharsets.US_ASCII);
            }
        }
        return number + "0";
    }

    private String date(LocalDate day) {
        return rarely() ? of(NO_DATES) : random.nextBoolean() ? digits(day) : day.toString();
    }

    private String time(LocalDate day) {
        return random.nextBoolean() ? digits(day) + "235959" : day + " 08:00:0" + random.nextInt(10);
    }

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private String place() {
        if (rarely()) {
            return of(List.of(blank(), "\"两行\n的地址\"", "路\u0001口", "很长的路名".repeat(30)));
        }
        return of(PLACES);
    }

    private String blank() {
        return of(List.of("", " ", "NULL", "\\N", "　"));
    }

    private boolean rarely() {
        return random.nextInt(100) == 0;
    }

    private String of(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
