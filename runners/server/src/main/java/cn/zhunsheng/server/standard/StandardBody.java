package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Adoption;
import cn.zhunsheng.dictionary.CitedNumber;
import cn.zhunsheng.dictionary.Standard;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/// A standard as the API gives it. What is left out is not stated.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StandardBody(
        String slug,
        String number,
        String title,
        String titleEn,
        String status,
        String planNumber,
        String classOne,
        String classTwo,
        List<String> categories,
        List<String> subSystems,
        String province,
        List<String> replaces,
        List<String> successors,
        List<String> cites,
        List<AdoptionBody> adopts,
        List<String> packages,
        String source,
        String evidence,
        String note) {
    StandardBody {
        categories = List.copyOf(categories);
        subSystems = List.copyOf(subSystems);
        replaces = List.copyOf(replaces);
        successors = List.copyOf(successors);
        cites = List.copyOf(cites);
        adopts = List.copyOf(adopts);
        packages = List.copyOf(packages);
    }

    /// `degree` in lower case, left out where it is not known.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AdoptionBody(String number, String degree) {
        static AdoptionBody of(Adoption adoption) {
            return new AdoptionBody(
                    adoption.number().value(),
                    adoption.degree().map(Adoption.Degree::id).orElse(""));
        }
    }

    static StandardBody of(Known known, Classification classification) {
        Standard standard = known.standard();
        return new StandardBody(
                known.number().slug(),
                standard.number(),
                standard.title().zh(),
                standard.title().en().equals(standard.title().zh())
                        ? ""
                        : standard.title().en(),
                standard.status(),
                standard.planNumber(),
                standard.category(),
                standard.subCategory(),
                classification.categories(standard).stream().sorted().toList(),
                standard.subSystems(),
                known.number().province().orElse(""),
                standard.replaces(),
                standard.successors(),
                standard.cites().stream().map(CitedNumber::value).toList(),
                standard.adopts().stream().map(AdoptionBody::of).toList(),
                known.origins(),
                standard.source(),
                standard.evidence().name().toLowerCase(Locale.ROOT),
                standard.note());
    }
}
