package school.policydesk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import school.policydesk.cases.CaseStatus;
import school.policydesk.people.StaffDirectory;

/** Who sees what of a case by which button, over HTTP, in every state: as the second table of the document says. */
class ButtonMatrixTests extends Journey {

    private static final Path TABLE = Path.of("src/site/who-may-do-what.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|`]+) `([a-z.]+)` \\|(.*)\\|$");
    private static final String REFERENCE = "LA-2026-0001";
    private static final String WHAT = "Zebra-striped remarks about the Year 4 assembly";

    /** A case about the site manager, in the tables' order of people. */
    private Map<String, Colleague> people() {
        var people = new LinkedHashMap<String, Colleague>();
        people.put("the reporter", staff.classTeacher());
        people.put("who was given it", staff.behaviourLead());
        people.put("a colleague", staff.teachingAssistant());
        people.put("next on the ladder", staff.coHead1());
        people.put("somebody it is about", staff.the("Site manager"));
        people.put("has left the school", staff.deputyHead());
        return people;
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void everybodySeesWhatTheTableSays(CaseStatus status) throws IOException {
        var id = caseThatIs(status);
        var everybody = directories.of(school.id());
        try {
            directories.replace(new StaffDirectory(school.id(), false,
                    everybody.everybody().stream().filter(person -> !person.name().equals(staff.deputyHead().name())).toList()));
            var wrong = new ArrayList<String>();
            var rows = ROW.matcher(Files.readString(TABLE)).results().toList();
            assertThat(rows).hasSize(6);
            for (var row : rows) {
                var expected = Arrays.stream(row.group(3).split("\\|")).map(String::strip).toList();
                var cells = expected.iterator();
                people().forEach((part, person) -> {
                    var says = cells.next();
                    var seen = seen(row.group(1).strip(), row.group(2), person, id);
                    if (!seen.equals(says)) {
                        wrong.add("%s, %s: %s instead of %s".formatted(row.group(1), part, seen, says));
                    }
                });
                assertThat(cells.hasNext()).isFalse();
            }
            assertThat(wrong).isEmpty();
        } finally {
            directories.replace(everybody);
        }
    }

    private String seen(String button, String verb, Colleague person, String id) {
        var data = JsonNodeFactory.instance.objectNode();
        if (button.equals("My cases")) {
            data.put("group", jdbc.sql("select status from case_file").query(String.class).single().matches("CLOSED|WITHDRAWN") ? "CLOSED" : "WAITING").put("page", "0");
        } else if (button.equals("My reports")) {
            data.put("page", "0");
        } else {
            data.put("case", id);
        }
        var action = JsonNodeFactory.instance.objectNode().put("type", "Action.Execute").put("title", "it").put("verb", verb);
        action.set("data", data);
        var card = new SeenCard("m", JsonNodeFactory.instance.objectNode().set("actions", JsonNodeFactory.instance.arrayNode().add(action)));
        int before = person.messages().size();
        var answer = person.presses(card, "it");
        if (answer.raw().path("type").asText().endsWith("error")) {
            assertThat(answer.refusal()).startsWith("There is no such case for you.");
            return "–";
        }
        var shown = answer.isMessageBelow() ? person.newestSince(before).activity() : answer.raw();
        return meaning(button, shown.toString());
    }

    private static String meaning(String button, String shown) {
        if (button.startsWith("My ")) {
            return shown.contains(REFERENCE) ? "listed" : "not in it";
        }
        if (shown.contains("file.consent")) {
            return "a file";
        }
        return shown.contains("\"report.file\"") ? "a form" : shown.contains(WHAT) ? "the case" : "something else: " + shown;
    }

    private String caseThatIs(CaseStatus status) {
        var teacher = staff.classTeacher();
        var receipt = teacher.presses(misuse(teacher, staff.the("Site manager").id()), "Send").card();
        deliver();
        var behaviour = staff.behaviourLead();
        if (status == CaseStatus.IN_HAND || status == CaseStatus.CLOSED) {
            var taken = behaviour.presses(behaviour.opens(), "I'm dealing with this").card();
            if (status == CaseStatus.CLOSED) {
                behaviour.presses(taken.with("CLOSE_outcome", "dealt-with").with("CLOSE_words", "All is well again"), "Close");
            }
        }
        if (status == CaseStatus.WITHDRAWN) {
            teacher.presses(teacher.getsBelow(receipt, "See my report"), "Withdraw");
        }
        assertThat(List.of(jdbc.sql("select status from case_file").query(String.class).single())).containsExactly(status.name());
        return jdbc.sql("select cast(id as varchar) from case_file").query(String.class).single();
    }
}
