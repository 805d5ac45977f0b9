package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.delivery.Parcel;
import school.policydesk.delivery.SendOutcome;
import school.policydesk.people.StaffId;

/**
 * People without the app. The next rung is called at once; if the last can't be reached either the operator is alarmed, once, and all
 * are tried again, less and less often, until somebody has installed it.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class UnreachedTests {

    private final SettableClock clock = SettableClock.at(local("2026-11-25T10:00"));
    private final Postbox postbox = new Postbox(clock);
    private final Desk desk = Desk.open(Databases.h2(), clock, postbox);
    private final Set<StaffId> withTheApp = new HashSet<>();
    private final List<Instant> chairTried = new ArrayList<>();
    private final StaffId chair = desk.people().id(People.CHAIR);

    UnreachedTests() {
        postbox.when(parcel -> {
            if (parcel.to().equals(chair)) {
                chairTried.add(clock.instant());
            }
            return reaches(parcel) ? postbox.arrives(parcel) : new SendOutcome.Unreachable("app not installed");
        });
    }

    private boolean reaches(Parcel parcel) {
        return withTheApp.contains(parcel.to());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nobodyIsCalledInATightLoopAndTheDelaysGrow() {
        file(CaseKind.CYBERBULLYING);

        assertThat(desk.dispatcher().runDue()).isLessThan(20);
        run(Duration.ofDays(2));

        assertThat(chairTried).hasSizeBetween(40, 70);
        var delays = delays();
        assertThat(delays.getFirst()).isCloseTo(Duration.ofMinutes(1), Duration.ofSeconds(15));
        assertThat(delays.get(5)).isGreaterThan(Duration.ofMinutes(7));
        assertThat(delays.getLast()).isCloseTo(Duration.ofHours(1), Duration.ofMinutes(1));
    }

    @Test
    void theOperatorIsAlarmedOnce(CapturedOutput log) {
        var file = file(CaseKind.SAFEGUARDING);
        run(Duration.ofDays(2));

        assertThat(desk.delivery().alarms(desk.school().id())).isEqualTo(1);
        assertThat(desk.alarmsCounted("nobody-reached")).isEqualTo(1);
        assertThat(log.getOut().split("ALARM: nobody who may receive " + file.reference(), -1)).hasSize(2);
        assertThat(desk.cases().find(file.id()).orElseThrow().status().isOpen()).isTrue();
    }

    @Test
    void whoeverInstallsTheAppGetsItAndTheAlarmIsOver() {
        var file = file(CaseKind.CYBERBULLYING);
        run(Duration.ofHours(5));
        var behaviourLead = desk.people().id(People.BEHAVIOUR);
        withTheApp.add(behaviourLead);

        run(Duration.ofHours(1));

        assertThat(postbox.of(file.id(), behaviourLead)).singleElement().satisfies(sent -> assertThat(sent.isReminder()).isFalse());
        assertThat(desk.delivery().alarms(desk.school().id())).isZero();
        desk.cases().act(file.id(), behaviourLead, Act.ACKNOWLEDGE, Map.of());
        run(Duration.ofHours(1));
        assertThat(postbox.of(file.id(), behaviourLead)).hasSize(1);
    }

    @Test
    void theFallbackAloneCanBeReached() {
        withTheApp.add(chair);

        var file = file(CaseKind.CYBERBULLYING);
        run(Duration.ofMinutes(1));

        assertThat(postbox.of(file.id(), chair)).hasSize(1);
        assertThat(desk.delivery().alarms(desk.school().id())).isZero();
    }

    /** The ladder was climbed in time, but the last rung has no app: those who had it are asked again. */
    @Test
    void whoHasItAlreadyIsRemindedWhenTheRestCantBeReached() {
        var behaviourLead = desk.people().id(People.BEHAVIOUR);
        withTheApp.add(behaviourLead);
        var file = file(CaseKind.CYBERBULLYING);

        run(Duration.ofDays(4));

        assertThat(postbox.of(file.id(), behaviourLead)).hasSizeGreaterThan(2).anyMatch(sent -> sent.isReminder());
        assertThat(desk.alarmsCounted("nobody-reached")).isPositive();
    }

    @Test
    void aColleagueItWasHandedToWithoutTheAppIsPassedOverAtOnce() {
        var first = desk.people().id(People.BEHAVIOUR);
        var next = desk.people().id(People.SAFEGUARDING);
        withTheApp.addAll(Set.of(first, next));
        var file = file(CaseKind.CYBERBULLYING);
        run(Duration.ofMinutes(1));

        desk.cases().act(file.id(), first, Act.HAND_OVER, Map.of("to", desk.people().id(People.KS2).value(), "reason", "knows the class"));
        run(Duration.ofMinutes(1));

        assertThat(postbox.of(file.id(), next)).hasSize(1);
    }

    /** The line manager's track: the reporter's line manager is a Named Person too, and has one card for both. */
    @Test
    void whoIsOnTwoTracksAndCantBeReachedHoldsUpNeither() {
        withTheApp.addAll(Set.of(desk.people().id(People.HEAD_1), desk.people().id(People.HEAD_2)));

        var file = ((FilingOutcome.Filed) desk.cases().file(desk.reports().by(People.SAFEGUARDING_2, CaseKind.SAFEGUARDING))).file();
        run(Duration.ofMinutes(1));

        assertThat(postbox.of(file.id(), desk.people().id(People.HEAD_1))).isNotEmpty();
        assertThat(desk.delivery().promises(file.id())).hasSize(2).allSatisfy(promise -> assertThat(promise.who()).contains("headteacher"));
    }

    /** On the ladder, and given it by a colleague before: nothing may stand in the way of the next rung. */
    @Test
    void theLadderGoesOnPastSomebodyWhomItWasHandedTo() {
        var first = desk.people().id(People.BEHAVIOUR);
        var colleague = desk.people().id(People.SAFEGUARDING);
        withTheApp.addAll(Set.of(first, colleague, desk.people().id(People.HEAD_1)));
        var file = file(CaseKind.CYBERBULLYING);
        run(Duration.ofMinutes(1));
        assertThat(desk.cases().act(file.id(), first, Act.HAND_OVER, Map.of("to", colleague.value(), "reason", "knows the class"))).isInstanceOf(PressOutcome.Done.class);

        run(Duration.ofDays(3));

        assertThat(postbox.of(file.id(), desk.people().id(People.HEAD_1))).isNotEmpty();
    }

    @Test
    void itCanBeHandedToSomebodyWhoHasItAlready() {
        withTheApp.addAll(desk.people().everybody().stream().map(person -> person.id()).toList());
        var file = file(CaseKind.MISUSE);
        run(Duration.ofMinutes(1));

        var outcome = desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), Act.HAND_OVER,
                Map.of("to", desk.people().id(People.SAFEGUARDING).value(), "reason", "knows the class"));

        assertThat(outcome).isInstanceOf(PressOutcome.Done.class);
    }

    private List<Duration> delays() {
        var delays = new ArrayList<Duration>();
        for (int i = 1; i < chairTried.size(); i++) {
            delays.add(Duration.between(chairTried.get(i - 1), chairTried.get(i)));
        }
        return delays;
    }

    private CaseFile file(CaseKind kind) {
        return ((FilingOutcome.Filed) desk.cases().file(desk.reports().by(People.TEACHER, kind))).file();
    }

    private void run(Duration time) {
        desk.run(clock, time);
    }
}
