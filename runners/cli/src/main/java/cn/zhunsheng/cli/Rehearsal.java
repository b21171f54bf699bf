package cn.zhunsheng.cli;

import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import cn.zhunsheng.library.PackageCache;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/// Checks of rows made up at random, from which the virtual machine learns what a large file needs: which classes, and
/// which branches and types the rules meet. The launcher runs it once after a build, in a folder that it throws away.
///
/// Rows differ from one another and have faults of most kinds, because what is learned from one value repeated is wrong
/// of all others.
final class Rehearsal {
    private static final int ROWS = 150_000;
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> DIVISIONS = List.of("110101", "230102", "330106", "420102", "510104", "630102");
    private static final List<String> NAMES = List.of("张三丰", "李四", "王小明", "欧阳娜", "阿卜杜·买买提", "Anna");
    private static final List<String> PLACES =
            List.of("文三路 90 号", "\"幸福路 1 号,2 单元\"", "\"科技园\"\"一号楼\"\"\"", "新城区７号（西区）");
    private static final List<String> MARITAL = List.of("10", "20", "21", "30", "40", "90", "\"20\"");

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

    private final Random random = new Random(1);
    private final Scheme people = scheme("GB-11643");
    private final Scheme organisations = scheme("GB-32100");

    private final int rows;

    /// So many rows in the larger files.
    Rehearsal(int rows) {
        this.rows = rows;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        CommandLineRunner runner = new CommandLineRunner(
                InputStream.nullInputStream(), out, System.err, folder, PackageCache.ofUser(), TODAY);
        int ended = new Rehearsal(ROWS).run(folder, runner);
        out.flush();
        System.exit(ended);
    }

    /// 0 when all files were checked.
    int run(Path folder, CommandLineRunner runner) throws IOException {
        Path residents = residents(folder.resolve("residents.csv"), StandardCharsets.UTF_8);
        Path older = residents(folder.resolve("older.csv"), Charset.forName("GB18030"));
        Path enterprises = enterprises(folder.resolve("enterprises.csv"));
        return runner.run("check", enterprises.toString(), "--format", "json", "--fail-on", "never")
                + runner.run("check", older.toString(), "--fail-on", "never")
                + runner.run("check", residents.toString(), "--fail-on", "never");
    }

    private static Scheme scheme(String id) {
        return Schemes.on(TODAY).find(id).orElseThrow(() -> new IllegalStateException("No algorithm for scheme " + id));
    }

    private Path residents(Path file, Charset charset) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, charset)) {
            out.write("公民身份号码,姓名,性别代码,民族代码,出生日期,国籍代码,与户主关系代码,户籍地行政区划代码,户籍地址,现住址,婚姻状况代码,移动电话,死亡日期,更新时间\n");
            for (int row = 0; row < rows; row++) {
                LocalDate birth = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
                String number =
                        completed(of(DIVISIONS) + digits(birth) + "%03d".formatted(random.nextInt(1000)), people);
                String sex = rarely() ? "9" : (number.charAt(16) & 1) == 1 ? "1" : "2";
                String death = random.nextInt(8) == 0 ? digits(birth.plusDays(random.nextInt(12_000) - 50)) : blank();
                out.write(String.join(
                        ",",
                        rarely() ? number.substring(1) : number,
                        rarely() ? "赵\t六" : of(NAMES) + of(NAMES),
                        sex,
                        "%02d".formatted(1 + random.nextInt(57)),
                        random.nextBoolean() ? digits(birth) : birth.toString(),
                        rarely() ? blank() : "156",
                        "%02d".formatted(1 + random.nextInt(rarely() ? 99 : 2)),
                        of(DIVISIONS),
                        place(),
                        place(),
                        rarely() ? "77" : of(MARITAL),
                        rarely() ? "12" : "1" + (3_000_000_000L + random.nextInt(Integer.MAX_VALUE)),
                        death,
                        random.nextBoolean() ? "20240229235959" : "2024-02-29 08:00:0" + random.nextInt(10)));
                out.write(rarely() ? ",\n" : "\n");
            }
        }
        return file;
    }

    private Path enterprises(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("统一社会信用代码,组织机构代码,机构名称,法定代表人姓名,法定代表人联系电话,注册地行政区划代码,注册地址,注册资本,币种代码,成立日期\n");
            for (int row = 0; row < rows / 2; row++) {
                String division = of(DIVISIONS);
                String code =
                        completed("91" + division + "%09d".formatted(random.nextInt(1_000_000_000)), organisations);
                out.write(String.join(
                        ",",
                        code,
                        code.substring(8, 17),
                        of(NAMES) + "有限公司",
                        of(NAMES),
                        "0571-" + random.nextInt(90_000_000),
                        division,
                        place(),
                        random.nextInt(100_000) + "." + random.nextInt(rarely() ? 1000 : 100),
                        rarely() ? blank() : "156",
                        digits(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000)))));
                out.write('\n');
            }
        }
        return file;
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

    private static String digits(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private String place() {
        return rarely() ? blank() : rarely() ? "\"两行\n的地址\"" : of(PLACES);
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
