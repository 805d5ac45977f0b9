package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;

/**
 * Nothing asks for a second connection while it holds one: with a pool of one everything still goes. Otherwise as many threads as
 * the pool has connections could each hold one and wait for another, and reports with them.
 */
class OneConnectionTests {

    private final SettableClock clock = SettableClock.at(local("2026-11-25T10:00"));
    private final Postbox postbox = new Postbox(clock);

    @Test
    void everythingGoesWithOneConnection() {
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
            pool.setUsername("sa");
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1_000);
            try (var desk = Desk.open(pool, clock, postbox)) {
                var file = ((FilingOutcome.Filed) desk.cases().file(desk.reports().by(People.TEACHER, CaseKind.CYBERBULLYING))).file();
                desk.dispatcher().runDue();
                assertThat(postbox.sent()).hasSize(1);

                assertThat(desk.cases().find(file.id())).isPresent();
                assertThat(desk.cases().reportedBy(file.school(), file.reporter())).hasSize(1);
                assertThat(desk.cases().givenTo(file.school(), desk.people().id(People.BEHAVIOUR))).hasSize(1);
                assertThat(desk.cases().read(file.id(), file.reporter())).isPresent();
                assertThat(desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), Act.ACKNOWLEDGE, Map.of())).isInstanceOf(PressOutcome.Done.class);
                assertThat(desk.audit().verify(desk.audit().heads())).isEmpty();
            }
        }
    }
}
