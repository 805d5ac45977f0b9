package school.policydesk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import school.policydesk.cases.CaseKind;
import school.policydesk.cases.FormBook;
import school.policydesk.cases.Forms;
import school.policydesk.school.Faults;
import school.policydesk.school.School;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.Schools;

class HelpEndpointTests {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatGoesToWhomInTheWordsOfTheForms() {
        var page = text(page("/help"));
        assertThat(page).contains("For the staff of Low Ash Primary School").contains("<dt>Media enquiry</dt><dd>This goes to the headteacher.");
        for (var kind : CaseKind.values()) {
            assertThat(page).contains("<dt>" + kind.label() + "</dt>");
        }
        assertThat(page).doesNotContain("${").contains("Report to school").contains("call 999");
    }

    @Test
    void holdsThePrivacyNoticeItself() throws IOException {
        var notice = Files.readString(Path.of("src/site/privacy-notice.md"));
        assertThat(notice).contains("**When you ask a question.**");
        assertThat(text(page("/help"))).contains("<strong>When you ask a question.</strong>")
                .containsPattern("<a (?=[^>]*href=\"https://ico.org.uk/make-a-complaint/\")(?=[^>]*target=\"_blank\")[^>]*rel=\"noopener noreferrer\"[^>]*>");
    }

    @Test
    void takesTheSchoolsOwnNotice() throws IOException {
        Files.writeString(folder.resolve("privacy-notice.md"), """
                # Our notice

                ## What we keep

                <script>alert(1)</script>

                See [a link](javascript:alert(1)) & so on
                """);
        assertThat(text(page("/help"))).contains("<h3>What we keep</h3>").doesNotContain("Our notice").doesNotContain("When you ask a question")
                .doesNotContain("<script>").doesNotContain("javascript:").contains("&amp; so on");
    }

    @Test
    void isFramedByTeamsOnlyAndRunsNothing() {
        assertThat(page("/help")).hasStatus(HttpStatus.OK).headers()
                .hasValue("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Content-Type", "text/html;charset=UTF-8")
                .doesNotContainHeaders("Set-Cookie", "X-Frame-Options");
        assertThat(text(page("/help"))).doesNotContain("<script").doesNotContain("style=").doesNotContain("http://");
        assertThat(page("/help.css")).hasStatus(HttpStatus.OK).headers().hasValue("Content-Type", "text/css;charset=UTF-8");
    }

    @Test
    void isNotSentAgainToABrowserThatHasIt() {
        var first = page("/help");
        assertThat(first).headers().hasValue("Cache-Control", "max-age=3600, public");
        var tag = first.getResponse().getHeader("ETag");
        assertThat(tester().get().uri("/help").header("If-None-Match", tag)).hasStatus(HttpStatus.NOT_MODIFIED).body().isEmpty();
        assertThat(tester().get().uri("/help?theme=dark").header("If-None-Match", tag)).hasStatus(HttpStatus.OK);
    }

    @Test
    void takesTheColoursOfTeams() {
        Map.of("default", "default", "dark", "dark", "contrast", "contrast", "", "any", "\"><script>", "any").forEach((theme, named) ->
                assertThat(tester().get().uri("/help").param("theme", theme)).bodyText().contains("<html lang=\"en-GB\" class=\"" + named + "\">"));
    }

    @Test
    void asksWhichOfSeveralSchoolsIsMeant() throws IOException {
        var schools = new ArrayList<School>();
        var forms = new HashMap<School, Forms>();
        for (var id : List.of("oak", "elm")) {
            var own = Files.createDirectory(folder.resolve(id));
            Files.writeString(own.resolve("school.yml"),
                    "id: " + id + "\nname: " + id + " & School\nreferencePrefix: XX\ntenants: [11111111-2222-3333-4444-555555555555]\n");
            Files.writeString(own.resolve("privacy-notice.md"), "The notice of " + id);
            var faults = new Faults();
            schools.add(School.read(SchoolFolder.at(own), faults));
            forms.put(schools.getLast(), Forms.read(SchoolFolder.at(own), faults));
            faults.refuseIfAny();
        }
        var tester = MockMvcTester.of(new HelpEndpoint(new Schools(schools), new FormBook(forms), "", folder.toString()));
        assertThat(tester.get().uri("/help?school=nowhere")).bodyText().contains("<a href=\"?school=elm\">elm &amp; School</a>")
                .contains("What you can ask").doesNotContain("The notice of").doesNotContain("${");
        assertThat(tester.get().uri("/help?school=elm&theme=dark")).bodyText().contains("For the staff of elm &amp; School").contains("The notice of elm")
                .doesNotContain("oak");
    }

    private MvcTestResult page(String path) {
        return tester().get().uri(path).exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMvcTester tester() {
        var files = SchoolFolder.at(folder);
        var faults = new Faults();
        var school = School.read(files, faults);
        var forms = new FormBook(Map.of(school, Forms.read(files, faults)));
        faults.refuseIfAny();
        return MockMvcTester.of(new HelpEndpoint(new Schools(List.of(school)), forms, folder.toString(), ""));
    }
}
