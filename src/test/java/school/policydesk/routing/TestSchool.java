package school.policydesk.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Directories;
import school.policydesk.people.PeopleFile;
import school.policydesk.people.Person;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;

/** The built-in school with its people edited and the clock stopped. Everybody is called by name. */
final class TestSchool {

    static final String TEACHER = "Class teacher 1";
    static final String HEAD_1 = "Co-headteacher 1";
    static final String HEAD_2 = "Co-headteacher 2";
    static final String DEPUTY = "Deputy headteacher";
    static final String BEHAVIOUR = "Behaviour lead";
    static final String SAFEGUARDING = "Safeguarding lead";
    static final String SAFEGUARDING_2 = "Deputy safeguarding lead";
    static final String KS1 = "Line manager (Key Stage 1 leader)";
    static final String KS2 = "Line manager (Key Stage 2 leader)";
    static final String OFFICE = "School office";
    static final String SITE = "Site manager";
    static final String CHAIR = "Chair of governors";

    private final SchoolFolder folder;
    private final School school;
    private Instant now = local("2026-11-25T10:00");
    private StaffDirectory directory;
    private String routing;

    TestSchool() {
        var faults = new Faults();
        this.folder = SchoolFolder.builtIn();
        this.school = School.read(folder, faults);
        this.directory = PeopleFile.read(folder, school, faults);
        this.routing = folder.text(RoutingFile.NAME).orElseThrow();
        faults.refuseIfAny();
    }

    /** A moment by the wall clock in Bradford. */
    static Instant local(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    TestSchool at(String dateTime) {
        now = local(dateTime);
        return this;
    }

    TestSchool away(String... names) {
        var today = LocalDate.ofInstant(now, school.zone());
        for (var name : names) {
            edit(name, p -> new Person(p.id(), p.name(), p.roles(), p.lineManager(), p.deputy(), List.of(new Person.Absence(today, today)), p.conflicts()));
        }
        return this;
    }

    TestSchool deputy(String name, String deputy) {
        var id = Optional.of(deputy).filter(text -> !text.isEmpty()).map(this::id);
        return edit(name, p -> new Person(p.id(), p.name(), p.roles(), p.lineManager(), id, p.absences(), p.conflicts()));
    }

    TestSchool lineManager(String name, String manager) {
        var id = Optional.of(manager).filter(text -> !text.isEmpty()).map(this::id);
        return edit(name, p -> new Person(p.id(), p.name(), p.roles(), id, p.deputy(), p.absences(), p.conflicts()));
    }

    TestSchool conflict(String name, String other) {
        var conflicts = Set.of(id(other));
        return edit(name, p -> new Person(p.id(), p.name(), p.roles(), p.lineManager(), p.deputy(), p.absences(), conflicts));
    }

    TestSchool routing(String text, String instead) {
        if (!routing.contains(text)) {
            throw new IllegalArgumentException("Not in routing.yml: " + text);
        }
        routing = routing.replace(text, instead);
        return this;
    }

    private TestSchool edit(String name, UnaryOperator<Person> change) {
        var people = new ArrayList<Person>();
        directory.everybody().forEach(person -> people.add(person.name().equals(name) ? change.apply(person) : person));
        directory = new StaffDirectory(school.id(), false, people);
        return this;
    }

    StaffDirectory directory() {
        return directory;
    }

    Instant now() {
        return now;
    }

    RoutingDesk desk() {
        return new RoutingDesk(directories(), tables(), Clock.fixed(now, school.zone()));
    }

    Directories directories() {
        return new Directories(List.of(directory));
    }

    RoutingTables tables() {
        var faults = new Faults();
        var table = RoutingFile.read(folderWith(routing), school, directory, faults);
        faults.refuseIfAny();
        return new RoutingTables(List.of(table));
    }

    Route route(CaseKind kind, String reporter, String... subjects) {
        var ids = new HashSet<StaffId>();
        List.of(subjects).forEach(subject -> ids.add(id(subject)));
        return new Route(school.id(), kind, id(reporter), ids);
    }

    StaffId id(String name) {
        return directory.everybody().stream().filter(person -> person.name().equals(name)).map(Person::id).findFirst().orElseThrow();
    }

    List<String> names(Step step) {
        return step.recipients().stream().map(id -> directory.find(id).orElseThrow().name()).sorted().toList();
    }

    /** A school's own folder with this routing, over the built-in set. */
    static SchoolFolder folderWith(String routing) {
        try {
            var folder = Files.createTempDirectory("school");
            Path file = Files.writeString(folder.resolve(RoutingFile.NAME), routing, StandardCharsets.UTF_8);
            folder.toFile().deleteOnExit(); // after the file: the last to be named is the first to go
            file.toFile().deleteOnExit();
            return SchoolFolder.at(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
