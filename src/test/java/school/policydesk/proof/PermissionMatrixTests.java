package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import school.policydesk.cases.Act;
import school.policydesk.cases.CaseFile;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.CaseStatus;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.PressOutcome;
import school.policydesk.people.StaffId;

/**
 * Who may do what to a case in which state: every part a person can have in a case, every act, every status. What is expected
 * stands in a table that was written from the policy and the brief, not from the program.
 */
class PermissionMatrixTests {

    /** For a case of misuse about the site manager, reported by a class teacher and given to the senior leaders. */
    private static final Path TABLE = Path.of("src/site/who-may-do-what.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]*`([A-Z_]+)` \\|(.*)\\|$");

    private static final List<String> PARTS = List.of("reporter", "handler", "recipient", "handed-to");

    /**
     * What a cell of the table means, a letter for each status: waiting, in hand, closed, withdrawn. {@code D} done, {@code B} had
     * been done before, {@code S} done, now or before, {@code M} the case has moved on and nothing is changed, {@code -} there is no such case.
     */
    private static final Map<String, String> MEANS = Map.of(
            "always", "DDDD", "shown", "SSSS", "while open", "DDMM", "while waiting", "DMMM", "once", "DBBM", "while closed", "MMDM", "–", "----");

    /** Parts in which a person has nothing to do with the case: nothing of it is there for them, whatever the act or the status. */
    private static final Map<String, String> OUTSIDE = Map.of(
            "colleague", People.OFFICE,
            "next on the ladder, not asked yet", People.HEAD_2,
            "fallback, not asked yet", People.CHAIR,
            "subject", People.SITE,
            "reporter of another case", People.TEACHER_2);

    private static Desk desk;
    private static final SettableClock CLOCK = SettableClock.at(local("2026-11-25T10:00"));

