package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One search over everything, for programs.
@RestController
final class SearchApi {
    private static final int MOST = 100;

    private final CurrentDictionary current;
    private final Searching searching;

    SearchApi(CurrentDictionary current, Searching searching) {
        this.current = current;
        this.searching = searching;
    }

    /// One thing that was found; `matched` is the number, name or synonym that the question fits best.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record HitBody(String kind, String reference, String title, String titleEn, String matched) {
        static HitBody of(Hit hit) {
            return new HitBody(
                    word(hit.kind()),
                    hit.reference(),
                    hit.title().zh(),
                    hit.title().en(),
                    hit.matched());
        }
    }

    /// Best first, whatever its kind.
    @GetMapping("/api/v1/search")
    List<HitBody> found(
            @RequestParam String q,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "10") int limit)
            throws Refusal, IOException {
        return searching.find(current.edition(), q, kinds(kind), Math.clamp(limit, 1, MOST)).stream()
                .map(HitBody::of)
                .toList();
    }

    private static Set<Hit.Kind> kinds(List<String> asked) throws Refusal {
        Set<Hit.Kind> kinds = EnumSet.noneOf(Hit.Kind.class);
        for (String one : asked) {
            kinds.add(kind(one));
        }
        return kinds.isEmpty() ? EnumSet.allOf(Hit.Kind.class) : kinds;
    }

    private static Hit.Kind kind(String asked) throws Refusal {
        List<String> known = new ArrayList<>();
        for (Hit.Kind kind : Hit.Kind.values()) {
            if (word(kind).equals(asked)) {
                return kind;
            }
            known.add(word(kind));
        }
        throw new Refusal(
                "dictionary.kind_unknown",
                new Words("没有叫“" + asked + "”的种类", "There is no kind '" + asked + "'"),
                "kind",
                new Words("用其中一种：" + String.join("、", known), "Use one of: " + String.join(", ", known)));
    }

    private static String word(Hit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
