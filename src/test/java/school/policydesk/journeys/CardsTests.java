package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import school.policydesk.people.Person;

/**
 * Every kind of card that the bot can send, met on a walk through the program: Microsoft's own library can read it, it keeps
 * within Teams' limits, and it says what it said before.
 *
 * <p>When a card is meant to change, have the golden files in {@code src/test/resources/cards} written anew, look at the
 * difference, and commit it: {@code mvn test -Dtest=CardsTests -Dcards.rewrite=true}
 */
@TestPropertySource(properties = "a-clock=of-its-own")
class CardsTests extends Journey {

    private static final Path GOLDEN = Path.of("src/test/resources/cards");
    private static final Path TOPICS = Path.of("src/main/resources/school/low-ash/topics");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY = JSON.writer(new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LARGEST = 28 * 1024;
    private static final int MOST_ACTIONS = 6;

    /** Walked once for all the tests. */
    private static CardWalk walk;

    @BeforeEach
    void walkThrough() throws IOException {
        if (walk == null) {
            var now = new CardWalk(this);
            now.walk(topics());
            walk = now;
        }
    }

    @Test
    void areReadByMicrosoftsOwnLibraryWithoutAComplaint() throws IOException, InterruptedException {
        var node = new ProcessBuilder("node", "src/test/web/cards.mjs").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var in = node.getOutputStream()) {
            JSON.writeValue(in, everything());
        }
        var faults = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).isZero();
        assertThat(JSON.readTree(faults)).isEmpty();
    }

    @Test
    void keepWithinTheLimitsOfTeams() throws IOException {
        var soft = new SoftAssertions();
        for (var card : everything().entrySet()) {
            soft.assertThat(JSON.writeValueAsBytes(card.getValue())).as("bytes of " + card.getKey()).hasSizeLessThan(LARGEST);
            soft.assertThat(card.getValue().path("version").asText()).as(card.getKey()).isEqualTo("1.5");
            card.getValue().findValues("actions").forEach(actions ->
                    soft.assertThat(actions.size()).as("actions in a row of " + card.getKey()).isLessThanOrEqualTo(MOST_ACTIONS));
        }
        soft.assertAll();
    }

    @Test
    void nameEveryInputAndSayWhatIsWrongWithIt() {
        var soft = new SoftAssertions();
        everything().forEach((name, card) -> {
            var inputs = card.findParents("type").stream().filter(node -> node.path("type").asText().startsWith("Input.")).toList();
            inputs.forEach(input -> {
                soft.assertThat(input.path("label").asText()).as("label in " + name + " of " + input).isNotBlank();
                soft.assertThat(input.path("errorMessage").asText()).as("error in " + name + " of " + input).isNotBlank();
            });
            soft.assertThat(inputs.stream().map(input -> input.path("id").asText()).toList()).as("ids in " + name).doesNotHaveDuplicates();
        });
        soft.assertAll();
    }

    @Test
    void canBePressedInAClientThatKnowsNoExecute() {
        var soft = new SoftAssertions();
        everything().forEach((name, card) -> card.findParents("verb").stream().filter(node -> node.path("type").asText().equals("Action.Execute")).forEach(action -> {
            soft.assertThat(action.path("fallback").path("type").asText()).as(name).isEqualTo("Action.Submit");
            soft.assertThat(action.path("fallback").path("data").path("verb").asText()).as(name).isEqualTo(action.path("verb").asText());
        }));
        soft.assertAll();
    }

    @Test
    void saySoWhenTheyChange() throws IOException {
        var soft = new SoftAssertions();
        for (var card : walk.kept().entrySet()) {
            var file = GOLDEN.resolve(card.getKey() + ".json");
            var text = PRETTY.writeValueAsString(inOrder(JSON.readTree(withoutIds(card.getValue().toString())))) + "\n";
            if (Boolean.getBoolean("cards.rewrite")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, text);
            }
            soft.assertThat(file).exists();
            soft.assertThat(Files.exists(file) ? Files.readString(file) : "").as(card.getKey()).isEqualTo(text);
        }
        soft.assertAll();
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", ""))).as("golden files that nothing needs")
                    .containsExactlyInAnyOrderElementsOf(walk.kept().keySet());
        }
    }

    private static Map<String, JsonNode> everything() {
        var all = new LinkedHashMap<>(walk.kept());
        all.putAll(walk.answers());
        return all;
    }

    /** Ids that are made anew each time are numbered instead. */
    private String withoutIds(String card) {
        Set<String> people = directories.of(school.id()).everybody().stream().map(Person::id).map(Object::toString).collect(Collectors.toSet());
        var seen = new ArrayList<String>();
        return UUID.matcher(card).replaceAll(match -> {
            if (people.contains(match.group())) {
                return match.group();
            }
            if (!seen.contains(match.group())) {
                seen.add(match.group());
            }
            return "id-" + (seen.indexOf(match.group()) + 1);
        });
    }

    /** What a button carries comes in any order. */
    private static JsonNode inOrder(JsonNode card) {
        for (var holder : card.findParents("data")) {
            if (holder instanceof ObjectNode button && button.get("data") instanceof ObjectNode data) {
                var sorted = new TreeMap<String, JsonNode>();
                data.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
                button.set("data", JSON.createObjectNode().setAll(sorted));
            }
        }
        return card;
    }

    private static List<String> topics() throws IOException {
        try (var files = Files.list(TOPICS)) {
            var text = new StringBuilder();
            for (var file : files.sorted().toList()) {
                text.append(Files.readString(file));
            }
            return Pattern.compile("(?m)^- id: (\\S+)$").matcher(text).results().map(match -> match.group(1)).toList();
        }
    }
}
