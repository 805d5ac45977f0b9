package school.policydesk.commands;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import school.policydesk.cases.KeyFile;
import school.policydesk.people.StaffDirectory;
import school.policydesk.school.SchoolFolder;
import school.policydesk.setup.SchoolFiles;
import school.policydesk.teams.MicrosoftStub;

/** Tests for the command {@code check}: a program in order, then every single thing broken once. */
class CheckCommandTests {

    private static final MicrosoftStub MICROSOFT = MicrosoftStub.start();
    private static final Path STAFF = Path.of("src/test/resources/school");
    private static final StaffDirectory PEOPLE = SchoolFiles.read(SchoolFolder.at(STAFF)).directory();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final List<String> set = new ArrayList<>();

    @BeforeEach
    void everythingIsThere() {
        MICROSOFT.reset();
        theirClockIs(Duration.ZERO);
        MICROSOFT.settings().forEach(this::set);
        set("DATABASE_URL", database(";WRITE_DELAY=0"));
        set("CASE_KEY_FILE", folder.resolve("key.json").toString());
        set("SCHOOL_DIR", STAFF.toString());
        set("DATA_DIR", folder.toString());
        new KeyFile(folder.resolve("key.json")).create();
        Flyway.configure().dataSource(jdbcUrl(), "sa", "").load().migrate();
        PEOPLE.everybody().forEach(person -> sql("insert into conversation values ('" + MicrosoftStub.TENANT + "', '" + person.id() + "', '" + MICROSOFT.serviceUrl()
                + "', 'a:" + person.id() + "', '28:bot', current_timestamp)"));
    }

    @AfterEach
    void unset() {
        set.forEach(System::clearProperty);
    }

    @AfterAll
    static void stop() {
        MICROSOFT.close();
    }

    @Test
    void allInOrderIsATickForEachAndZero() {
        assertThat(check()).isZero();
        assertThat(lines()).extracting(line -> line.substring(0, 1)).containsOnly("✓").hasSize(10);
        assertThat(names("✓")).containsExactly("credentials", "token", "signing keys", "clock", "school files", "staff let in", "database", "key file", "tenant", "recipients");
        assertThat(out.toString()).endsWith("All in order.\n").doesNotContain("not-a-secret");
        assertThat(MICROSOFT.sent()).as("nobody is written to").isEmpty();
    }

    @Test
    void whateverMicrosoftsSideLacksIsACrossWithTheMend() {
        MICROSOFT.on(post(urlPathMatching(".*/token")).willReturn(aResponse().withStatus(401)));
        MICROSOFT.on(get("/keys").willReturn(aResponse().withStatus(500)));
        theirClockIs(Duration.ofMinutes(3));

        assertThat(check()).isOne();

        assertThat(names("✗")).containsExactly("token", "signing keys", "clock");
        assertThat(out.toString()).contains("MICROSOFT_APP_PASSWORD (it may have run out)", "BOT_OPENID_METADATA_URL", "this machine's clock is 2 min behind the authority's",
                "To mend: 3.");
    }

    @Test
    void whateverTheSchoolsSideLacksIsACrossWithTheMend() throws Exception {
        Files.writeString(folder.resolve("key.json"), "no key");
        sql("delete from conversation where staff_id = '" + PEOPLE.everybody().stream().filter(person -> person.name().equals("Chair of governors")).findFirst().orElseThrow().id() + "'");
        set("DATABASE_URL", database(";WRITE_DELAY=10"));
        MICROSOFT.on(get(urlPathMatching(".*/openid-configuration")).willReturn(aResponse().withStatus(200)));

        assertThat(check()).isOne();

        assertThat(names("✗")).containsExactly("clock", "database", "key file", "recipients");
        assertThat(out.toString()).contains("BOT_TOKEN_AUTHORITY gave no time", "Add ;WRITE_DELAY=0", "can't be used as a key", "1 of 10 people on the ladders have no chat", "- Chair of governors");
    }

