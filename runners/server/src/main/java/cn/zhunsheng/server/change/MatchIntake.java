package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Grant;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what `zs match` found for the organisation of whoever brings it: columns that are no element become standards
/// to be made. A table that is brought again takes the place of what was brought of it before.
@Component
class MatchIntake {
    private static final int NEAREST = 3;

    private final DeclaredStore store;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MatchIntake(DeclaredStore store, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// How many tables and columns were brought, and how many of the columns are no element.
    record Taken(int tables, int columns, int unmatched) {}

    Taken take(Visitor by, MatchResult result) throws Refusal, IOException {
        UUID organisation = organisation(by);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<DeclaredColumn> unmatched = result.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.chosen() == null)
                        .map(column -> declared(by.name(), organisation, table, column, now)))
                .toList();
        Set<String> tables =
                result.tables().stream().map(MatchResult.Table::table).collect(Collectors.toSet());
        int columns = result.tables().stream()
                .mapToInt(table -> table.columns().size())
                .sum();
        return Committed.by(transaction, () -> {
            store.forget(organisation, tables);
            store.keep(by, unmatched);
            trail.record(
                    by,
                    Deed.of("change.match_brought", "organisation:" + organisation)
                            .with("tables", String.valueOf(tables.size()))
                            .with("columns", String.valueOf(columns))
                            .with("unmatched", String.valueOf(unmatched.size())));
            return new Taken(tables.size(), columns, unmatched.size());
        });
    }

    /// Their own, or where they may bring something: else they would not see it themselves.
    private static UUID organisation(Visitor by) {
        Role[] bringing = {Role.STEWARD, Role.EDITOR};
        return by.may(by.organisation(), bringing)
                ? by.organisation()
                : by.grants().stream()
                        .filter(grant -> List.of(bringing).contains(grant.role()))
                        .map(Grant::organisation)
                        .findFirst()
                        .orElseThrow(Absent::new);
    }

    private static DeclaredColumn declared(
            String by, UUID organisation, MatchResult.Table table, MatchResult.Column column, Instant now) {
        return new DeclaredColumn(
                organisation,
                table.table(),
                column.column(),
                column.type(),
                column.length(),
                column.comment(),
                column.candidates().stream()
                        .limit(NEAREST)
                        .map(each -> new DeclaredColumn.Nearest(each.element(), each.name(), each.confidence()))
                        .toList(),
                by,
                now);
    }
}
