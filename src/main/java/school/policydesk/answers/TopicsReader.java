package school.policydesk.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import school.policydesk.policy.Clause;
import school.policydesk.policy.Policy;
import school.policydesk.school.Faults;
import school.policydesk.school.SchoolFolder;
import school.policydesk.school.YamlNode;

/** Reads {@code topics/*.yml}. */
final class TopicsReader {

    private static final int FEWEST_UTTERANCES = 15;
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_CLAUSES = 4;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final SchoolFolder folder;
    private final Faults faults;
    private final Policy policy;
    private final TableReader tables;
    private final Claims claims;
    private final Set<String> ids = new HashSet<>();

    TopicsReader(SchoolFolder folder, Faults faults, Policy policy, Map<String, Fact> facts, Claims claims) {
        this.folder = folder;
        this.faults = faults;
        this.policy = policy;
        this.claims = claims;
        this.tables = new TableReader(facts, this::clauses);
    }

    List<Topic> read() {
        var topics = new ArrayList<Topic>();
        for (String file : folder.list("topics", ".yml")) {
            folder.yaml(file, faults).items().forEach(node -> topics.add(topic(node)));
        }
        if (topics.isEmpty()) {
            faults.add("topics", 0, "There is no topic", "Add files with topics; the built-in set has examples.");
        }
        return List.copyOf(topics);
    }

    private Topic topic(YamlNode node) {
        node.allowOnly("id", "title", "utterances", "verdict", "summary", "clauses", "next", "dialogues", "table");
        return new Topic(id(node), title(node), utterances(node), clauses(node), table(node));
    }

    private DecisionTable table(YamlNode node) {
        if (!node.at("table").isPresent()) {
            return new DecisionTable(List.of(), List.of(tables.row(node, Map.of())));
        }
        if (node.at("verdict").isPresent() || node.at("summary").isPresent()) {
            node.fault("A topic with a table has its verdict and summary in the rows", "Move them into the rows, or take the table away.");
        }
        return tables.read(node.at("table"));
    }

    private String id(YamlNode node) {
        String id = node.required("id");
        if (!ID.matcher(id).matches()) {
            node.at("id").fault("'" + id + "' is not a topic id", "Use lower-case letters, digits and hyphens, such as friend-request.");
        }
        if (!ids.add(id)) {
            node.at("id").fault("There are two topics '" + id + "'", "Give one of them another id.");
        }
        return id;
    }

    private static String title(YamlNode node) {
        String title = node.required("title");
        if (title.length() > LONGEST_TITLE) {
            node.at("title").fault("The title has " + title.length() + " characters", "Use at most " + LONGEST_TITLE + ": it is read as a choice.");
        }
        return title;
    }

    private List<String> utterances(YamlNode node) {
        var utterances = claims.examples(node.at("utterances"), node.at("id").text());
        if (utterances.size() < FEWEST_UTTERANCES) {
            node.fault("This topic has " + utterances.size() + " utterances", "Write at least " + FEWEST_UTTERANCES + ", in the words of different people.");
        }
        return utterances;
    }

    private List<Clause> clauses(YamlNode node) {
        var found = new ArrayList<Clause>();
        for (var item : node.at("clauses").items()) {
            policy.clause(item.text()).ifPresentOrElse(found::add,
                    () -> item.fault("There is no clause '" + item.text() + "'", "Use an id from clauses.yml, in quotes, such as \"7.3\"."));
        }
        if (found.size() > MOST_CLAUSES) {
            node.at("clauses").fault("There are " + found.size() + " clauses", "Name at most " + MOST_CLAUSES + ", the most relevant first.");
        }
        return List.copyOf(found);
    }
}
