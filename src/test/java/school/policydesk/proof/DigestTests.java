package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.delivery.Parcel;
import school.policydesk.delivery.SendOutcome;

/** When the weekly digest leaves, to whom, and what it counts. */
class DigestTests {

    /** A Monday in term; the school opens at half past eight. */
    private static final String MONDAY = "2026-11-23T";

    private final SettableClock clock = SettableClock.at(SettableClock.local("2026-11-19T10:00:00"));
    private final Postbox post = new Postbox(clock);
    private final DataSource database = Databases.h2();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(database, clock, post);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void countsWhatWaitsAndWhatColleaguesHave() {
        file(CaseKind.MISUSE, Map.of());
        file(CaseKind.MISUSE, Map.of());
        take(People.DEPUTY, file(CaseKind.MISUSE, Map.of()));
        close(People.DEPUTY, file(CaseKind.MISUSE, Map.of()));
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).containsExactly(new Parcel.Digest(desk.school().id(), desk.people().id(People.KS2), 2, 1));
        assertThat(sentTo(People.DEPUTY)).containsExactly(new Parcel.Digest(desk.school().id(), desk.people().id(People.DEPUTY), 3, 0));
        assertThat(sentTo(People.TEACHER)).as("who only reported").isEmpty();
        assertThat(sentTo(People.CHAIR)).as("who has nothing open").isEmpty();
    }

    @Test
    void leavesWhenTheSchoolOpensOnMondayAndNotBefore() {
        file(CaseKind.MISUSE, Map.of());
        for (var early : List.of("2026-11-19T10:00:00", "2026-11-20T08:30:00", "2026-11-22T08:30:00", MONDAY + "00:00:00", MONDAY + "08:29:59")) {
            at(early);
            assertThat(digests()).as(early).isEmpty();
        }
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
    }

    @Test
    void leavesOncePerWeek() {
        file(CaseKind.MISUSE, Map.of());
        at(MONDAY + "08:30:00");
        for (var later : List.of(MONDAY + "08:31:00", MONDAY + "16:00:00", "2026-11-24T08:30:00", "2026-11-29T12:00:00")) {
            at(later);
        }
        assertThat(sentTo(People.KS2)).hasSize(1);
        at("2026-11-30T08:30:00");
        assertThat(sentTo(People.KS2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-26T08:30:00", "2026-10-28T09:00:00", "2026-12-21T08:30:00"})
    void isSilentInTheHolidays(String holiday) {
        clock.set(SettableClock.local("2026-10-20T10:00:00"));
        file(CaseKind.MISUSE, Map.of());
        at(holiday);
        assertThat(digests()).isEmpty();
    }

    @Test
    void waitsForTuesdayAfterABankHoliday() {
        clock.set(SettableClock.local("2027-04-30T10:00:00"));
        file(CaseKind.MISUSE, Map.of());
        at("2027-05-03T08:30:00");
        assertThat(digests()).isEmpty();
        at("2027-05-04T08:30:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
    }

    @Test
    void comesLateTheSameDayButNotOnTheNext() {
        file(CaseKind.MISUSE, Map.of());
        at(MONDAY + "15:00:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
        at("2026-12-01T08:30:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
    }

    @Test
    void neverCountsACaseForWhoeverItIsAbout() {
        file(CaseKind.MISUSE, Map.of("about", desk.people().id(People.KS2).value()));
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).isEmpty();
        assertThat(digests()).isNotEmpty();
    }

    @Test
    void losesSightOfACaseThatLaterTurnsOutToBeAboutThem() {
        var first = desk.reports().of(CaseKind.MISUSE, desk.people().id(People.TEACHER), Map.of());
        desk.cases().file(first);
        desk.cases().file(Reports.again(first, Map.of("about", desk.people().id(People.KS2).value())));
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).isEmpty();
    }

    @Test
    void stopsAndStartsAsTheyWish() {
        file(CaseKind.MISUSE, Map.of());
        desk.digests().stop(desk.school().id(), desk.people().id(People.KS2));
        desk.digests().stop(desk.school().id(), desk.people().id(People.KS2));
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).isEmpty();
        assertThat(sentTo(People.DEPUTY)).hasSize(1);
        desk.digests().resume(desk.school().id(), desk.people().id(People.KS2));
        at("2026-11-30T08:30:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
    }

    @Test
    void outlivesARestartAndIsSentOnceByTwoReplicas() throws Exception {
        file(CaseKind.MISUSE, Map.of());
        clock.set(SettableClock.local(MONDAY + "08:30:00"));
        try (var other = Desk.open(database, clock, post); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var running : List.of(threads.submit(desk.digests()::runDue), threads.submit(other.digests()::runDue))) {
                running.get();
            }
            assertThat(other.digests().runDue()).isZero();
        }
        assertThat(digests()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void triesAgainWhatIsKnownNotToHaveArrivedAndNothingElse() {
        file(CaseKind.MISUSE, Map.of());
        post.when(parcel -> new SendOutcome.TryAgain(Optional.of(Duration.ofMinutes(5)), "throttled"));
        at(MONDAY + "08:30:00");
        post.when(parcel -> {
            post.arrives(parcel);
            return new SendOutcome.Ambiguous("time-out");
        });
        at(MONDAY + "08:34:59");
        assertThat(digests()).isEmpty();
        at(MONDAY + "08:35:00");
        at(MONDAY + "09:35:00");
        assertThat(sentTo(People.KS2)).hasSize(1);
    }

    @Test
    void passesOverWhoeverIsAwayOrHasLeft() {
        file(CaseKind.MISUSE, Map.of());
        desk.people().leaves(People.KS2);
        at(MONDAY + "08:30:00");
        assertThat(sentTo(People.KS2)).isEmpty();
    }

    private void at(String moment) {
        clock.set(SettableClock.local(moment));
        desk.digests().runDue();
    }

    private List<Parcel> digests() {
        return post.sent().stream().map(Postbox.Sent::parcel).filter(Parcel.Digest.class::isInstance).toList();
    }

    private List<Parcel> sentTo(String person) {
        var id = desk.people().id(person);
        return digests().stream().filter(parcel -> parcel.to().equals(id)).toList();
    }

    private CaseId file(CaseKind kind, Map<String, String> typed) {
        return ((FilingOutcome.Filed) desk.cases().file(desk.reports().of(kind, desk.people().id(People.TEACHER), typed))).file().id();
    }

    private void take(String who, CaseId id) {
        desk.cases().act(id, desk.people().id(who), Act.ACKNOWLEDGE, Map.of());
    }

    private void close(String who, CaseId id) {
        desk.cases().act(id, desk.people().id(who), Act.CLOSE, Map.of("outcome", "dealt-with", "words", "Done"));
    }
}
