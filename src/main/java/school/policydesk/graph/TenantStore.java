package school.policydesk.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is known of the tenant, kept so that a restart while Graph is away brings nobody back who has left. */
@Repository
class TenantStore {

    private static final String THE_ONE = "tenant";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    TenantStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@link Tenant#UNREAD} if there is none, or one that an older version wrote and this one can't read. */
    Tenant read() {
        try {
            return jdbc.sql("select body from tenant_known where id = ?").param(THE_ONE).query(String.class).optional()
                    .map(body -> json.readValue(body, Tenant.class)).orElse(Tenant.UNREAD);
        } catch (JacksonException e) {
            return Tenant.UNREAD;
        }
    }

    void write(Tenant tenant) {
        var body = json.writeValueAsString(tenant);
        if (jdbc.sql("update tenant_known set body = ? where id = ?").params(body, THE_ONE).update() == 0) {
            try {
                jdbc.sql("insert into tenant_known (id, body) values (?, ?)").params(THE_ONE, body).update();
            } catch (DuplicateKeyException e) {
                write(tenant); // another replica was first
            }
        }
    }

    /** Of these people, those for whom the app is to be installed now, or looked after. */
    List<String> withoutApp(List<String> people) {
        return people.stream().filter(this::isDue).toList();
    }

    private boolean isDue(String person) {
        Optional<Instant> next = jdbc.sql("select next_at from app_installation where person = ?").param(person)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant()).optional();
        return next.filter(clock.instant()::isBefore).isEmpty();
    }

    /** @param outcome content-free word or two on how it went */
    void installed(String person, String outcome, Instant nextAt) {
        var next = nextAt.atOffset(ZoneOffset.UTC);
        if (jdbc.sql("update app_installation set outcome = ?, next_at = ? where person = ?").params(outcome, next, person).update() == 0) {
            try {
                jdbc.sql("insert into app_installation (person, outcome, next_at) values (?, ?, ?)").params(person, outcome, next).update();
            } catch (DuplicateKeyException e) {
                // another replica has just done the same
            }
        }
    }
}
