package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the national guide says of its numbers is true of the packages that come with the program.
class TreeTest {
    private static final StandardFilter ALL = new StandardFilter(Map.of());
    private static Standing standing;

    @BeforeAll
    static void read() throws Refusal, IOException {
        Edition edition = RunningPlatform.get().bean(CurrentDictionary.class).edition();
        standing = Standing.of(
                edition,
                "",
                edition.dictionary().standards().stream()
                        .map(held -> new Statement(held.packageId(), held.value()))
                        .toList(),
                Map.of());
    }

    private static Tree tree(StandardFilter filter) {
        return new Tree(standing.classification(), filter, filter.of(standing, Set.of()));
    }

    private static Map<String, Integer> counts(List<Branch> branches) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        branches.forEach(branch -> counts.put(branch.title().zh(), branch.count()));
        return counts;
    }

    @Test
    void theSystemHolds105StandardsOfWhich23ArePlans() {
        List<Known> classed =
                standing.shelf().all().stream().filter(Known::classed).toList();
        assertThat(classed).hasSize(105);
        assertThat(classed.stream().filter(known -> known.number().isPlan())).hasSize(23);
        assertThat(classed.stream().filter(known -> known.standard().status().equals("plan")))
                .hasSize(23);
    }

    @Test
    void theSevenClassesHoldWhatTheGuideCounts() {
        assertThat(counts(tree(ALL).branches()))
                .containsExactly(
                        Map.entry("总体", 9),
                        Map.entry("基础设施", 9),
                        Map.entry("数据", 40),
                        Map.entry("业务", 8),
                        Map.entry("服务", 5),
                        Map.entry("管理", 10),
                        Map.entry("安全", 24));
    }

    @Test
    void theSecondLevelHoldsWhatTheTableListsAndTwoOfItNothing() {
        Map<String, Map<String, Integer>> second = tree(ALL).branches().stream()
                .collect(Collectors.toMap(branch -> branch.title().zh(), branch -> counts(branch.below())));
        assertThat(second.get("总体")).containsExactly(Map.entry("术语", 3), Map.entry("标准化指南", 5), Map.entry("参考模型", 1));
        assertThat(second.get("基础设施").values()).containsExactly(1, 7, 1);
        assertThat(second.get("数据"))
                .containsEntry("元数据", 4)
                .containsEntry("分类与编码", 7)
                .containsEntry("数据库", 0)
                .containsEntry("信息资源目录", 6)
                .containsEntry("数据格式", 11)
                .containsEntry("开放共享", 10)
                .containsEntry("开发利用", 0)
                .containsEntry("数据管理", 2);
        assertThat(second.get("业务").values()).containsExactly(3, 5);
        assertThat(second.get("服务").values()).containsExactly(2, 3);
        assertThat(second.get("管理").values()).containsExactly(5, 5);
        assertThat(second.get("安全").values()).containsExactly(14, 9, 1);
    }

    @Test
    void theSubSystemsHoldWhatTheTableMarks() {
        assertThat(counts(tree(ALL.with("by", "system")).branches()))
                .containsExactly(
                        Map.entry("政务数据开放共享", 21),
                        Map.entry("公共数据资源开发利用", 0),
                        Map.entry("电子文件", 35),
                        Map.entry("互联网+政务", 5));
        assertThat(tree(ALL).cover().stream()
                        .mapToInt(row -> row.none().count())
                        .sum())
                .isEqualTo(44);
    }

    /// Infrastructure (9) and business systems (5) correspond to two categories each, application and technology.
    @Test
    void theEightCategoriesFollowTheCrosswalk() {
        assertThat(counts(tree(ALL.with("by", "category")).branches()))
                .containsExactly(
                        Map.entry("总体", 9),
                        Map.entry("业务", 8),
                        Map.entry("数据", 40),
                        Map.entry("应用", 14),
                        Map.entry("服务", 5),
                        Map.entry("管理", 10),
                        Map.entry("安全", 24),
                        Map.entry("技术", 14));
    }

    @Test
    void everyAddressOfTheTreeListsWhatItCounts() {
        for (String view : Tree.VIEWS) {
            for (Branch branch : tree(ALL.with("by", view)).branches()) {
                branch.below().forEach(TreeTest::demandListed);
                demandListed(branch);
            }
        }
    }

    private static void demandListed(Branch branch) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : branch.path().replaceAll("^[^?]*\\?", "").split("&", -1)) {
            int at = pair.indexOf('=');
            query.put(
                    pair.substring(0, at),
                    java.net.URLDecoder.decode(pair.substring(at + 1), java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(new StandardFilter(query).of(standing, Set.of()))
                .as(branch.path())
                .hasSize(branch.count());
    }

    @Test
    void theSubSystemWithoutAStandardIsAGapInEachOfItsClasses() {
        List<String> gaps = tree(ALL).cover().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(CoverRow.Cell::gap)
                        .map(cell -> row.title().zh() + "×" + cell.system()))
                .toList();
        assertThat(gaps)
                .contains("数据×公共数据资源开发利用", "业务×公共数据资源开发利用", "服务×公共数据资源开发利用")
                .doesNotContain("总体×公共数据资源开发利用");
    }

    @Test
    void noTwoStandardsShareAnAddress() {
        assertThat(standing.shelf().all().stream().map(known -> known.number().slug()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlanLeadsToWhatItBecameAndBack() {
        Known plan = standing.shelf().numbered("20192099-T-469").orElseThrow();
        Known standard = standing.shelf().numbered("GB/T 39046-2020").orElseThrow();
        assertThat(new Relations(standing.shelf(), plan).after()).containsExactly(Relation.to("became", standard));
        assertThat(new Relations(standing.shelf(), standard).before()).containsExactly(Relation.to("planned", plan));
    }

    @Test
    void aNumberWithoutItsYearMeansTheLatestEdition() {
        assertThat(standing.shelf().named("按 GB/T 39046 与 GB/T 19488.1—2004 第 3 章"))
                .extracting(known -> known.number().text())
                .containsExactly("GB/T 39046-2020", "GB/T 19488.1-2004");
    }

    @Test
    void partsOfANumberStandTogether() {
        Known first = standing.shelf().numbered("GB/T 21063.1-2007").orElseThrow();
        assertThat(standing.shelf().parts(first))
                .extracting(known -> known.number().part())
                .containsExactly("2", "3", "4", "6");
    }

    @Test
    void areasOfTheMapAreInProportionAndDoNotLieOnEachOther() {
        List<Double> weights = List.of(9.0, 9.0, 40.0, 8.0, 5.0, 10.0, 24.0);
        List<Treemap.Area> areas = Treemap.of(weights, new Treemap.Area(0, 0, 960, 400));
        for (int i = 0; i < areas.size(); i++) {
            Treemap.Area one = areas.get(i);
            assertThat(one.width() * one.height())
                    .isCloseTo(weights.get(i) / 105 * 960 * 400, org.assertj.core.data.Offset.offset(1e-6));
            for (Treemap.Area other : areas.subList(i + 1, areas.size())) {
                boolean apart = one.x() + one.width() <= other.x() + 1e-6
                        || other.x() + other.width() <= one.x() + 1e-6
                        || one.y() + one.height() <= other.y() + 1e-6
                        || other.y() + other.height() <= one.y() + 1e-6;
                assertThat(apart).isTrue();
            }
        }
    }

    @Test
    void cellsAreGapsOnlyWhereNothingWasAskedFor() {
        assertThat(gaps(ALL)).isPositive();
        assertThat(gaps(ALL.with("search", "身份认证"))).isZero();
        assertThat(gaps(ALL.with("by", "system"))).isEqualTo(gaps(ALL));
    }

    private static long gaps(StandardFilter filter) {
        return tree(filter).cover().stream()
                .flatMap(row -> row.cells().stream())
                .filter(CoverRow.Cell::gap)
                .count();
    }
}
