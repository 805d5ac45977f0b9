package school.policydesk.routing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import school.policydesk.cases.CaseKind;
import school.policydesk.people.StaffDirectory;
import school.policydesk.routing.Ladder.Track;
import school.policydesk.school.SchoolId;

/** One school's {@code routing.yml}, read and found in order. Immutable; safe for use by many threads. */
public final class RoutingTable {

    private final SchoolId school;
    private final Map<CaseKind, Ladder> ladders;
    private final Fallback fallback;
    private final FollowUp followUp;
    private final Settings settings;
    private final SchoolCalendar calendar;

    /** Who is asked when nobody on the ladder may have a case or has acknowledged it. */
    record Fallback(List<Addressee> to, Term within, Term withinByTheClock) {}

    /** How often whoever acknowledged a case is asked for its outcome. */
    record FollowUp(Term every, Term everyByTheClock) {}

    RoutingTable(
            SchoolId school,
            Map<CaseKind, Ladder> ladders,
            Fallback fallback,
            FollowUp followUp,
            Settings settings,
            SchoolCalendar calendar) {
        this.school = school;
        this.ladders = new EnumMap<>(ladders);
        this.fallback = fallback;
        this.followUp = followUp;
        this.settings = settings;
        this.calendar = calendar;
    }

    public SchoolId school() {
        return school;
    }

    public SchoolCalendar calendar() {
        return calendar;
    }

    Settings settings() {
        return settings;
    }

    /** The tracks that a case runs on. */
    List<Track> tracks(Route route, StaffDirectory directory) {
        var own = ladder(route.kind()).tracks();
        if (route.kind() != CaseKind.DISPARAGING_CONTENT || !isAboutStaff(route, directory)) {
            return own;
        }
        return switch (settings.disparagingContentByStaff()) {
            case LINE_MANAGER -> own;
            case SENIOR_LEADER -> ladder(CaseKind.MISUSE).tracks();
            case BOTH -> allTracks(route.kind());
        };
    }

    /** Every track a case of this kind can run on, or can have been started on before a subject was added. */
    List<Track> allTracks(CaseKind kind) {
        var borrowed = kind == CaseKind.DISPARAGING_CONTENT ? ladder(CaseKind.MISUSE).tracks() : List.<Track>of();
        return Stream.concat(ladder(kind).tracks().stream(), borrowed.stream()).toList();
    }

    Rung fallback(CaseKind kind) {
        var within = ladder(kind).byTheClock() ? fallback.withinByTheClock() : fallback.within();
        return new Rung(fallback.to(), within, Optional.empty());
    }

    Term followUp(CaseKind kind) {
        return ladder(kind).byTheClock() ? followUp.everyByTheClock() : followUp.every();
    }

    private Ladder ladder(CaseKind kind) {
        return Optional.ofNullable(ladders.get(kind)).orElseThrow(() -> new IllegalStateException("No ladder for " + kind));
    }

    private static boolean isAboutStaff(Route route, StaffDirectory directory) {
        return route.subjects().stream().anyMatch(subject -> directory.find(subject).isPresent());
    }
}
