package cn.zhunsheng.server.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A project as the API gives it. What is left out is not stated; days are days in China.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProjectBody(
        UUID id,
        UUID organisation,
        String organisationName,
        String title,
        String titleEn,
        String number,
        String planNumber,
        String classOne,
        String classTwo,
        List<String> subSystems,
        List<String> replaces,
        String scope,
        String stage,
        String since,
        String due,
        String published,
        String effective,
        String reviewDue,
        String withdrawn,
        boolean overdue,
        int version,
        Instant changedAt,
        String changedBy) {
    ProjectBody {
        subSystems = List.copyOf(subSystems);
        replaces = List.copyOf(replaces);
    }

    static ProjectBody of(Project project, String organisation, boolean overdue) {
        Project.Facts facts = project.facts();
        Project.Dates dates = project.dates();
        return new ProjectBody(
                project.id(),
                project.organisation(),
                organisation,
                facts.title(),
                facts.titleEn(),
                facts.number(),
                facts.planNumber(),
                facts.category(),
                facts.subCategory(),
                facts.subSystems(),
                facts.replaces(),
                facts.scope(),
                project.stage().id(),
                project.since().toString(),
                day(project.due()),
                day(dates.published()),
                day(dates.effective()),
                day(dates.reviewDue()),
                day(dates.withdrawn()),
                overdue,
                project.version(),
                project.changedAt(),
                project.changedBy());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
