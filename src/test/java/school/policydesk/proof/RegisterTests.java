package school.policydesk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import school.policydesk.cases.Act;
import school.policydesk.cases.AnswerFeedback;
import school.policydesk.cases.CaseDesk;
import school.policydesk.cases.CaseId;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FilingOutcome;
import school.policydesk.cases.KeyFile;
import school.policydesk.cases.PressOutcome;
import school.policydesk.cases.Vault;
import school.policydesk.commands.Commands;
import school.policydesk.delivery.Parcel;

/** The register of school accounts: listed by the command, looked at again after a year. And the command that reads feedback. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterTests {

    private static final String URL = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    @TempDir
    Path folder;

    private final SettableClock clock = SettableClock.at(SettableClock.local("2026-11-23T10:00:00"));
    private final Postbox postbox = new Postbox(clock);
    private Desk desk;
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        var key = folder.resolve("key.json");
        vault = new Vault(new KeyFile(key).create());
        var url = URL.replace(";DB", "-" + folder.getFileName() + ";DB");
        desk = Desk.open(JdbcConnectionPool.create(url, "sa", ""), clock, postbox, Desk.STAFF, vault);
        System.setProperty("DATABASE_URL", url);
        System.setProperty("CASE_KEY_FILE", key.toString());
    }

    @AfterEach
    void close() {
        System.clearProperty("DATABASE_URL");
        System.clearProperty("CASE_KEY_FILE");
        desk.close();
    }

    @Test
    void whoAskedIsRemindedAYearAfterTheLatestApproval() {
        var id = accountAskedFor();
        approve(id);
        act(id, Act.REOPEN, Map.of("words", "the name has changed"));
        clock.pass(Duration.ofDays(30));
        approve(id);
        runUntil(Duration.ofDays(364));
        assertThat(postbox.sent()).noneMatch(RegisterTests::isRenewal);

        runUntil(Duration.ofDays(2));

        assertThat(postbox.sent()).filteredOn(RegisterTests::isRenewal).singleElement()
                .satisfies(sent -> assertThat(sent.to()).isEqualTo(desk.people().id(People.TEACHER)));
    }

    @Test
    void theCommandListsWhoRunsItWhoApprovedItAndUntilWhen(CapturedOutput output) {
        assertThat(command("accounts")).isZero();
        assertThat(output.getOut()).contains("No account has been approved yet.");
        approve(accountAskedFor());

        assertThat(command("accounts")).isZero();

        assertThat(output.getOut()).contains("LA-2026-0001  Photo Quince: @lowash. Run by Class teacher 2, second administrator The office. "
                + "Approved by Co-headteacher 1 on 23 Nov 2026, to be renewed by 23 Nov 2027.");
    }

    @Test
    void feedbackIsListedAndThenDeleted(CapturedOutput output) {
        new AnswerFeedback(desk.jdbc(), vault).add(desk.school().id(), clock.instant(), "friend-request", false, "Which\nclause?");

        assertThat(command("feedback", "--delete")).isZero();
        assertThat(output.getOut()).containsPattern("23 Nov 2026 +didn't help +friend-request +Which clause\\?").contains("1 deleted.");

        assertThat(command("feedback")).isZero();
        assertThat(output.getOut()).contains("There is no feedback.");
    }

    private static int command(String... words) {
        var line = new String[words.length + 2];
        System.arraycopy(words, 0, line, 0, words.length);
        line[words.length] = "--school-dir";
        line[words.length + 1] = Desk.STAFF.toString();
        return Commands.run(line);
    }

    private CaseId accountAskedFor() {
        var asked = Map.of("platform", "Photo Quince", "name", "@lowash", "purpose", "Jam", "owner", desk.people().id(People.TEACHER_2).value(), "second", "The office");
        return ((FilingOutcome.Filed) desk.cases().file(desk.reports().of(CaseKind.ACCOUNT_REQUEST, desk.people().id(People.TEACHER), asked))).file().id();
    }

    private void approve(CaseId id) {
        act(id, Act.DECIDE, Map.of(CaseDesk.STEP, CaseDesk.APPROVE));
    }

    private void act(CaseId id, Act act, Map<String, String> words) {
        assertThat(desk.cases().act(id, desk.people().id(People.HEAD_1), act, words)).isInstanceOf(PressOutcome.Done.class);
    }

    private static boolean isRenewal(Postbox.Sent sent) {
        return sent.parcel() instanceof Parcel.Notice notice && notice.step().equals("RENEW");
    }

    /** That much later, with everything given its turn. */
    private void runUntil(Duration later) {
        clock.pass(later);
        for (int idle = 0; idle < 3; clock.pass(Duration.ofSeconds(1))) {
            idle = desk.dispatcher().runDue() == 0 ? idle + 1 : 0;
        }
    }
}
