package cn.zhunsheng.bench;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Hit.Kind;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.search.SearchIndex;
import cn.zhunsheng.search.Thing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One search over a hundred thousand standards and a million codes, made up here, beside a walk over all their names.
/// Prints how long filling, questions of every sort, and the way of one change to the next answer take.
final class SearchBench {
    private static final List<String> FIELDS = List.of(
            "政务服务", "公共数据", "电子证照", "信用信息", "不动产登记", "城市运行", "应急管理", "医疗保障", "社会救助", "生态环境", "交通运输", "市场监管", "人口基础",
            "法人单位", "自然资源", "工程建设", "教育资源", "养老服务", "食品安全", "水利工程");
    private static final List<String> THINGS = List.of(
            "数据元",
            "分类与编码",
            "信息资源目录",
            "交换接口规范",
            "共享平台技术要求",
            "数据质量评价",
            "安全管理指南",
            "业务流程",
            "元数据规范",
            "数据库设计",
            "移动端建设要求",
            "运行维护规范",
            "术语",
            "标识编码规则",
            "服务指南",
            "评价指标体系");
    private static final String PLACES = "东西南北城山河江湖海安平和丰长永新古石金龙凤云白青红大小上下中前后光明兴华福德文武仁义乐泉溪";
    private static final List<String> SORTS = List.of("区", "县", "市", "镇", "街道", "村委会", "居委会", "乡");
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final int SHOWN = 10;
    private static final int ROUNDS = 2000;
    private static final int WALKS = 20;

    private SearchBench() {}

    /// A folder for the index, how many standards, how many codes.
    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int standards = Integer.parseInt(arguments[1]);
        int codes = Integer.parseInt(arguments[2]);
        try (SearchIndex index = SearchIndex.open(folder)) {
            long start = System.nanoTime();
            index.fill("made up", "1", things(standards, codes));
            System.out.printf(
                    Locale.ROOT, "filled %d things in %.1f s%n", index.size(), (System.nanoTime() - start) / 1e9);
            System.out.printf(Locale.ROOT, "on the disk %.0f MB%n", size(folder) / 1e6);
            List<String> questions = questions(standards);
            for (int i = 0; i < 3; i++) {
                ask(index, questions, ROUNDS / 4);
            }
            long[] times = ask(index, questions, ROUNDS);
            print("questions", times);
            print("a change until it is found", changes(index));
            List<Thing> all = things(standards, codes).toList();
            long[] walks = walk(all, questions);
            print("a walk over all names", walks);
            System.out.printf(
                    Locale.ROOT, "median of a question beside a walk: %.4f%n", at(times, 0.5) / at(walks, 0.5));
        }
    }

    private static Stream<Thing> things(int standards, int codes) {
        Random chance = new Random(20260101);
        return Stream.concat(
                IntStream.range(0, standards).mapToObj(i -> standard(i, chance)),
                IntStream.range(0, codes).mapToObj(i -> code(i, chance)));
    }

    private static Thing standard(int i, Random chance) {
        String number = (i % 3 == 0 ? "GB/T " : "DB" + (11 + i % 50) + "/T ") + (10_000 + i) + "-" + (2000 + i % 26);
        String title =
                one(FIELDS, chance) + " " + one(THINGS, chance) + " 第" + (1 + i % 9) + "部分：" + one(THINGS, chance);
        return new Thing(Kind.STANDARD, "made-up/" + number, new Words(title, ""), List.of(number), List.of());
    }

    private static Thing code(int i, Random chance) {
        StringBuilder name = new StringBuilder();
        for (int n = 0; n < 2 + i % 2; n++) {
            int at = chance.nextInt(PLACES.length());
            name.append(PLACES, at, at + 1);
        }
        String code = Integer.toString(100_000_000 + i);
        return new Thing(
                Kind.CODE,
                "made-up/PLACES/" + code,
                new Words(name + one(SORTS, chance), ""),
                List.of(code),
                List.of());
    }

    private static String one(List<String> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /// Of every sort that people ask: numbers whole and in part, words, pinyin, initials, single signs, slips.
    private static List<String> questions(int standards) {
        Random chance = new Random(7);
        Supplier<String> number = () -> Integer.toString(10_000 + chance.nextInt(standards));
        return IntStream.range(0, 500)
                .mapToObj(i -> switch (i % 12) {
                    case 0 -> "GB/T " + number.get();
                    case 1 -> number.get();
                    case 2 -> one(FIELDS, chance);
                    case 3 ->
                        one(FIELDS, chance).substring(0, 2)
                                + one(THINGS, chance).substring(0, 2);
                    case 4 -> Integer.toString(100_000_000 + chance.nextInt(900_000));
                    case 5 -> "shujuyuan";
                    case 6 -> "zwfw";
                    case 7 -> PLACES.substring(i % 40, i % 40 + 1) + PLACES.substring(i % 31, i % 31 + 1) + "街道";
                    case 8 -> PLACES.substring(i % 40, i % 40 + 1);
                    case 9 -> "d";
                    case 10 -> "dianzizhegnzhao";
                    default -> "1";
                })
                .toList();
    }

    private static long[] ask(SearchIndex index, List<String> questions, int times) throws IOException {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            index.find(questions.get(i % questions.size()), ALL, SHOWN);
            taken[i] = System.nanoTime() - start;
        }
        return taken;
    }

    private static long[] changes(SearchIndex index) throws IOException {
        long[] taken = new long[50];
        for (int i = 0; i < taken.length; i++) {
            String number = "T/NEW " + i;
            long start = System.nanoTime();
            index.put("own", new Thing(Kind.STANDARD, number, new Words("新立项的标准", ""), List.of(number), List.of()));
            if (index.find(number, ALL, 1).isEmpty()) {
                throw new IllegalStateException(number + " is not found");
            }
            taken[i] = System.nanoTime() - start;
        }
        return taken;
    }

    private static long[] walk(List<Thing> all, List<String> questions) {
        long[] taken = new long[WALKS];
        long found = 0;
        for (int i = 0; i < WALKS; i++) {
            long start = System.nanoTime();
            String bare = FoldedName.bare(questions.get(i));
            found += all.stream()
                    .filter(thing -> FoldedName.bare(thing.title().zh()).contains(bare)
                            || FoldedName.bare(thing.numbers().getFirst()).contains(bare))
                    .limit(SHOWN)
                    .count();
            taken[i] = System.nanoTime() - start;
        }
        System.out.println("the walks found " + found);
        return taken;
    }

    private static void print(String what, long[] times) {
        System.out.printf(
                Locale.ROOT,
                "%s, ms: median %.2f, p95 %.2f, p99 %.2f, max %.2f%n",
                what,
                at(times, 0.5) / 1e6,
                at(times, 0.95) / 1e6,
                at(times, 0.99) / 1e6,
                at(times, 1) / 1e6);
    }

    private static double at(long[] times, double part) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
