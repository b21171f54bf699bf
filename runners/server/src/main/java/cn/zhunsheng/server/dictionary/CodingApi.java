package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.values.CodeMeant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Raw values as codes: 男 is 1. A mapping that a person decided comes first; then what can only be meant. Values are
/// not
/// repeated in the answer.
@RestController
final class CodingApi {
    private static final String EXAMPLE =
            "{\"codeSet\": \"GB-T-2261.1\", \"values\": [\"男\"], \"mapping\": {\"先生\": \"1\"}}";
    private static final Words DECIDED = new Words("给定的映射", "the mapping that was given");
    private static final Words ITSELF = new Words("本身就是代码", "a code itself");

    private final CurrentDictionary current;
    private final Bodies bodies;
    private final Clock clock;

    CodingApi(CurrentDictionary current, Bodies bodies, Clock clock) {
        this.current = current;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// `at` is a day, today unless given; `mapping` gives codes by raw values.
    record CodingBody(
            @Nullable String codeSet,
            @Nullable LocalDate at,
            @Nullable List<String> values,
            @Nullable Map<String, String> mapping) {}

    /// Without `code` when no code, or more than one, may be meant.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CodedBody(String code, String name, String reasonZh, String reasonEn) {}

    /// In the order of the values.
    @PostMapping("/api/v1/code")
    List<CodedBody> code(InputStream body) throws Refusal, IOException {
        CodingBody asked = bodies.read(body, CodingBody.class, EXAMPLE);
        List<String> values = Bodies.batch(asked.values(), "values");
        Edition edition = current.edition();
        CodeTable table = edition.codes(edition.dictionary().codeSet(Bodies.text(asked.codeSet(), "codeSet")));
        LocalDate day = Optional.ofNullable(asked.at()).orElse(LocalDate.now(clock));
        Map<String, String> mapping =
                decided(table, Optional.ofNullable(asked.mapping()).orElse(Map.of()));
        CodeMeant meant = new CodeMeant(table.set().value(), day);
        List<CodedBody> coded = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            String value = Bodies.text(values.get(i), "values/" + i);
            coded.add(coded(table, meant(meant, mapping, value)));
        }
        return coded;
    }

    private static Map<String, String> decided(CodeTable table, Map<String, String> mapping) throws Refusal {
        for (Map.Entry<String, String> each : mapping.entrySet()) {
            if (table.find(each.getValue()).isEmpty()) {
                throw new Refusal(
                        "dictionary.mapped_code_unknown",
                        new Words(
                                "映射给出的“" + each.getValue() + "”不是代码集的代码",
                                "'" + each.getValue() + "', to which the mapping leads, is no code of the set"),
                        "mapping",
                        new Words(
                                "用 /api/v1/codesets/" + table.set().id() + " 列出的代码",
                                "Use a code that /api/v1/codesets/"
                                        + table.set().id() + " lists"));
            }
        }
        return mapping;
    }

    private static Optional<CodeMeant.Meant> meant(CodeMeant meant, Map<String, String> mapping, String value) {
        String decided = mapping.get(value);
        if (decided != null) {
            return Optional.of(new CodeMeant.Meant(decided, DECIDED));
        }
        return meant.isCode(value) ? Optional.of(new CodeMeant.Meant(value, ITSELF)) : meant.of(value);
    }

    private static CodedBody coded(CodeTable table, Optional<CodeMeant.Meant> meant) {
        return meant.map(found -> new CodedBody(
                        found.code(),
                        table.find(found.code()).map(Code::name).orElse(""),
                        found.because().zh(),
                        found.because().en()))
                .orElse(new CodedBody("", "", "", ""));
    }
}
