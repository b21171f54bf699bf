package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The reference of elements and code sets is made from the packages: `-Dgolden=write` writes it anew.
class ReferenceTest {
    private static final Path REFERENCE = House.ROOT.resolve("docs/reference");
    private static final String MADE = "<!-- Made from the packages by ReferenceTest; edit those. -->\n\n";
    /// More codes than these are looked up, not read.
    private static final int READABLE = 90;

    private static Dictionary dictionary() {
        try {
            return Dictionary.of(PackageFolder.read(
                            List.of(
                                    House.ROOT.resolve("standards/gov-core"),
                                    House.ROOT.resolve("standards/egov-standards")),
                            List.of())
                    .packages());
        } catch (Refusal e) {
            throw new IllegalStateException("The bundled packages cannot be read", e);
        }
    }

    @Test
    void theReferenceOfElementsIsWhatThePackagesState() throws IOException {
        List<Held<Element>> elements = dictionary().elements();
        Map<String, List<Held<Element>>> byObject = elements.stream()
                .collect(Collectors.groupingBy(
                        held -> held.value().concept().objectClass(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder("# Data elements 数据元\n\n" + MADE)
                .append(elements.size())
                .append(" 个数据元，按对象类排列。格式按 [表示格式](formats.md)；“凭知识”指未见标准原文，只产生警告。\n");
        byObject.forEach((object, members) -> {
            page.append("\n## ").append(object).append("\n\n");
            page.append("| 数据元 | 定义 | 类型与格式 | 值域 | 来源 |\n|---|---|---|---|---|\n");
            members.forEach(held -> page.append(line(held)));
        });
        agrees("elements.md", page.toString());
    }

    private static String line(Held<Element> held) {
        Element element = held.value();
        return "| **%s**<br>`%s`<br>`%s` | %s | %s %s | %s | %s%s |\n"
                .formatted(
                        cell(element.name()),
                        element.id().value(),
                        element.shortName(),
                        cell(element.definition()),
                        element.dataType().spelling(),
                        element.format()
                                .map(format -> "`" + cell(format.toString()) + "`")
                                .orElse(""),
                        element.domain()
                                .map(domain -> "`" + cell(domain.toString()) + "`")
                                .orElse(""),
                        cell(element.source()),
                        element.evidence() == Evidence.KNOWLEDGE ? "（凭知识）" : "");
    }

    @Test
    void theReferenceOfCodeSetsIsWhatThePackagesState() throws IOException {
        List<Held<CodeSet>> sets = dictionary().codeSets();
        StringBuilder page = new StringBuilder("# Code sets 代码集\n\n" + MADE)
                .append(sets.size())
                .append(" 个代码集。代码和名称写在一起；多于 ")
                .append(READABLE)
                .append(" 个代码的只列个数，用 `zs dictionary codes 标识` 或平台的页面查。\n");
        sets.forEach(held -> page.append(section(held)));
        agrees("code-sets.md", page.toString());
    }

    private static String section(Held<CodeSet> held) {
        CodeSet set = held.value();
        String codes = set.codes().size() > READABLE
                ? set.codes().size() + " 个代码"
                : set.codes().stream().map(ReferenceTest::code).collect(Collectors.joining("；"));
        return "\n## %s `%s`\n\n%s%s\n\n%s\n"
                .formatted(
                        set.title().zh(),
                        held.id(),
                        set.source().isEmpty() ? "" : "来源：" + set.source(),
                        set.evidence() == Evidence.KNOWLEDGE ? "（凭知识）" : "",
                        codes);
    }

    private static String code(Code code) {
        return "`" + code.code() + "` " + code.name();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static void agrees(String name, String made) throws IOException {
        Path page = REFERENCE.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(page, made);
        }
        assertThat(Files.readString(page, StandardCharsets.UTF_8))
                .as(
                        name
                                + " is not what the packages state: write it anew with -Dgolden=write and look at the difference")
                .isEqualTo(made);
    }
}
