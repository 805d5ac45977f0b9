package school.policydesk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import school.policydesk.answers.Answer;
import school.policydesk.answers.AnswerDesk;
import school.policydesk.answers.Clarify;
import school.policydesk.answers.Context;
import school.policydesk.answers.Question;
import school.policydesk.school.SchoolFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the Teams app package against Microsoft's own schemas and what Teams asks of icons. */
class ManifestCommandTests {

    private static final Path SCHEMAS = Path.of("src/test/web/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.25");
    private static final String APP_ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final Map<String, String> SETTINGS = Map.of(
            "teams.app-id", APP_ID,
            "teams-app.bot-url", "https://policydesk.school.example/",
            "teams-app.website-url", "https://school.example",
            "teams-app.privacy-url", "https://school.example/privacy",
            "teams-app.terms-url", "https://school.example/terms");

    private final Map<String, String> before = new TreeMap<>();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void set() {
        SETTINGS.forEach(this::set);
    }

    @AfterEach
    void restore() {
        before.forEach((key, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
    }

    @Test
    void isValidByMicrosoftsSchema() throws IOException {
        var zip = written();

        assertThat(faults("MicrosoftTeams.schema.json", text(zip, "manifest.json"))).isEmpty();
        // A constant is newer than the schema's own draft, so the validator passes over it.
        assertThat(manifest(zip).path("manifestVersion").asString()).isEqualTo("1.25");
    }

    @Test
    void seesAFault() throws IOException {
        var broken = text(written(), "manifest.json").replace("\"personal\"", "\"private\"");

        assertThat(faults("MicrosoftTeams.schema.json", broken)).isNotEmpty();
    }

    @Test
    void leavesNoPlaceholder() throws IOException {
        assertThat(text(written(), "manifest.json")).doesNotContain("${");
    }

    @Test
    void namesTheBotTheSchoolAndItsPages() throws IOException {
        set("teams-app.valid-domains", "school.example, *.school.example");

        var manifest = manifest(written("--app-version", "1.2.3"));

        assertThat(manifest.at("/bots/0/botId").asString()).isEqualTo(APP_ID);
        assertThat(manifest.at("/webApplicationInfo/resource").asString()).isEqualTo("api://botid-" + APP_ID);
        assertThat(manifest.at("/developer/name").asString()).isEqualTo("Low Ash Primary School");
        assertThat(manifest.at("/version").asString()).isEqualTo("1.2.3");
        assertThat(manifest.at("/validDomains")).extracting(JsonNode::asString).containsExactly("policydesk.school.example", "school.example", "*.school.example");
    }

    @Test
    void offersOnlyWhatTheBotServes() throws IOException {
        var manifest = manifest(written());

        assertThat(manifest.at("/composeExtensions/0/botId").asString()).isEqualTo(APP_ID);
        assertThat(manifest.at("/composeExtensions/0/commands").findValuesAsString("id")).containsExactly("policy", "report");
        assertThat(manifest.at("/composeExtensions/0/commands/0/parameters/0/name").asString()).isEqualTo("words");
        assertThat(manifest.at("/composeExtensions/0/commands/1/context")).extracting(JsonNode::asString).containsExactly("message");
        assertThat(manifest.at("/composeExtensions/0/commands/1/fetchTask").asBoolean()).isTrue();
        assertThat(manifest.at("/staticTabs/0/entityId").asString()).as("the chat comes first").isEqualTo("conversations");
        assertThat(manifest.at("/staticTabs/1/contentUrl").asString()).isEqualTo("https://policydesk.school.example/help?theme={app.theme}");
        assertThat(manifest.at("/bots/0/scopes")).extracting(JsonNode::asString).containsExactly("personal", "team", "groupChat");
    }

    @Test
    void everyPromptIsUnderstoodByTheBot() throws IOException {
        var desk = AnswerDesk.open(SchoolFolder.builtIn());
        desk.await();
        var prompts = manifest(written()).at("/bots/0/commandLists/0/commands").findValuesAsString("title").stream().filter(title -> title.endsWith("?")).toList();
        assertThat(prompts).hasSize(2).allSatisfy(prompt -> assertThat(desk.reply(new Question(prompt, Context.FRESH))).as(prompt).isInstanceOfAny(Answer.class, Clarify.class));
    }

    @Test
    void takesTheBotsOwnPageForThePrivacyNotice() throws IOException {
        set("teams-app.privacy-url", "");

        assertThat(manifest(written()).at("/developer/privacyUrl").asString()).isEqualTo("https://policydesk.school.example/help#privacy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://policydesk.school.example", "policydesk.school.example", "https://policydesk.school.example/?x=1"})
    void asksForTheBotsAddress(String address) {
        set("teams-app.bot-url", address);

        assertThat(run("--out", folder.resolve("app.zip").toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("APP_BOT_URL").doesNotContain("APP_PRIVACY_URL");
    }

    @Test
    void holdsAColourIconWithoutGaps() throws IOException {
        var icon = image(written(), "color.png");

        assertThat(icon.getWidth()).isEqualTo(192);
        assertThat(icon.getHeight()).isEqualTo(192);
        assertThat(pixels(icon)).allMatch(pixel -> pixel >>> 24 == 255);
    }

    @Test
    void holdsAnOutlineIconInWhiteOnNothing() throws IOException {
        var icon = image(written(), "outline.png");

        assertThat(icon.getWidth()).isEqualTo(32);
        assertThat(icon.getHeight()).isEqualTo(32);
        assertThat(pixels(icon)).filteredOn(pixel -> pixel >>> 24 != 0).isNotEmpty().allMatch(pixel -> (pixel & 0xffffff) == 0xffffff);
        assertThat(pixels(icon)).filteredOn(pixel -> pixel >>> 24 == 0).hasSizeGreaterThan(32 * 32 / 2);
    }

    @Test
    void keepsTheStringsForTranslatorsInStep() throws IOException {
        var strings = Files.readString(Path.of("manifest/en-gb.json"));
        var manifest = manifest(written());

        assertThat(faults("MicrosoftTeams.Localization.schema.json", strings)).isEmpty();
        for (var entry : new JsonMapper().readTree(strings).properties()) {
            if (!entry.getKey().startsWith("$")) {
                var pointer = "/" + entry.getKey().replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
                assertThat(manifest.at(pointer)).as(entry.getKey()).isEqualTo(entry.getValue());
            }
        }
    }

    @Test
    void takesATranslation() throws IOException {
        var welsh = Files.writeString(folder.resolve("cy.json"), Files.readString(Path.of("manifest/en-gb.json")));

        var zip = written("--language", welsh.toString());

        assertThat(manifest(zip).at("/localizationInfo/additionalLanguages/0/file").asString()).isEqualTo("cy.json");
        assertThat(faults("MicrosoftTeams.schema.json", text(zip, "manifest.json"))).isEmpty();
        assertThat(faults("MicrosoftTeams.Localization.schema.json", text(zip, "cy.json"))).isEmpty();
    }

    @Test
    void namesEverySettingThatIsMissing() {
        set("teams.app-id", "bot");
        set("teams-app.privacy-url", "http://school.example");
        set("teams-app.publisher", "A school whose name is far too long for Teams");

        assertThat(run("--out", folder.resolve("app.zip").toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("MICROSOFT_APP_ID", "APP_PRIVACY_URL", "APP_PUBLISHER").doesNotContain("APP_TERMS_URL");
        assertThat(folder.resolve("app.zip")).doesNotExist();
    }

    private void set(String key, String value) {
        before.putIfAbsent(key, System.getProperty(key, ""));
        System.setProperty(key, value);
    }

    private int run(String... arguments) {
        var line = Commands.line().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(errors, true));
        var all = new String[arguments.length + 1];
        all[0] = "manifest";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    private Map<String, byte[]> written(String... options) throws IOException {
        var file = folder.resolve("app.zip");
        var arguments = new ArrayList<>(List.of("--out", file.toString()));
        arguments.addAll(List.of(options));
        assertThat(run(arguments.toArray(String[]::new))).as(errors.toString()).isZero();
        var content = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                content.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return content;
    }

    private static JsonNode manifest(Map<String, byte[]> zip) {
        return new JsonMapper().readTree(zip.get("manifest.json"));
    }

    private static String text(Map<String, byte[]> zip, String name) {
        return new String(zip.get(name), StandardCharsets.UTF_8);
    }

    private static List<String> faults(String schema, String json) throws IOException {
        // One pattern of Microsoft's writes a backspace as JavaScript does; Java wants its number.
        var text = Files.readString(SCHEMAS.resolve(schema)).replace("\\\\f\\\\b\\\\v", "\\\\f\\\\u0008\\\\v");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text, InputFormat.JSON)
                .validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static BufferedImage image(Map<String, byte[]> zip, String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(zip.get(name)));
    }

    private static List<Integer> pixels(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).boxed().toList();
    }
}
