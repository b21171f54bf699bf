package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.names.ColumnNaming;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Columns named by the dictionary, and columns that have a name matched to it.
@RestController
final class NamingApi {
    private static final String NAME = "{\"names\": [\"注册地址\"]}";
    private static final String MATCH =
            "{\"table\": \"t_person\", \"columns\": [{\"name\": \"sfzh\", \"comment\": \"身份证号\", \"type\": \"varchar(18)\"}]}";
    private static final int MOST_COLUMNS = 1_000;

    private final CurrentDictionary current;
    private final Bodies bodies;

    NamingApi(CurrentDictionary current, Bodies bodies) {
        this.current = current;
        this.bodies = bodies;
    }

    record NameBody(@Nullable List<String> names) {}

    /// `column` is left out when a word has no root; `unknown` are those words.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NamedBody(String name, String column, List<String> roots, List<String> unknown) {
        NamedBody {
            roots = List.copyOf(roots);
            unknown = List.copyOf(unknown);
        }
    }

    @PostMapping("/api/v1/name")
    List<NamedBody> name(InputStream body) throws Refusal, IOException {
        List<String> names =
                Bodies.batch(bodies.read(body, NameBody.class, NAME).names(), "names");
        ColumnNaming naming = current.edition().naming();
        List<NamedBody> named = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            named.add(named(naming, Bodies.text(names.get(i), "names/" + i)));
        }
        return named;
    }

    private static NamedBody named(ColumnNaming naming, String name) {
        List<ColumnNaming.Part> parts = naming.read(name);
        return new NamedBody(
                name,
                naming.proposed(name).orElse(""),
                parts.stream().flatMap(part -> part.root().stream()).toList(),
                parts.stream()
                        .filter(part -> part.root().isEmpty())
                        .map(ColumnNaming.Part::text)
                        .toList());
    }

    /// `table` and `comment` say what the columns stand in; both may be left out.
    record MatchBody(
            @Nullable String table,
            @Nullable String comment,
            @Nullable List<ColumnBody> columns) {}

    /// `type` as a database writes it, `varchar(18)`; only the name must be there.
    record ColumnBody(
            @Nullable String name,
            @Nullable String comment,
            @Nullable String type) {}

    /// `element` is what the column is taken to be, left out when none is sure enough.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MatchedBody(String column, String element, List<CandidateBody> candidates) {
        MatchedBody {
            candidates = List.copyOf(candidates);
        }

        static MatchedBody of(ColumnMatch match) {
            return new MatchedBody(
                    match.column().name(),
                    match.chosen().map(ElementId::value).orElse(""),
                    match.candidates().stream().map(CandidateBody::of).toList());
        }
    }

    /// `confidence` is from 0 to 1: of columns matched with 0.9, nine in ten are right.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CandidateBody(
            String element,
            String name,
            double confidence,
            String role,
            List<String> becauseZh,
            List<String> becauseEn) {
        CandidateBody {
            becauseZh = List.copyOf(becauseZh);
            becauseEn = List.copyOf(becauseEn);
        }

        static CandidateBody of(Candidate candidate) {
            return new CandidateBody(
                    candidate.element().value(),
                    candidate.name().zh(),
                    Math.round(candidate.confidence() * 1000) / 1000.0,
                    candidate.role().orElse(""),
                    candidate.because().stream().map(Words::zh).toList(),
                    candidate.because().stream().map(Words::en).toList());
        }
    }

    @PostMapping("/api/v1/match")
    List<MatchedBody> match(InputStream body) throws Refusal, IOException {
        MatchBody asked = bodies.read(body, MatchBody.class, MATCH);
        List<ColumnBody> given = Bodies.batch(asked.columns(), "columns");
        if (given.size() > MOST_COLUMNS) {
            throw new Refusal(
                    "dictionary.columns_too_many",
                    new Words("一次最多匹配 1000 列", "At most 1000 columns are matched at once"),
                    "columns",
                    new Words("一张表一次", "Ask for one table at a time"));
        }
        List<ColumnStructure> columns = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            columns.add(column(given.get(i), "columns/" + i + "/name"));
        }
        TableStructure table =
                new TableStructure("", stated(asked.table()), stated(asked.comment()), columns, List.of(), List.of());
        return current.edition().matching().of(table).columns().stream()
                .map(MatchedBody::of)
                .toList();
    }

    private static ColumnStructure column(@Nullable ColumnBody given, String where) throws Refusal {
        String name = Bodies.text(given == null ? null : given.name(), where);
        String type = given == null ? "" : stated(given.type()).toLowerCase(Locale.ROOT);
        int bracket = type.indexOf('(');
        String length = bracket < 0
                ? ""
                : type.substring(bracket + 1).replaceAll("[)].*", "").replace(" ", "");
        return new ColumnStructure(
                name,
                bracket < 0 ? type.strip() : type.substring(0, bracket).strip(),
                length,
                given == null ? "" : stated(given.comment()),
                true,
                0);
    }

    private static String stated(@Nullable String given) {
        return given == null ? "" : given;
    }
}
