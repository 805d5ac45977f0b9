package school.policydesk.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.cases.CaseId;
import school.policydesk.school.SchoolId;

/** What is owed, for an operator: references, states and times. Nobody's name, nothing of what was reported. */
public final class ObligationsTable {

    private static final String ROW = "    %-24s %-18s %-12s %-22s %3d tries  %s%n";

    private final JdbcClient jdbc;
    private final ObligationStore obligations;
    private final Clock clock;

    public ObligationsTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.obligations = new ObligationStore(jdbc);
        this.clock = clock;
    }

    private record Line(CaseId id, String reference, String kind, String status) {}

    /** @param all closed and withdrawn cases and settled obligations too */
    public String text(boolean all) {
        return text(Optional.empty(), all);
    }

    /** @param school this one only */
    public String text(Optional<SchoolId> school, boolean all) {
        var cases = jdbc.sql("select id, reference, kind, status from case_file where school = coalesce(cast(? as varchar), school) order by filed_at")
                .param(school.map(SchoolId::value).orElse(null))
                .query((row, n) -> new Line(new CaseId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .filter(line -> all || line.status().equals("WAITING") || line.status().equals("IN_HAND"))
                .toList();
        return cases.isEmpty() ? "No cases are open." : cases.stream().map(line -> text(line, all)).collect(Collectors.joining("\n"));
    }

    private String text(Line line, boolean all) {
        List<Obligation> owed = all ? obligations.all(line.id()) : obligations.live(line.id());
        return "%s  %s  %s%n".formatted(line.reference(), line.kind(), line.status().toLowerCase(Locale.ROOT).replace('_', ' '))
                + owed.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Obligation owed) {
        var due = owed.state().isLive() ? due(Duration.between(clock.instant(), owed.dueAt())) : "-";
        return ROW.formatted(owed.duty().name().toLowerCase(Locale.ROOT).replace('_', ' '), owed.track(), owed.state().name().toLowerCase(Locale.ROOT),
                due, owed.attempts(), owed.outcome());
    }

    private static String due(Duration until) {
        var amount = until.abs();
        var words = amount.toDays() > 0 ? amount.toDays() + " d" : amount.toHours() > 0 ? amount.toHours() + " h" : amount.toMinutes() + " min";
        return until.isNegative() ? "overdue by " + words : "due in " + words;
    }
}
