package school.policydesk.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import school.policydesk.people.StaffDirectory;
import school.policydesk.people.StaffId;
import school.policydesk.routing.Ladder.Track;

/** One case's ladder at one moment, by one state of the school's files. */
final class Plan {

    private static final String HANDED_TO = "the colleague it was handed to";

    private final Route route;
    private final Instant now;
    private final StaffDirectory directory;
    private final RoutingTable table;
    private final LocalDate day;
    private final Exclusions exclusions;

    Plan(Route route, Instant now, StaffDirectory directory, RoutingTable table) {
        this.route = route;
        this.now = now;
        this.directory = directory;
        this.table = table;
        this.day = table.calendar().dayOf(now);
        this.exclusions = new Exclusions(route, directory, table.settings(), day);
    }

    List<Step> firstSteps() {
        return table.tracks(route, directory).stream().map(track -> stepFrom(track, 0)).toList();
    }

    Step nextStep(String name, int afterRung) {
        return stepFrom(track(name), afterRung + 1);
    }

    /** As long as the track's first rung has; with the next rung after it. */
    Step handedTo(String name, StaffId colleague) {
        var rung = track(name).rungs().stream().findFirst().orElseGet(() -> table.fallback(route.kind()));
        var calendar = table.calendar();
        return new Step(name, 0, List.of(colleague), rung.deadline(now, calendar), rung.remindAt(now, calendar), HANDED_TO, List.of());
    }

    private Track track(String name) {
        var tracks = table.allTracks(route.kind()).stream();
        return tracks.filter(candidate -> candidate.name().equals(name)).findFirst().orElse(new Track(name, List.of()));
    }

    boolean mayReceive(StaffId person) {
        return directory.find(person).isPresent() && !isOut(person) && rungs().anyMatch(rung -> call(rung).couldCall(person));
    }

    boolean isOut(StaffId person) {
        return exclusions.isOut(person);
    }

    boolean isPresent(StaffId person) {
        return directory.find(person).filter(found -> !found.isAwayOn(day)).isPresent();
    }

    private Step stepFrom(Track track, int first) {
        var reasons = new ArrayList<String>();
        for (int i = first; i < track.rungs().size(); i++) {
            var called = call(track.rungs().get(i)).on(day);
            reasons.addAll(called.reasons());
            if (!called.recipients().isEmpty()) {
                return step(track, i, track.rungs().get(i), called, reasons);
            }
        }
        var fallback = table.fallback(route.kind());
        var called = call(fallback).on(day);
        reasons.addAll(called.reasons());
        return step(track, track.rungs().size(), fallback, called, reasons);
    }

    private Step step(Track track, int number, Rung rung, RungCall.Called called, List<String> reasons) {
        var deadline = rung.deadline(now, table.calendar());
        var remindAt = rung.remindAt(now, table.calendar());
        return new Step(track.name(), number, called.recipients(), deadline, remindAt, called.label(), reasons);
    }

    private RungCall call(Rung rung) {
        return new RungCall(rung, route, directory, exclusions, table.settings());
    }

    /** Every rung that the case can come to. */
    private Stream<Rung> rungs() {
        var rungs = table.allTracks(route.kind()).stream().flatMap(track -> track.rungs().stream());
        return Stream.concat(rungs, Stream.of(table.fallback(route.kind())));
    }
}
