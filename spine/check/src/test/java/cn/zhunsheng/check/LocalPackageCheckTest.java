package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.rule.RuleCompiler;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Checks by packages put together on the spot: what stands behind a result, and what is our own fault.
class LocalPackageCheckTest {
    private static StandardPackage local(List<SchemeEntry> schemes, List<Element> elements, List<Model> models) {
        Heading heading = new Heading(
                "local",
                Version.parse("0.1.0"),
                Words.same("本地"),
                Words.same("本地"),
                "CN",
                "draft",
                List.of(new Dependency("sample", VersionRange.parse(">=1"))));
        return new StandardPackage(
                heading, List.of(), elements, List.of(), List.of(), List.of(), List.of(), schemes, models, List.of());
    }

    private static CheckResult checkLocally(StandardPackage local, String text) throws Exception {
        List<StandardPackage> packages = new ArrayList<>(SamplePackage.DICTIONARY.packages());
        packages.add(local);
        return new Check(Dictionary.of(packages), SamplePackage.DAY)
                .run(List.of(SamplePackage.text("a.csv", text)), SamplePackage.by("local/tags"), Optional.empty());
    }

    @Test
    void namesThePackagesThatTheModelStandsOn() throws Exception {
        Model tags = SamplePackage.DICTIONARY.model("tags").value();

        CheckResult result = checkLocally(local(List.of(), List.of(), List.of(tags)), "a\n1\n");

        assertThat(result.packages())
                .extracting(p -> p.id() + " " + p.version())
                .containsExactly("sample 1.2.0", "local 0.1.0");
        assertThat(result.modelPackage()).isEqualTo("local");
    }

    /// A package that was verified has no such scheme: when one comes so far, we broke.
    @Test
    void isAtFaultWhenASchemeHasNoAlgorithm() throws Exception {
        SchemeEntry scheme = new SchemeEntry("NO-SUCH", Words.same("无"), "", Evidence.OWN, "");
        Element tag = SamplePackage.DICTIONARY.element("holder.tag").value();
        Element coded = new Element(
                tag.id(),
                tag.naming(),
                "",
                tag.concept(),
                tag.dataType(),
                tag.format(),
                "",
                Optional.of(new ValueDomain.Identifiers("NO-SUCH")),
                tag.sensitivity(),
                "",
                tag.registration(),
                "",
                Evidence.OWN,
                List.of(),
                Optional.empty(),
                Optional.of(tag.id()),
                "");
        Model tags = SamplePackage.DICTIONARY.model("tags").value();

        assertThatIllegalStateException()
                .isThrownBy(() -> checkLocally(local(List.of(scheme), List.of(coded), List.of(tags)), "a\n1\n"))
                .withMessage("No algorithm for scheme NO-SUCH");
    }

    @Test
    void isAtFaultWhenARuleNamesASchemeWithoutAlgorithm() throws Exception {
        Model tags = SamplePackage.DICTIONARY.model("tags").value();
        Rule rule = new Rule(
                "r",
                "",
                RuleCompiler.compile("conforms(this.a, 'NO-SUCH')", new TreeMap<>(Map.of("a", new ValueType.Text()))),
                Words.same("r"),
                "0402",
                Severity.ERROR,
                "");
        Model ruled = new Model(
                tags.id(),
                tags.title(),
                "",
                List.of(),
                Optional.empty(),
                tags.fields(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(rule));

        assertThatIllegalStateException()
                .isThrownBy(() -> checkLocally(local(List.of(), List.of(), List.of(ruled)), "a\n1\n"))
                .withMessage("No algorithm for scheme NO-SUCH");
    }
}
