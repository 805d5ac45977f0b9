package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static school.policydesk.proof.SettableClock.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    /**
     * For a case of misuse about the site manager, reported by a class teacher and given to the senior leaders, of whom the
     * behaviour lead took it on. {@code D} done, {@code B} had been done before, {@code M} the case has moved on and nothing is
     * changed, {@code -} there is no such case. One letter for each status: waiting, in hand, closed, withdrawn.
     */
    private static final String TABLE = """
            act          reporter  handler  recipient  handed-to
            ADD          DDDD      ----     ----       ----
            REPLY        DDDD      ----     ----       ----
            WITHDRAW     DDMM      ----     ----       ----
            OPEN         ----      DDDD     DDDD       DDDD
            NOTE         ----      DDDD     DDDD       DDDD
            ACKNOWLEDGE  ----      DBBM     DMMM       DDMM
            HAND_OVER    ----      DDMM     DDMM       DDMM
            ASK          ----      DDMM     DDMM       DDMM
            ACTION       ----      DDMM     DDMM       DDMM
            DECIDE       ----      DDMM     DDMM       DDMM
            CLOSE        ----      DDMM     DDMM       DDMM
            REOPEN       ----      MMDM     MMDM       MMDM
            """;

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

    static Stream<Arguments> insideTheCase() {
        var rows = Arrays.stream(TABLE.split("\n")).map(row -> row.strip().split(" +")).toList();
        var cells = new ArrayList<Arguments>();
        for (var row : rows.subList(1, rows.size())) {
            for (int part = 1; part < row.length; part++) {
                for (var status : CaseStatus.values()) {
                    cells.add(Arguments.of(rows.getFirst()[part], Act.valueOf(row[0]), status, row[part].charAt(status.ordinal())));
                }
            }
        }
        return cells.stream();
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
        var before = state(file.id());

        var outcome = desk.cases().act(file.id(), actor, act, words(act));

        assertThat(letter(outcome)).isEqualTo(expected);
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

    private void findsNothing(CaseFile file, StaffId person) {
        var before = state(file.id());
        for (var act : Act.values()) {
            if (act != Act.FILE) {
                assertThat(desk.cases().act(file.id(), person, act, words(act))).as(act.name()).isEqualTo(new PressOutcome.NotThere());
            }
        }
        assertThat(desk.cases().read(file.id(), person)).isEmpty();
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
