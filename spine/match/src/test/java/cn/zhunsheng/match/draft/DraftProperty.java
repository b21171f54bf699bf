package cn.zhunsheng.match.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.Loaded;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Core;
import cn.zhunsheng.match.TableMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DraftProperty {
    private static final List<Held<Element>> ELEMENTS = Core.DICTIONARY.elements();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings()
                .ofMaxLength(12)
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c) || c >= 0xFFFE));
        return Arbitraries.oneOf(
                any, Arbitraries.of("", "xm", "XM", "NULL", "a: b", "# x", "'", "\"", "20240229", "1"));
    }

    @Property(tries = 150)
    void everyDraftWithAFieldLoads(
            @ForAll @Size(min = 1, max = 8) List<@From("texts") String> names,
            @ForAll @Size(max = 8) List<@From("texts") String> values,
            @ForAll @IntRange(max = 10_000) int seed,
            @ForAll boolean keyed)
            throws Exception {
        TableMatch match = match(names, seed, keyed);
        DraftFold fold = new DraftFold(Core.DICTIONARY, match, Map.of(), LocalDate.of(2026, 11, 20));
        values.forEach(value -> fold.add(names.stream().map(name -> value).toList()));
        Draft draft = fold.draft();
        Path file = Files.createTempFile("draft", ".yaml");
        try {
            Files.writeString(file, new DraftYaml(Language.ZH).of(draft, "a-draft", List.of(Words.same("x\ny"))));
            Loaded loaded = PackageFolder.readModel(file, Core.DICTIONARY);

            assertThat(loaded.sound() || !draft.usable())
                    .as("%s%n%s", loaded.problems(), Files.readString(file))
                    .isTrue();
            if (draft.usable()) {
                assertThat(loaded.packages().getFirst().models().getFirst().fields())
                        .hasSize((int) draft.fields());
            }
        } finally {
            Files.delete(file);
        }
    }

    private static TableMatch match(List<String> names, int seed, boolean keyed) {
        List<ColumnStructure> columns = new ArrayList<>();
        List<ColumnMatch> matches = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ColumnStructure column = new ColumnStructure(names.get(i), "", "", names.get(i), seed % 2 == 0, 0);
            columns.add(column);
            ElementId id = ELEMENTS.get((seed + i * (seed % 3)) % ELEMENTS.size())
                    .value()
                    .id();
            Candidate candidate =
                    new Candidate(id, Words.same(names.get(i)), 0.7, Optional.of(names.get(i)), List.of());
            boolean none = (seed + i) % 5 == 0;
            matches.add(new ColumnMatch(column, none ? Optional.empty() : Optional.of(id), List.of(candidate), false));
        }
        List<String> key = keyed ? List.of(names.getFirst()) : List.of();
        TableStructure table = new TableStructure("", names.getLast(), names.getFirst(), columns, key, List.of(key));
        return new TableMatch(table, matches);
    }
}
