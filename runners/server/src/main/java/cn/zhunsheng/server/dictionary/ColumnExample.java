package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.StandardPackage.Heading;
import cn.zhunsheng.dictionary.Version;
import cn.zhunsheng.dictionary.VersionRange;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.generate.Dialect;
import cn.zhunsheng.dictionary.generate.Generation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table that the generator makes of one element alone, to show what a column of it looks like.
record ColumnExample(Edition edition, Held<Element> held, LocalDate day) {
    private static final String EXAMPLE = "example";

    /// The statement for PostgreSQL; empty where none can be made.
    String text() {
        Element element = held.value();
        Field field = new Field(
                name(), element.id(), element.title(), false, false, Optional.empty(), Optional.empty(), false, "");
        Model model = new Model(
                EXAMPLE,
                element.title(),
                "",
                List.of(),
                Optional.empty(),
                List.of(field),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        try {
            List<StandardPackage> packages =
                    new ArrayList<>(edition.dictionary().packages());
            packages.add(around(model));
            return Generation.of(Dictionary.of(packages), EXAMPLE + "/" + EXAMPLE, day)
                    .ddl(Dialect.POSTGRESQL)
                    .text();
        } catch (Refusal none) {
            return ""; // the page says so; every other page of the element stays readable
        }
    }

    /// `idNumber` of `person.id-number`.
    private String name() {
        String[] words = held.id().substring(held.id().lastIndexOf('.') + 1).split("-", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return Character.isLetter(name.charAt(0)) ? name.toString() : "n" + name;
    }

    private StandardPackage around(Model model) {
        Version version = edition.dictionary()
                .packageOf(held.packageId())
                .orElseThrow()
                .heading()
                .version();
        Heading heading = new Heading(
                EXAMPLE,
                version,
                Words.same(EXAMPLE),
                Words.same(""),
                "",
                "",
                List.of(new Dependency(held.packageId(), VersionRange.parse(">=" + version))));
        return new StandardPackage(
                heading,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(model),
                List.of());
    }
}
