package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.cases.Filing;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.people.StaffId;

/**
 * Somebody turns out to be concerned after a case was given to them: the reporter names them in a further version, or the school
 * lists them with a subject. From that moment nothing of the case reaches them, and somebody else deals with it.
 */
class LateSubjectTests {

    private final SettableClock clock = SettableClock.at(local("2026-11-25T10:00"));
    private final Postbox postbox = new Postbox(clock);
    private final Desk desk = Desk.open(Databases.h2(), clock, postbox);
    private final StaffId behaviourLead = desk.people().id(People.BEHAVIOUR);

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNamedBeforeTheCardLeavesNeverGetsIt(boolean byTheReporter) {
        var filing = filing(CaseKind.MISUSE);
        var file = filed(filing);

        concern(filing, byTheReporter);
        run(Duration.ofDays(20));

        assertThat(postbox.of(file.id(), behaviourLead)).isEmpty();
        assertThat(postbox.sent()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsNamedLaterHearsNothingMore(boolean byTheReporter) {
        var filing = filing(CaseKind.MISUSE);
        var file = filed(filing);
        run(Duration.ofMinutes(1));
        assertThat(postbox.of(file.id(), behaviourLead)).hasSize(1);

        concern(filing, byTheReporter);
        postbox.empty();
        var other = desk.people().id(People.SAFEGUARDING);
        for (var act : List.of(Act.OPEN, Act.ACKNOWLEDGE, Act.ASK, Act.NOTE, Act.CLOSE, Act.REOPEN)) {
            act(file, other, act);
            run(Duration.ofHours(2));
        }
        act(file, file.reporter(), Act.ADD);
        run(Duration.ofDays(20));

        assertThat(postbox.of(file.id(), behaviourLead)).as("once, that the card is no longer theirs").singleElement().matches(Postbox.Sent::isTakenBack);
        assertThat(postbox.of(file.id(), other)).isNotEmpty();
        assertThat(desk.cases().read(file.id(), behaviourLead)).isEmpty();
        assertThat(desk.cases().givenTo(file.school(), behaviourLead)).isEmpty();
        assertThat(desk.cases().act(file.id(), behaviourLead, Act.OPEN, Map.of())).isEqualTo(new PressOutcome.NotThere());
    }

    /** The deputy headteacher stands in for the behaviour lead, and so is out where that role is asked for. */
    @Test
    void ifTheOnlyRecipientIsNamedTheNextPersonHasItAtOnce() {
        var filing = filing(CaseKind.CYBERBULLYING);
        var file = filed(filing);
        run(Duration.ofMinutes(1));
        postbox.empty();

        concern(filing, true);
        run(Duration.ofMinutes(1));

        assertThat(postbox.sent()).filteredOn(sent -> !sent.isTakenBack()).extracting(sent -> desk.people().name(sent.to()))
                .contains(People.SAFEGUARDING).doesNotContain(People.BEHAVIOUR, People.DEPUTY);
        assertThat(postbox.of(file.id(), behaviourLead)).singleElement().matches(Postbox.Sent::isTakenBack);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ifWhoeverDealsWithItIsNamedSomebodyElseCanTakeItOn(boolean byTheReporter) {
        var filing = filing(CaseKind.CYBERBULLYING);
        var file = filed(filing);
        run(Duration.ofMinutes(1));
        act(file, behaviourLead, Act.ACKNOWLEDGE);
        run(Duration.ofMinutes(1));
        postbox.empty();

        concern(filing, byTheReporter);
        run(byTheReporter ? Duration.ofMinutes(1) : Duration.ofDays(6));

        var next = desk.people().id(People.SAFEGUARDING);
        assertThat(postbox.of(file.id(), next)).isNotEmpty();
        assertThat(desk.cases().find(file.id()).orElseThrow().status()).isEqualTo(CaseStatus.WAITING);
        assertThat(act(file, next, Act.ACKNOWLEDGE)).isInstanceOf(PressOutcome.Done.class);
    }

    @Test
    void ifNobodyTakesOnWhatTheNamedPersonHadItClimbs() {
        var filing = filing(CaseKind.CYBERBULLYING);
        var file = filed(filing);
        run(Duration.ofMinutes(1));
        act(file, behaviourLead, Act.ACKNOWLEDGE);

        concern(filing, true);
        run(Duration.ofDays(20));

        assertThat(postbox.of(file.id(), desk.people().id(People.CHAIR))).isNotEmpty();
        assertThat(postbox.of(file.id(), behaviourLead)).filteredOn(sent -> !sent.isTakenBack()).hasSize(1);
    }

    private Filing filing(CaseKind kind) {
        return desk.reports().by(People.TEACHER, kind);
    }

    private CaseFile filed(Filing filing) {
        return ((FilingOutcome.Filed) desk.cases().file(filing)).file();
    }

    /** Named in a further version of the report, or listed by the school with the subject that the version names. */
    private void concern(Filing filing, boolean byTheReporter) {
        var named = byTheReporter ? behaviourLead : desk.people().id(People.SITE);
        var again = Reports.again(filing, Map.of("about", named.value()));
        assertThat(desk.cases().file(again)).isInstanceOf(FilingOutcome.VersionAdded.class);
        if (!byTheReporter) {
            desk.people().conflict(People.SITE, People.BEHAVIOUR);
        }
    }

    private PressOutcome act(CaseFile file, StaffId person, Act act) {
        return desk.cases().act(file.id(), person, act, Map.of("words", "words", "outcome", "dealt-with", "date", "2026-11-25"));
    }

    private void run(Duration time) {
        desk.run(clock, time);
    }
}