    @BeforeAll
    static void open() {
        desk = Desk.open(Databases.h2(), CLOCK, new Postbox(CLOCK));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void everybodyIsBack() {
        desk.people().reset();
    }

    static Stream<Arguments> insideTheCase() throws IOException {
        var cells = new ArrayList<Arguments>();
        for (var row : ROW.matcher(Files.readString(TABLE)).results().toList()) {
            var said = Arrays.stream(row.group(2).split("\\|")).map(String::strip).toList();
            for (int part = 0; part < PARTS.size(); part++) {
                for (var status : CaseStatus.values()) {
                    cells.add(Arguments.of(PARTS.get(part), Act.valueOf(row.group(1)), status, MEANS.get(said.get(part)).charAt(status.ordinal())));
                }
            }
        }
        return cells.stream();
    }

    @Test
    void theTableNamesEveryActButTheReportItself() throws IOException {
        var named = insideTheCase().map(cell -> (Act) cell.get()[1]).collect(Collectors.toSet());

        assertThat(named).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Act.FILE)));
    }

    @ParameterizedTest(name = "{0}: {1} when {2}: {3}")
    @MethodSource("insideTheCase")
    void whoHasAPartDoesWhatTheTableSays(String part, Act act, CaseStatus status, char expected) {
        var file = caseThatIs(status);
        var actor = desk.people().id(part.equals("reporter") ? People.TEACHER : part.equals("handler") ? People.BEHAVIOUR
                : part.equals("recipient") ? People.KS2 : People.OFFICE);
        if (part.equals("handed-to")) {
            give(file, actor);
        }
        if (!part.equals("reporter") && act != Act.OPEN) {
            // Whatever a recipient does is on record as read first; here it is read already.
            desk.cases().act(file.id(), actor, Act.OPEN, Map.of());
        }
        var before = state(file.id());

        var outcome = desk.cases().act(file.id(), actor, act, words(act));

        assertThat(letter(outcome)).isIn(expected == 'S' ? List.of('D', 'B') : List.of(expected));
        if (expected == '-' || expected == 'M' || expected == 'B') {
            assertThat(state(file.id())).isEqualTo(before);
        }
    }

    static Stream<Arguments> outsideTheCase() {
        return OUTSIDE.entrySet().stream().flatMap(part -> Arrays.stream(CaseStatus.values()).map(status -> Arguments.of(part.getKey(), part.getValue(), status)));
    }

    @ParameterizedTest(name = "{0} when {2}")
    @MethodSource("outsideTheCase")
    void whoHasNoPartFindsNothing(String part, String name, CaseStatus status) {
        var file = caseThatIs(status);

        findsNothing(file, desk.people().id(name));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aRecipientWhoLeavesTheSchoolFindsNothing(CaseStatus status) {
        var file = caseThatIs(status);

        desk.people().leaves(People.BEHAVIOUR);

        findsNothing(file, desk.people().id(People.BEHAVIOUR));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aRecipientWithAConflictThatIsListedLaterFindsNothing(CaseStatus status) {
        var file = caseThatIs(status);

        desk.people().conflict(People.SITE, People.BEHAVIOUR);

        findsNothing(file, desk.people().id(People.BEHAVIOUR));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aStrangerFindsNothing(CaseStatus status) {
        findsNothing(caseThatIs(status), new StaffId("99999999-8888-7777-6666-555555555555"));
    }

    @Test
    void aCaseThatIsNotThereLooksLikeOneThatIsNotYours() {
        var file = caseThatIs(CaseStatus.WAITING);
        var stranger = desk.people().id(People.OFFICE);

        for (var act : Act.values()) {
            assertThat(desk.cases().act(CaseId.random(), stranger, act, words(act)))
                    .isEqualTo(desk.cases().act(file.id(), stranger, act, words(act)));
        }
    }

    @Test
    void nobodyCanHandACaseToSomebodyItIsAbout() {
        var file = caseThatIs(CaseStatus.IN_HAND);
        desk.people().conflict(People.SITE, People.SAFEGUARDING_2);

        for (var name : List.of(People.SITE, People.SAFEGUARDING_2, People.TEACHER)) {
            var before = state(file.id());
            var to = Map.of("to", desk.people().id(name).value(), "reason", "please");

            var outcome = desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), Act.HAND_OVER, to);

            assertThat(outcome).isInstanceOf(PressOutcome.Incomplete.class);
            assertThat(state(file.id())).isEqualTo(before);
        }
    }

    @Test
    void theReporterReadsNeitherNotesNorActionsNorWhyItWasClosed() {
        var file = caseThatIs(CaseStatus.IN_HAND);
        var secret = "private-to-the-recipients";
        for (var act : List.of(Act.NOTE, Act.ACTION, Act.CLOSE)) {
            var words = new HashMap<>(words(act));
            words.put("words", secret);
            desk.cases().act(file.id(), desk.people().id(People.BEHAVIOUR), act, words);
        }

        var read = desk.cases().read(file.id(), file.reporter()).orElseThrow();

        assertThat(read.entries().toString() + read.entries().stream().map(entry -> entry.words().toString()).toList()).doesNotContain(secret);
        assertThat(read.entries()).extracting(entry -> entry.act()).doesNotContain(Act.NOTE, Act.ACTION, Act.CLOSE);
    }

    static CaseStatus[] statuses() {
        return CaseStatus.values();
    }

    @ParameterizedTest
    @EnumSource(value = Act.class, names = {"NOTE", "ACKNOWLEDGE", "ASK", "CLOSE", "REOPEN"})
    void whatShowsTheCaseToARecipientIsOnRecordAsRead(Act act) {
        var file = caseThatIs(CaseStatus.WAITING);
        var reader = desk.people().id(People.KS2);

        desk.cases().act(file.id(), reader, act, words(act));

        assertThat(timesRead(file, reader)).isEqualTo(1);
    }

    @Test
    void whoIsShownACaseHasReadItAndWhoReportedItHasNothingToProve() {
        var file = caseThatIs(CaseStatus.WAITING);
        var reader = desk.people().id(People.KS2);

        desk.cases().read(file.id(), reader);
        assertThat(timesRead(file, reader)).as("looked into by the program alone").isZero();
        desk.cases().show(file.id(), reader);
        desk.cases().show(file.id(), reader);
        desk.cases().show(file.id(), file.reporter());

        assertThat(timesRead(file, reader)).isEqualTo(1);
        assertThat(timesRead(file, file.reporter())).isZero();
        assertThat(desk.cases().firstToOpen(file)).contains(reader);
    }

    private static long timesRead(CaseFile file, StaffId reader) {
        return desk.jdbc().sql("select count(*) from case_entry where case_id = ? and actor = ? and act = 'OPEN'")
                .params(file.id().value(), reader.value()).query(Long.class).single();
    }

    private void findsNothing(CaseFile file, StaffId person) {
        var before = state(file.id());
        for (var act : Act.values()) {
            if (act != Act.FILE) {
                assertThat(desk.cases().act(file.id(), person, act, words(act))).as(act.name()).isEqualTo(new PressOutcome.NotThere());
            }
        }
        assertThat(desk.cases().read(file.id(), person)).isEmpty();
        assertThat(desk.cases().show(file.id(), person)).isEmpty();
        assertThat(desk.cases().givenTo(file.school(), person)).extracting(CaseFile::id).doesNotContain(file.id());
        assertThat(desk.cases().reportedBy(file.school(), person)).extracting(CaseFile::id).doesNotContain(file.id());
        assertThat(desk.cases().recipients(desk.cases().find(file.id()).orElseThrow())).doesNotContain(person);
        assertThat(state(file.id())).isEqualTo(before);
    }

    private CaseFile caseThatIs(CaseStatus status) {
        var filed = (FilingOutcome.Filed) desk.cases().file(desk.reports().about(People.SITE, People.TEACHER, CaseKind.MISUSE));
        var id = filed.file().id();
        if (status == CaseStatus.IN_HAND || status == CaseStatus.CLOSED) {
            did(id, People.BEHAVIOUR, Act.ACKNOWLEDGE);
        }
        if (status == CaseStatus.CLOSED) {
            did(id, People.BEHAVIOUR, Act.CLOSE);
        }
        if (status == CaseStatus.WITHDRAWN) {
            did(id, People.TEACHER, Act.WITHDRAW);
        }
        var file = desk.cases().find(id).orElseThrow();
        assertThat(file.status()).isEqualTo(status);
        return file;
    }

    /** As if a recipient had handed it over on a track of its own, without changing the case's status. */
    private void give(CaseFile file, StaffId to) {
        desk.cases().giveTo(file, "handed-over", to, true);
    }

    private void did(CaseId id, String name, Act act) {
        assertThat(desk.cases().act(id, desk.people().id(name), act, words(act))).isInstanceOf(PressOutcome.Done.class);
    }

    private static Map<String, String> words(Act act) {
        return switch (act) {
            case HAND_OVER -> Map.of("to", desk.people().id(People.SAFEGUARDING_2).value(), "reason", "please");
            case CLOSE -> Map.of("outcome", "dealt-with", "words", "done");
            case ACTION -> Map.of("words", "rang", "date", "2026-11-25");
            default -> Map.of("words", "words", "reason", "reason");
        };
    }

    private static char letter(PressOutcome outcome) {
        return switch (outcome) {
            case PressOutcome.Done done -> 'D';
            case PressOutcome.DoneBefore before -> 'B';
            case PressOutcome.MovedOn moved -> 'M';
            case PressOutcome.Incomplete incomplete -> 'I';
            case PressOutcome.NotThere gone -> '-';
        };
    }

    /** Everything that is stored about a case, except that a read was recorded. */
    private static List<String> state(CaseId id) {
        return Stream.of("case_file where id", "case_subject where case_id", "case_recipient where case_id", "case_handler where case_id",
                        "case_entry where case_id", "obligation where case_id")
                .flatMap(table -> desk.jdbc().sql("select * from " + table + " = ?").param(id.value()).query().listOfRows().stream())
                .map(row -> Arrays.deepToString(row.values().toArray()))
                .toList();
    }
}
