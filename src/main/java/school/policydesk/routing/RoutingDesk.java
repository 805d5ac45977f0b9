package school.policydesk.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import school.policydesk.people.Directories;
import school.policydesk.people.Person;
import school.policydesk.people.StaffId;
import school.policydesk.school.SchoolId;

/**
 * Says who gets a case, by when, and who is next; and who may never have it. Works on the directory and the routing as they
 * are when it is asked, so an edit holds from the next question on. Safe for use by many threads.
 */
public final class RoutingDesk {

    private final Directories directories;
    private final RoutingTables tables;
    private final Clock clock;

    /** @param clock the day on which {@link #mayReceive} is asked decides who acts for whom */
    public RoutingDesk(Directories directories, RoutingTables tables, Clock clock) {
        this.directories = directories;
        this.tables = tables;
        this.clock = clock;
    }

    /** The first rung that has somebody, one for each track; the same person can be on several. */
    public List<Step> firstSteps(Route route, Instant now) {
        return plan(route, now).firstSteps();
    }

    /**
     * The next rung that has somebody. After the last, and for a track that is in the file no more, the fallback, and then
     * the fallback again, each time with a new deadline.
     */
    public Step nextStep(Route route, String track, int afterRung, Instant now) {
        return plan(route, now).nextStep(track, afterRung);
    }

    /**
     * What waits for a colleague whom a case was handed to: they have as long as the first rung of its track has, counted from
     * now. Whether they may have it is asked elsewhere.
     */
    public Step handedTo(Route route, String track, StaffId colleague, Instant now) {
        return plan(route, now).handedTo(track, colleague);
    }

    /**
     * Whether a person may have the case's card, content, list entry or count: somebody the ladder or the fallback could call
     * on some day, and nobody who is out. Ask again just before sending and at each read: a subject may have been added, a
     * conflict listed, a role taken away, or somebody may have left since the recipients were worked out. Whether they are at
     * school today makes no difference.
     */
    public boolean mayReceive(Route route, StaffId person) {
        return plan(route, clock.instant()).mayReceive(person);
    }

    /** Whether a person may act on the case today: they {@linkplain #mayReceive may receive} it and are not away. */
    public boolean mayAct(Route route, StaffId person) {
        var plan = plan(route, clock.instant());
        return plan.mayReceive(person) && plan.isPresent(person);
    }

    /**
     * Whether a person is out of the case by conflict or because it is their own report, whatever their role: for a search,
     * or for passing a case to somebody who is not on its ladder.
     */
    public boolean isOut(Route route, StaffId person) {
        return plan(route, clock.instant()).isOut(person);
    }

    /** Everybody who could come to receive a case of some kind on some day: who must have the app. */
    public List<Person> recipients(SchoolId school) {
        return new Recipients(directories.of(school), tables.of(school)).all();
    }

    /** Whether somebody is in the directory and not away today. */
    public boolean isPresent(SchoolId school, StaffId person) {
        var today = tables.of(school).calendar().dayOf(clock.instant());
        return directories.of(school).find(person).filter(found -> !found.isAwayOn(today)).isPresent();
    }

    /** When to ask whoever acknowledged the case for its outcome, counted from now. */
    public Instant followUpAt(Route route, Instant now) {
        var table = tables.of(route.school());
        return table.followUp(route.kind()).after(now, table.calendar());
    }

    /** The week that a moment lies in, by the school's calendar. */
    public SchoolWeek week(SchoolId school, Instant at) {
        return SchoolWeek.of(tables.of(school).calendar(), at);
    }

    private Plan plan(Route route, Instant now) {
        return new Plan(route, now, directories.of(route.school()), tables.of(route.school()));
    }
}
