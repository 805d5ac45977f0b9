package school.policydesk.graph;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import school.policydesk.people.Directories;
import school.policydesk.people.PeopleFile;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;

/** A school with five people in its file, one group, a database, a clock that stands still, and Graph on the other side. */
abstract class TenantRound {

    static final String HEAD = "00000000-0000-4000-8000-000000000001";
    static final String LEAD = "00000000-0000-4000-8000-000000000002";
    static final String NAMED = "00000000-0000-4000-8000-000000000003";
    static final String CHAIR = "00000000-0000-4000-8000-000000000004";
    static final String TEACHER = "00000000-0000-4000-8000-000000000005";
    static final String NEWCOMER = "00000000-0000-4000-8000-000000000006";
    static final String PUPIL = "00000000-0000-4000-8000-000000000099";
    static final String LEADERS = "00000000-0000-4000-8000-0000000000aa";
    static final String PEOPLE = """
            sample: false
            people:
              - {id: %s, name: Headteacher, roles: [headteacher]}
              - {id: %s, name: Senior leader, roles: [senior-leader]}
              - {id: %s, name: Named Person, roles: [named-person]}
              - {id: %s, name: Chair, roles: [chair-of-governors]}
              - {id: %s, name: Class teacher}
            """.formatted(HEAD, LEAD, NAMED, CHAIR, TEACHER);
    static final String WITH_GROUP = PEOPLE.replace(", roles: [senior-leader]", "") + "groups:\n  - {id: " + LEADERS + ", roles: [senior-leader]}\n";

    final GraphStub graph = new GraphStub();
    final SteppedClock clock = new SteppedClock();
    final JdbcClient jdbc = database();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    Directories directories = new Directories(List.of(file(PEOPLE)));

    @AfterEach
    void stop() {
        graph.close();
    }

    TenantDesk start() {
        return start("");
    }

    /** As at the program's start. */
    TenantDesk start(String app) {
        var settings = graph.settings(app);
        var store = new TenantStore(jdbc, clock);
        var desk = new TenantDesk(graph, settings, store, new AppInstaller(graph, settings, store, clock), directories, meters, clock);
        desk.open();
        return desk;
    }

    void hasEverybody() {
        graph.everything(GraphStub.USERS, "u1", GraphStub.user(HEAD, "Head", true), GraphStub.user(LEAD, "Lead", HEAD), GraphStub.user(NAMED, "Named", true),
                GraphStub.user(CHAIR, "Chair", true), GraphStub.user(TEACHER, "Teacher", LEAD), GraphStub.user(PUPIL, "Pupil", true));
    }

    void usesGroups() {
        directories = new Directories(List.of(file(WITH_GROUP)));
    }

    StaffDirectory staff() {
        return directories.all().getFirst();
    }

    List<String> ids() {
        return staff().everybody().stream().map(person -> person.id().value()).sorted().toList();
    }

    Person person(String id) {
        return staff().everybody().stream().filter(person -> person.id().value().equals(id)).findFirst().orElseThrow();
    }

    static StaffDirectory file(String yaml) {
        try {
            var folder = SchoolFolder.at(Files.writeString(Files.createTempDirectory("tenant").resolve("people.yml"), yaml).getParent());
            var faults = new Faults();
            var directory = PeopleFile.read(folder, School.read(folder, faults), faults);
            faults.refuseIfAny();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcClient database() {
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        return JdbcClient.create(pool);
    }
}
