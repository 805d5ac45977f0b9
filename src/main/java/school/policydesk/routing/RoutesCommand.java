package school.policydesk.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.Role;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/** Prints the {@link RoutesTable}. Fields are set by the command line. */
@Command(name = "routes", description = "Shows who would get what, now, and why, for every kind of case and every possible subject.")
public final class RoutesCommand implements Callable<Integer> {

    private final Directories directories;
    private final RoutingTables tables;
    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--school", description = "The school's id; can be left out where there is only one.")
    private @Nullable String school;

    @Option(names = "--kind", description = "This kind of case only, such as misuse.")
    private @Nullable String kind;

    @Option(names = "--subject", description = "Cases about this person only: a name or id from the directory.")
    private @Nullable String subject;

    @Option(names = "--reporter", description = "Who reports it: a name or id; left out, a member of staff with a line manager.")
    private @Nullable String reporter;

    @Option(names = "--at", description = "When, by the school's clock, such as 2027-01-05T16:45; left out, now.")
    private @Nullable LocalDateTime at;

    public RoutesCommand(Directories directories, RoutingTables tables, Clock clock) {
        this.directories = directories;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var directory = directories.of(theSchool());
        var about = Optional.ofNullable(subject).map(text -> person(directory, text));
        var by = Optional.ofNullable(reporter).map(text -> person(directory, text)).orElseGet(() -> anyReporter(directory));
        var out = commandLine().getOut();
        var table = new RoutesTable(new RoutingDesk(directories, tables, clock), directories, tables);
        out.print(table.text(new RoutesTable.Query(directory.school(), theKind(), about, by, moment(directory.school()))));
        out.flush();
        return 0;
    }

    private SchoolId theSchool() {
        var schools = directories.schools();
        var meant = school == null ? schools : schools.stream().filter(id -> id.value().equals(school)).toList();
        if (meant.size() != 1) {
            throw wrong("Which school? Known are: " + schools.stream().map(SchoolId::value).collect(Collectors.joining(", ")));
        }
        return meant.getFirst();
    }

    private Optional<CaseKind> theKind() {
        return Optional.ofNullable(kind).map(id -> CaseKind.of(id).orElseThrow(() -> wrong("There is no kind of case '" + id
                + "'. Known are: " + Arrays.stream(CaseKind.values()).map(CaseKind::id).collect(Collectors.joining(", ")))));
    }

    private Instant moment(SchoolId of) {
        return at == null ? clock.instant() : at.atZone(tables.of(of).calendar().zone()).toInstant();
    }

    private StaffId person(StaffDirectory directory, String text) {
        return directory.everybody().stream()
                .filter(person -> person.name().equalsIgnoreCase(text) || person.id().value().equalsIgnoreCase(text))
                .map(Person::id)
                .findFirst()
                .orElseThrow(() -> wrong("There is nobody '" + text + "' in the directory. Known are: "
                        + directory.everybody().stream().map(Person::name).collect(Collectors.joining(", "))));
    }

    private StaffId anyReporter(StaffDirectory directory) {
        return directory.everybody().stream()
                .filter(person -> person.lineManager().isPresent())
                .max(Comparator.comparing((Person person) -> person.is(Role.STAFF)))
                .map(Person::id)
                .orElseThrow(() -> wrong("Nobody in the directory has a line manager: say who reports with --reporter"));
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }
}
