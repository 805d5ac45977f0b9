package school.policydesk.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import school.policydesk.school.SchoolFolder;
import school.policydesk.setup.SchoolFiles;
import school.policydesk.teams.MicrosoftStub;

/**
 * The program as a process of its own, on its default database, ended with {@code kill -9} the moment a receipt is there. While
 * it runs for the first time the connector takes nothing, so that everything is still owed when it is killed.
 */
@Timeout(180)
class ReportsSurviveKillTests {

    private static final String WHAT = "Zebra-striped remarks about the Year 4 assembly";

    private final MicrosoftStub microsoft = MicrosoftStub.start();

    @Test
    void aReportThatWasReceivedReachesItsRecipientsAfterAKill(@TempDir Path folder) throws Exception {
        String receipt;
        try (var first = RunningProgram.start(microsoft, folder)) {
            var staff = staffroom(first, 1);
            staff.everybody().forEach(Colleague::installsTheApp);
            var form = staff.classTeacher().asks("report misuse").with("what", WHAT).with("where", "A closed group called Quince Jelly").with("about", "outside");
            microsoft.on(any(urlPathMatching("/uk/v3/conversations.*")).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
            receipt = staff.classTeacher().presses(form, "Send").card().text();
            first.kill();
        }
        assertThat(receipt).contains("Received: LA-");
        assertThat(bytesIn(folder)).doesNotContain(WHAT).doesNotContain("Quince Jelly");

        microsoft.reset();
        try (var second = RunningProgram.start(microsoft, folder)) {
            var staff = staffroom(second, 1);
            for (var leader : staff.seniorLeaders()) {
                Await.until("the shell of " + leader.name(), () -> Optional.of(leader.shells()).filter(shells -> !shells.isEmpty()));
            }
            var deputy = staff.deputyHead();
            assertThat(deputy.shell().text()).contains("LA-");
            assertThat(deputy.presses(deputy.shell(), "Open").card().text()).contains(WHAT, "Quince Jelly", "Class teacher 1");
            assertThat(staff.seniorLeaders()).allSatisfy(leader -> assertThat(leader.shells()).as(leader.name()).hasSize(1));
            second.kill();
        }
        assertThat(count(folder, "case_file")).isEqualTo(1);
        assertThat(count(folder, "case_entry where act = 'FILE'")).isEqualTo(1);
        microsoft.close();
    }

    private Staffroom staffroom(RunningProgram program, int day) {
        var school = SchoolFiles.read(SchoolFolder.at(RunningProgram.SCHOOL));
        return new Staffroom(program.port(), microsoft, Clock.systemUTC(), school.directory(), day);
    }

    private static String bytesIn(Path folder) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static long count(Path folder, String what) throws SQLException {
        try (var connection = DriverManager.getConnection(RunningProgram.database(folder), "sa", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
