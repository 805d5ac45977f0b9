package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.proof.Postbox.Sent;

/**
 * Reminders and escalations leave at the right instant and not before, over weekends, half-terms, bank holidays and both
 * changes of the clocks: the dispatcher is run five seconds early, when nothing may happen, and on time, when it must.
 */
class StoppedClockTests {

    private static final Duration EARLY = Duration.ofSeconds(5);
    private final SettableClock clock = SettableClock.at(local("2026-09-07T10:00"));
    private final Postbox postbox = new Postbox(clock);
    private final Desk desk = Desk.open(Databases.h2(), clock, postbox);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest(name = "{0} on {1}: reminded {2}, next rung {3}")
    @CsvSource({
        "CYBERBULLYING, 2026-11-25T10:00, 2026-11-25T12:00, 2026-11-25T14:00", // within a day
        "CYBERBULLYING, 2026-11-27T15:30, 2026-11-30T09:30, 2026-11-30T11:30", // over a weekend
        "CYBERBULLYING, 2026-11-28T09:00, 2026-11-30T10:30, 2026-11-30T12:30", // on a Saturday
        "CYBERBULLYING, 2026-10-23T15:30, 2026-11-02T09:30, 2026-11-02T11:30", // half-term, summer time ends in it
        "CYBERBULLYING, 2027-02-12T15:30, 2027-02-22T09:30, 2027-02-22T11:30", // half-term
        "CYBERBULLYING, 2027-03-25T15:30, 2027-04-12T09:30, 2027-04-12T11:30", // Easter, summer time begins in it
        "CYBERBULLYING, 2027-04-30T15:30, 2027-05-04T09:30, 2027-05-04T11:30", // bank holiday
        "CYBERBULLYING, 2027-07-21T15:30, 2027-09-02T09:30, 2027-09-02T11:30", // summer
        "POST_CHECK,    2026-11-26T18:00, 2026-11-27T12:30, 2026-11-30T08:30", // after hours
        "MEDIA_ENQUIRY, 2026-12-18T16:00, 2027-01-05T09:00, 2027-01-05T10:00", // Christmas and a training day
        "SAFEGUARDING,  2026-11-28T23:50, 2026-11-29T00:05, 2026-11-29T00:20", // by the clock, at night, at a weekend
        "SAFEGUARDING,  2026-12-25T12:00, 2026-12-25T12:15, 2026-12-25T12:30", // by the clock, at Christmas
        "SAFEGUARDING,  2027-03-28T00:50, 2027-03-28T02:05, 2027-03-28T02:20", // the hour from one to two is not there
    })
    void theReminderAndTheNextRungAreOnTime(CaseKind kind, String filed, String reminder, String deadline) {
        clock.set(local(filed));
        var file = file(kind);
        var track = desk.delivery().promises(file.id()).getFirst().track();
        assertThat(runAt(local(filed))).isNotEmpty().noneMatch(Sent::isReminder);
        var first = List.copyOf(desk.cases().recipients(file));

        assertThat(runAt(local(reminder).minus(EARLY))).filteredOn(sent -> isOnTrack(sent, track)).isEmpty();
        assertThat(runAt(local(reminder))).filteredOn(sent -> isOnTrack(sent, track))
                .isNotEmpty().allMatch(Sent::isReminder).allMatch(sent -> first.contains(sent.to())).doesNotHaveDuplicates();
        assertThat(runAt(local(deadline).minus(EARLY))).filteredOn(sent -> isOnTrack(sent, track)).isEmpty();
        assertThat(runAt(local(deadline))).filteredOn(sent -> isOnTrack(sent, track)).isNotEmpty().noneMatch(Sent::isReminder);
        assertThat(desk.cases().recipients(file)).hasSizeGreaterThan(first.size());
    }

    @Test
    void inTheHourThatComesTwiceHalfAnHourIsHalfAnHour() {
        var firstTime = local("2026-10-25T00:30").plus(Duration.ofHours(1));
        clock.set(firstTime);
        var file = file(CaseKind.SAFEGUARDING);
        runAt(firstTime);

        assertThat(runAt(firstTime.plus(Duration.ofMinutes(30)).minus(EARLY))).allMatch(Sent::isReminder);
        assertThat(runAt(firstTime.plus(Duration.ofMinutes(30)))).extracting(sent -> desk.people().name(sent.to()))
                .contains(People.HEAD_1, People.HEAD_2);
        assertThat(desk.cases().recipients(file)).contains(desk.people().id(People.HEAD_1));
    }

    @Test
    void safeguardingClimbsToTheChairInAnHourAndStaysThereEveryHour() {
        var filed = local("2026-12-24T22:00");
        clock.set(filed);
        file(CaseKind.SAFEGUARDING);

        var arrivals = new TreeMap<Instant, List<String>>();
        for (int minute = 0; minute <= 180; minute += 5) {
            var at = filed.plus(Duration.ofMinutes(minute));
            var names = runAt(at).stream().filter(sent -> !sent.isReminder()).map(sent -> desk.people().name(sent.to())).distinct().sorted().toList();
            if (!names.isEmpty()) {
                arrivals.put(at, names);
            }
        }

        assertThat(arrivals).containsExactlyInAnyOrderEntriesOf(Map.of(
                filed, List.of(People.SAFEGUARDING_2, People.KS2, People.SAFEGUARDING),
                filed.plus(Duration.ofMinutes(30)), List.of(People.HEAD_1, People.HEAD_2),
                filed.plus(Duration.ofMinutes(60)), List.of(People.CHAIR),
                filed.plus(Duration.ofMinutes(120)), List.of(People.CHAIR),
                filed.plus(Duration.ofMinutes(180)), List.of(People.CHAIR)));
    }

