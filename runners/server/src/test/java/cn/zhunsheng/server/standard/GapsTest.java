package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import cn.zhunsheng.server.dictionary.Edition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static Standing standing;
    private static GapsPage page;

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
        page = new GapsView(standing, new AlikeGroups().of(standing), LocalDate.of(2026, 11, 26)).page();
    }

    @Test
    void groupsAreFoundOnceForAnEditionAndAnewWhenAnOwnStandardStandsBesideIt() {
        AlikeGroups groups = new AlikeGroups();
        List<Alike.Group> found = groups.of(standing);
        assertThat(found).isEqualTo(Alike.among(standing.shelf().all(), standing.classification()));
        Standing again = Standing.of(standing.edition(), "other attributes", statements(), Map.of());
        assertThat(groups.of(again)).isSameAs(found);
        Standard twin =
                standing.shelf().numbered("DB51/T 2943-2022").orElseThrow().standard();
        List<Statement> more = new ArrayList<>(statements());
        more.add(new Statement(Project.ORIGIN, renumbered(twin, "DB99/T 2943-2022")));
        assertThat(groups.of(Standing.of(standing.edition(), "", more, Map.of()))
                        .toString())
                .contains("DB99/T 2943-2022");
    }

    private static Standard renumbered(Standard standard, String number) {
        return new Standard(
                number,
                standard.title(),
                standard.status(),
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                standard.evidence(),
                "");
    }

    private static List<Statement> statements() {
        return standing.edition().dictionary().standards().stream()
                .map(held -> new Statement(held.packageId(), held.value()))
                .toList();
    }

    @Test
    void aSubSystemWithoutAnyStandardIsSaidToHaveNone() {
        assertThat(page.cells().stream()
                        .filter(GapsPage.Cell::none)
                        .map(cell -> cell.system().zh()))
                .containsExactly("公共数据资源开发利用");
    }

    @Test
    void twoClassesOfTheSecondLevelAreEmpty() {
        assertThat(page.classes().stream().map(each -> each.second().zh())).containsExactly("数据库", "开发利用");
    }

    /// Of the 23 plans of the guide nine became a standard; the study lists four more that became none.
    @Test
    void plansThatBecameNothingAreListedTheOldestFirst() {
        List<String> numbers =
                page.plans().stream().map(plan -> plan.chip().number()).toList();
        assertThat(numbers.stream()
                        .filter(number ->
                                standing.shelf().numbered(number).orElseThrow().classed()))
                .hasSize(14);
        assertThat(numbers)
                .startsWith("20109996-T-339", "20101511-T-469")
                .doesNotContain("20192099-T-469")
                .contains("20220587-T-434");
        assertThat(page.plans().stream().map(GapsPage.Plan::year).filter(year -> !year.isEmpty()))
                .isSorted();
    }

    private static List<String> numbers(Alike.Group group) {
        return group.members().stream().map(known -> known.number().text()).toList();
    }

    /// The study on the integrated platform lists these side by side and calls them much alike.
    @Test
    void localStandardsThatSayTheSameAreFoundInTheTableOfTheStudy() {
        List<Alike.Group> groups = Alike.among(standing.shelf().all(), standing.classification());
        assertThat(groups)
                .anySatisfy(group -> assertThat(numbers(group))
                        .contains("DB52/T 1542.1-2021", "DB61/T 1125-2018", "DB50/T 957.3-2019", "DB43/T 2422.8-2022"))
                .anySatisfy(group -> assertThat(numbers(group)).contains("DB51/T 2941-2022", "DB52/T 1542.2-2021"))
                .anySatisfy(group -> assertThat(numbers(group)).contains("DB23/T 3212-2022", "DB52/T 1542.3-2021"))
                .anySatisfy(group -> assertThat(numbers(group)).contains("DB37/T 4614.4-2023", "DB61/T 1125-2018"));
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.members().stream()
                                .map(known -> known.number().province())
                                .distinct()
                                .count())
                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void theGroupsDoNotDependOnTheOrderInWhichStandardsCome() {
        List<Known> shuffled = new ArrayList<>(standing.shelf().all());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(Alike.among(shuffled, standing.classification()))
                .isEqualTo(Alike.among(standing.shelf().all(), standing.classification()));
    }

    @Test
    void thePageShowsGapsGroupsAndWhatIsDefinedTwice() {
        String html =
                RunningPlatform.get().as(Role.READER).get("/standards/gaps").body();
        assertThat(html).contains("公共数据资源开发利用", "一项也没有", "DB61/T 1125-2018", "20101511-T-469");
        assertThat(html.split("<code class=\"zs-meta\">package.", -1).length - 1)
                .isEqualTo(standing.edition().conflicts().size());
    }
}