    @Test
    void aMissingSecretDoesntHideTheRest() throws Exception {
        set("MICROSOFT_APP_PASSWORD", "");
        Files.delete(folder.resolve("key.json"));
        set("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("elsewhere") + ";WRITE_DELAY=0");

        assertThat(check()).isOne();

        assertThat(names("✗")).containsExactly("credentials", "token", "signing keys", "clock", "staff let in", "database", "key file", "recipients");
        assertThat(names("✓")).containsExactly("school files", "tenant");
        assertThat(out.toString()).contains("MICROSOFT_APP_PASSWORD is missing", "there is no database yet", "create-key");
        assertThat(folder).as("nothing is made by looking").isDirectoryNotContaining("glob:**elsewhere*");
    }

    @Test
    void theSampleStaffAndFilesWithAFaultAreCrosses() throws Exception {
        set("SCHOOL_DIR", "");
        assertThat(check()).isOne();
        assertThat(names("✗")).containsExactly("school files", "recipients");
        assertThat(out.toString()).contains("made-up sample people");

        out.getBuffer().setLength(0);
        Files.writeString(Files.createDirectories(folder.resolve("school")).resolve("people.yml"), "sample: false\npeople:\n  - {name: Nobody}\n");
        assertThat(check("--school-dir", folder.resolve("school").toString())).isOne();
        assertThat(names("✗")).containsExactly("school files", "staff let in", "tenant", "recipients");
        assertThat(out.toString()).contains("people.yml:3", "'id' is missing");
    }

    @Test
    void aTenantThatRefusesNamesThePermission() {
        set("GRAPH_ENABLED", "true");
        set("GRAPH_URL", MICROSOFT.address() + "/v1.0");
        MICROSOFT.on(get(urlPathMatching("/v1.0/users/delta")).willReturn(aResponse().withStatus(403)));

        assertThat(check()).isOne();

        assertThat(names("✗")).containsExactly("tenant");
        assertThat(out.toString()).contains("User.Read.All");
    }

    @Test
    void aTenantThatAnswersSaysThatSomebodyHasNoAccount() {
        set("GRAPH_ENABLED", "true");
        set("GRAPH_URL", MICROSOFT.address() + "/v1.0");
        var accounts = PEOPLE.everybody().stream().map(person -> "{\"id\":\"%s\",\"accountEnabled\":%s}".formatted(person.id(), !person.name().equals("Class teacher 2"))).toList();
        MICROSOFT.on(get(urlPathMatching("/v1.0/users/delta")).willReturn(aResponse().withStatus(200).withBody(
                "{\"value\":[" + String.join(",", accounts) + "],\"@odata.deltaLink\":\"" + MICROSOFT.address() + "/v1.0/users/delta?$deltatoken=1\"}")));

        assertThat(check()).isOne();

        assertThat(names("✗")).containsExactly("tenant");
        assertThat(out.toString()).contains("1 people in people.yml have no account that is enabled");
    }

    @Test
    void deliversATestMessageToEachLeaderAndSaysWhoWasNotReached() {
        MICROSOFT.on(post(urlPathMatching("/uk/v3/conversations/a(:|%3A)" + PEOPLE.everybody().getFirst().id() + "/activities")).willReturn(aResponse().withStatus(403).withBody("{\"error\":{\"code\":\"BotBlockedByUser\"}}")));

        assertThat(check("--deliver")).isOne();

        assertThat(lines().stream().filter(line -> line.contains("message ")).toList()).hasSize(9)
                .filteredOn(line -> line.startsWith("✗")).singleElement().asString().contains(PEOPLE.everybody().getFirst().name(), "403", "blocked");
        assertThat(MICROSOFT.sent()).hasSize(9).allSatisfy(sent -> assertThat(sent.path("text").asText()).startsWith("This is a test"));
    }

    @Test
    void sendsNothingWhereSomethingIsBroken() throws Exception {
        Files.delete(folder.resolve("key.json"));

        assertThat(check("--deliver")).isOne();

        assertThat(MICROSOFT.sent()).isEmpty();
        assertThat(out.toString()).contains("No test message was sent");
    }

    private int check(String... options) {
        var args = new ArrayList<>(List.of("check"));
        args.addAll(List.of(options));
        return Commands.line().setOut(new PrintWriter(out, true)).execute(args.toArray(String[]::new));
    }

    private List<String> lines() {
        return out.toString().lines().filter(line -> line.startsWith("✓") || line.startsWith("✗")).toList();
    }

    private List<String> names(String mark) {
        return lines().stream().filter(line -> line.startsWith(mark)).map(line -> line.substring(3, 19).strip()).toList();
    }

    private void theirClockIs(Duration ahead) {
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plus(ahead));
        MICROSOFT.on(get(urlPathMatching(".*/openid-configuration")).willReturn(aResponse().withStatus(200).withHeader("Date", date)));
    }

    private void set(String name, String value) {
        System.setProperty(name, value);
        set.add(name);
    }

    private String database(String settings) {
        return "jdbc:h2:file:" + folder.resolve("db") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" + settings;
    }

    private String jdbcUrl() {
        return database(";WRITE_DELAY=0");
    }

    private void sql(String statement) {
        JdbcClient.create(new DriverManagerDataSource(jdbcUrl(), "sa", "")).sql(statement).update();
    }
}