    /** A colleague has as long as the ladder's own people have: not the day after which whoever deals with it is asked how it went. */
    @ParameterizedTest(name = "{0} handed over at {1}: reminded {2}, next rung {3}")
    @CsvSource({
        "SAFEGUARDING,  2026-11-28T23:50, 2026-11-29T00:05, 2026-11-29T00:20",
        "CYBERBULLYING, 2026-11-27T15:30, 2026-11-30T09:30, 2026-11-30T11:30",
    })
    void aColleagueItIsHandedToHasAsLongAsTheFirstRung(CaseKind kind, String handedOver, String reminder, String deadline) {
        clock.set(local(handedOver).minus(Duration.ofMinutes(1)));
        var file = file(kind);
        runAt(clock.instant());
        var first = desk.people().id(kind == CaseKind.SAFEGUARDING ? People.KS2 : People.BEHAVIOUR);
        var colleague = desk.people().id(People.OFFICE);
        if (kind == CaseKind.SAFEGUARDING) { // the other track is out of the way
            desk.cases().act(file.id(), desk.people().id(People.SAFEGUARDING_2), Act.ACKNOWLEDGE, Map.of());
        }
        clock.set(local(handedOver));
        assertThat(desk.cases().act(file.id(), first, Act.HAND_OVER, Map.of("to", colleague.value(), "reason", "is nearer"))).isInstanceOf(PressOutcome.Done.class);
        assertThat(runAt(local(handedOver))).filteredOn(sent -> sent.to().equals(colleague)).hasSize(1);

        assertThat(runAt(local(reminder).minus(EARLY))).filteredOn(sent -> sent.to().equals(colleague)).isEmpty();
        assertThat(runAt(local(reminder))).filteredOn(sent -> sent.to().equals(colleague)).singleElement().matches(Sent::isReminder);
        var next = desk.people().id(kind == CaseKind.SAFEGUARDING ? People.HEAD_1 : People.SAFEGUARDING);
        runAt(local(deadline).minus(EARLY));
        assertThat(desk.cases().recipients(file)).doesNotContain(next);
        runAt(local(deadline));
        assertThat(desk.cases().recipients(file)).contains(next);
    }

    @Test
    void whatIsTakenOnIsNeitherRemindedNorEscalatedButAskedForItsOutcome() {
        var filed = local("2026-10-22T10:00");
        clock.set(filed);
        var file = file(CaseKind.CYBERBULLYING);
        runAt(filed);
        clock.set(local("2026-10-22T10:30"));
        desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), Act.ACKNOWLEDGE, Map.of());
        runAt(clock.instant());

        assertThat(runAt(local("2026-11-03T10:30").minus(EARLY))).filteredOn(Sent::isShell).isEmpty();
        assertThat(runAt(local("2026-11-03T10:30"))).filteredOn(Sent::isShell)
                .singleElement().satisfies(sent -> assertThat(sent.to()).isEqualTo(desk.people().id(People.BEHAVIOUR)));
        assertThat(desk.cases().recipients(file)).containsExactly(desk.people().id(People.BEHAVIOUR));
    }

    @Test
    void whatIsClosedIsLeftAlone() {
        var filed = local("2026-11-25T10:00");
        clock.set(filed);
        var file = file(CaseKind.CYBERBULLYING);
        runAt(filed);
        desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), Act.CLOSE, Map.of("outcome", "dealt-with", "words", "done"));
        runAt(filed);

        assertThat(runAt(filed.plus(Duration.ofDays(60)))).filteredOn(Sent::isShell).isEmpty();
    }

    private CaseFile file(CaseKind kind) {
        return ((FilingOutcome.Filed) desk.cases().file(desk.reports().by(People.TEACHER, kind))).file();
    }

    /** What leaves at that moment, and in the three seconds after it that the pace may take. */
    private List<Sent> runAt(Instant moment) {
        postbox.empty();
        clock.set(moment);
        do {
            desk.dispatcher().runDue();
            clock.pass(Duration.ofMillis(50));
        } while (clock.instant().isBefore(moment.plusSeconds(3)));
        return postbox.sent();
    }

    private boolean isOnTrack(Sent sent, String track) {
        return desk.delivery().life(sent.caseId()).stream()
                .filter(owed -> owed.person().equals(java.util.Optional.of(sent.to())) && owed.duty().name().matches("DELIVER|REMIND"))
                .anyMatch(owed -> owed.track().equals(track) && owed.dueAt().isAfter(sent.at().minusSeconds(5)));
    }
}
