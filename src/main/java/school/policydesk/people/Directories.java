package school.policydesk.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import school.policydesk.people.Person.Absence;
import school.policydesk.school.SchoolId;

/**
 * All schools' directories. A directory is replaced as a whole when the files or the tenant's directory change, so
 * whoever asks for one works on one moment's people to the end. Safe for use by many threads.
 */
public final class Directories {

    private final AtomicReference<Map<SchoolId, StaffDirectory>> current;
    private volatile UnaryOperator<StaffDirectory> overlay = UnaryOperator.identity();

    public Directories(Collection<StaffDirectory> directories) {
        var bySchool = new LinkedHashMap<SchoolId, StaffDirectory>();
        directories.forEach(directory -> bySchool.put(directory.school(), directory));
        this.current = new AtomicReference<>(bySchool);
    }

    /** Every school, in the order in which they were loaded. */
    public List<SchoolId> schools() {
        return List.copyOf(current.get().keySet());
    }

    /** @throws IllegalStateException if no such school has been loaded */
    public StaffDirectory of(SchoolId school) {
        return find(school).orElseThrow(() -> new IllegalStateException("No directory for the school " + school));
    }

    /** Whether they may be one of that school: listed there, or listed nowhere. Who is listed elsewhere only is not. */
    public boolean mayBeOf(SchoolId school, StaffId person) {
        return of(school).find(person).isPresent() || current.get().values().stream().noneMatch(directory -> directory.find(person).isPresent());
    }

    /** Whether the school has set up its own people; with the made-up ones nobody would get a report. */
    public boolean takesReports(SchoolId school) {
        return find(school).filter(directory -> !directory.isSample()).isPresent();
    }

    /** From now on these are the school's people, as far as the {@linkplain #layOver overlay} lets them be. */
    public void replace(StaffDirectory directory) {
        put(overlay.apply(directory));
    }

    /**
     * From now on every directory, also one that is put in its place later, is what this makes of it: a file that is read
     * again doesn't bring back who has left. It works from what a directory's file {@linkplain StaffDirectory#listed says}.
     */
    public void layOver(UnaryOperator<StaffDirectory> overlay) {
        this.overlay = overlay;
        all().forEach(this::replace);
    }

    private void put(StaffDirectory directory) {
        current.updateAndGet(before -> {
            var after = new LinkedHashMap<>(before);
            after.put(directory.school(), directory);
            return after;
        });
    }

    public List<StaffDirectory> all() {
        return List.copyOf(current.get().values());
    }

    /** Lays absences that people told over those of the directory; what was told before no longer counts. */
    void told(SchoolId school, Map<StaffId, Absence> absences) {
        find(school).ifPresent(directory -> put(directory.withTold(absences)));
    }

    private Optional<StaffDirectory> find(SchoolId school) {
        return Optional.ofNullable(current.get().get(school));
    }
}
